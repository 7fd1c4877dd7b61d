import type { Page } from '@svod/contract';

/** A place of a version that can be proposed on. */
export interface TypedPlace {
  /** Address of the provision; null: the whole plan. */
  readonly provision: string | null;
  readonly field: string | null;
  /** What it is called: the number of a measure, the label of a paragraph. */
  readonly label: string;
  readonly text: string;
  /** Title of the part that it stands in. */
  readonly part: string;
}

/** The places of a page in reading order: every provision, and every field of a measure by itself. */
export function placesOf(page: Page): readonly TypedPlace[] {
  return page.parts.flatMap((part) => {
    const fields = part.measures.flatMap(({ number, fields: all }) =>
      Object.entries(all)
        .sort(([a], [b]) => placeOfField(a) - placeOfField(b))
        .map(([field, { id, text }]): TypedPlace => ({ provision: id, field, label: number, text, part: part.title })),
    );
    const inFields = new Set(fields.map(({ provision }) => provision));
    const provisions = part.provisions
      .filter(({ id }) => !inFields.has(id))
      .map(({ id, label, measure, text }): TypedPlace => ({
        provision: id,
        field: null,
        label: label || (measure ?? ''),
        text,
        part: part.title,
      }));
    return [...provisions.filter(({ text }) => text.trim() !== ''), ...fields];
  });
}

/** Fields in the order of a plan's columns; what a plan has of its own comes last. */
const ORDER = ['num', 'task', 'measure', 'deadline', 'result', 'indicator', 'resp', 'funding', 'note'];
export const placeOfField = (field: string): number => (ORDER.includes(field) ? ORDER.indexOf(field) : ORDER.length);

/** Which place a proposal is about. */
export const isAt = (place: TypedPlace, { provision, field }: Pick<TypedPlace, 'provision' | 'field'>): boolean =>
  place.provision === provision && (field === null || place.field === field);
