import type { Line, Measure, Page, Part } from '@svod/contract';
import type { LinePart } from '../queue/queue-rows.ts';

/** Where in the page something stands. */
export interface PlanPlace {
  readonly part: Part;
  readonly measure: Measure | null;
  /** What it is called in a list: the measure, or the provision with its number. */
  readonly words: string;
}

/** Finds the place of a line in the page: by its provision, else by its measure's number. */
export type PlacesOf = (line: Pick<Line, 'provision' | 'measure' | 'part'>) => PlanPlace | null;

/** Indexes a page once, for lines by the thousand. */
export function placesOfPage(page: Page): PlacesOf {
  const byProvision = new Map<string, PlanPlace>();
  const byNumber = new Map<string, PlanPlace>();
  for (const part of page.parts) {
    for (const { id, label, text } of part.provisions) byProvision.set(id, { part, measure: null, words: `${label} ${text}`.trim() });
    for (const measure of part.measures) {
      const place = { part, measure, words: measure.fields['measure']?.text ?? '' };
      if (!byNumber.has(measure.number)) byNumber.set(measure.number, place);
      for (const { id } of Object.values(measure.fields)) byProvision.set(id, place);
    }
  }
  return ({ provision, measure }) => {
    const found = byProvision.get(provision);
    if (found !== undefined && (found.measure !== null || measure === '')) return found;
    return (measure === '' ? undefined : byNumber.get(measure)) ?? found ?? null;
  };
}

/** The part a line is listed under: the page's, or for what has no place there the words that the line itself has. */
export const linePartOf =
  (places: PlacesOf, none: string, outside: string) =>
  (line: Line): LinePart => {
    const place = places(line);
    if (place !== null) return { id: place.part.id, title: place.part.title || outside };
    return { id: `? ${line.part}`, title: line.part === '' ? none : line.part };
  };
