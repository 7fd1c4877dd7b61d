import { type FoundPlace, type Target, findPlace, scopeOf } from '../place/find-place.ts';
import { findText } from '../place/find-text.ts';
import { type PlaceText, parsePlace } from '../place/parse-place.ts';
import type { PlaceIndex } from '../place/place-index.ts';
import { clean, heldIn, wordLine, wordsOf } from '../place/words.ts';
import type { RowCells } from './row-cells.ts';

/** A row's place as it describes it and as it was found. */
export interface RowPlace {
  readonly found: FoundPlace;
  readonly said: PlaceText;
  /** The row quotes the base otherwise than it stands: it speaks of another text. */
  readonly otherText: boolean;
}

/** Least share of the letters of what a row quotes of the base that must stand in words at its place. */
const SAME_TEXT = 0.5;
/** From here on a description of a place is taken for the provision's own words. */
const OWN_WORDS = 3;

/** Finds a row's place by all its columns that tell of it; `around`: what a heading across the table has named. */
export function rowPlace(index: PlaceIndex, cells: RowCells, around: Target | null, hint = '', about: readonly PlaceText[] = []): RowPlace {
  const readings = (cells.places.length > 0 ? cells.places : ['']).map((place) => placeText(cells, place));
  const results = readings.map((said) => ({ said, found: described(index, said, cells, cells.of('current') || hint, about) }));
  const [first] = results;
  const hits = results.filter(({ found }) => found.ok);
  let chosen = hits[0] ?? first;
  if (!chosen) throw new RangeError('a row has at least one reading');
  // "2.1" of a spreadsheet may have been "2.10": with both in the plan it is neither.
  if (new Set(hits.map(({ found }) => (found.ok ? keyOf(found.target) : ''))).size > 1)
    chosen = { said: chosen.said, found: { ok: false, why: 'ambiguous' } };
  if (!chosen.found.ok && chosen.found.why === 'none' && around) chosen = { said: chosen.said, found: { ok: true, target: around } };
  return { ...chosen, ...quotedIn(index, chosen.found, cells.of('current')) };
}

function keyOf(target: Target): string {
  switch (target.kind) {
    case 'provision':
      return `p${target.provision.id}`;
    case 'section':
      return `p${target.heading.id}`;
    case 'document':
      return '';
    default:
      return `${target.row.flow}#${target.row.block}.${target.row.row}${target.kind === 'cell' ? target.cell.flow : ''}`;
  }
}

/** All that the columns say of the place, as one description. */
function placeText(cells: RowCells, place: string): PlaceText {
  const main = parsePlace(place);
  const section = parsePlace(cells.of('section'));
  const paragraph = parsePlace(cells.of('paragraph'));
  const field = cells.of('field');
  const kinds = (said: PlaceText, kind: 'section' | 'paragraph'): PlaceText['refs'] =>
    said.refs.map((ref) => (ref.kind === 'any' ? { ...ref, kind } : ref));
  return {
    refs: [...main.refs, ...kinds(section, 'section'), ...kinds(paragraph, 'paragraph')],
    fields: [...main.fields, ...(field === '' ? [] : [field])],
    quotes: [...main.quotes, ...paragraph.quotes, ...(place === '' ? section.quotes : [])],
    whole: main.whole || section.whole,
    after: main.after,
    fresh: main.fresh,
    left: main.left,
  };
}

function described(index: PlaceIndex, said: PlaceText, cells: RowCells, hint: string, about: readonly PlaceText[]): FoundPlace {
  const found = findPlace(index, said, hint, about);
  const place = cells.places[0] ?? '';
  if (found.ok && found.target.kind === 'row' && said.left.length >= OWN_WORDS) {
    // "2.3. Провести инвентаризацию складов": the words tell which cell is meant.
    const words = place
      .replace(/^[^\p{L}]*\d[\d.\s-]*/u, '')
      .replace(/^(?:мероприятие|мера|measure|action|пункт|п\.)\s*№?\s*[\d.-]+\s*/iu, '');
    const inside = findText(index, words, scopeOf(index, found.target));
    if (inside.ok) return { ok: true, target: { kind: 'provision', ...inside.place, quoted: false } };
  }
  if (found.ok || said.left.length < OWN_WORDS) return found;
  const own = findText(index, place);
  return own.ok ? { ok: true, target: { kind: 'provision', ...own.place, quoted: false } } : found;
}

/** Narrows a place by what the row quotes of the base. */
function quotedIn(index: PlaceIndex, found: FoundPlace, current: string): { found: FoundPlace; otherText: boolean } {
  if (current === '') return { found, otherText: false };
  const target = found.ok ? found.target : null;
  const cells = target?.kind === 'row' ? target.row.cells : target?.kind === 'cell' ? [target.cell] : [];
  const line = wordLine(current);
  const same = cells.filter((cell) => wordLine(cell.provisions.map(({ paragraph }) => paragraph.text).join(' ')) === line);
  const [cell] = same;
  if (cell && same.length === 1 && target && 'row' in target)
    return { found: { ok: true, target: { kind: 'cell', row: target.row, cell } }, otherText: false };
  const inside = findText(index, current, target ? scopeOf(index, target) : null);
  if (inside.ok) {
    const { place } = inside;
    const { words } = place.provision;
    const quoted = words[0]?.start !== place.start || words.at(-1)?.end !== place.end;
    return { found: { ok: true, target: { kind: 'provision', ...place, quoted: quoted && place.how === 'exact' } }, otherText: false };
  }
  if (target === null)
    return { found: inside.why === 'ambiguous' ? { ok: false, why: 'ambiguous' } : { ok: false, why: 'not-found' }, otherText: false };
  const scope = scopeOf(index, target);
  const standing = scope === null ? [] : scope.flatMap(({ words }) => words);
  return { found, otherText: scope !== null && heldIn(wordsOf(clean(current)), standing) < SAME_TEXT };
}
