import { cellNamed } from './field-named.ts';
import { type TextPlace, findText } from './find-text.ts';
import type { PlaceRef, PlaceText } from './parse-place.ts';
import { type PlaceIndex, numberKey } from './place-index.ts';
import type { MeasureCell, MeasureRow, Provision } from './provision.ts';
import { clean, findRuns, heldIn, wordsOf } from './words.ts';

/** A place of the base that a row of an answer speaks of. */
export type Target =
  | (Omit<TextPlace, 'how'> & { readonly kind: 'provision'; readonly quoted: boolean })
  | { readonly kind: 'row'; readonly row: MeasureRow }
  | { readonly kind: 'cell'; readonly row: MeasureRow; readonly cell: MeasureCell }
  /** A heading, or a heading row across the table, and what stands under it. */
  | { readonly kind: 'section'; readonly heading: Provision }
  | { readonly kind: 'document' };

export type FoundPlace =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly why: 'none' | 'not-found' | 'ambiguous' };

const NONE: FoundPlace = { ok: false, why: 'none' };
const NOT_FOUND: FoundPlace = { ok: false, why: 'not-found' };
const AMBIGUOUS: FoundPlace = { ok: false, why: 'ambiguous' };

const whole = (provision: Provision): Target => ({
  kind: 'provision',
  provision,
  start: 0,
  end: provision.paragraph.text.length,
  quoted: false,
  twins: [],
});

/**
 * Looks a described place up: by number, then by the words quoted, inside what the number names. Never guesses between two. `hint` is what is said of
 * the place (words to be replaced, its new wording): of a point and a measure with one number the one that it fits is meant. `about`: places inside
 * it that are spoken of too; only one of the two may have such fields or items.
 */
export function findPlace(index: PlaceIndex, text: PlaceText, hint = '', about: readonly PlaceText[] = []): FoundPlace {
  const numbered = byNumber(index, text, hint, [text, ...about]);
  if (!numbered.ok && numbered.why !== 'none') {
    // A number that is gone may stand beside words that are not.
    const [quote] = text.quotes;
    const found = quote === undefined ? null : findText(index, quote);
    return found?.ok ? { ok: true, target: { kind: 'provision', ...found.place, quoted: true } } : numbered;
  }
  const target = numbered.ok ? inside(index, numbered.target, text, hint) : null;
  if (target !== null && !target.ok) return target;
  const [quote] = text.quotes;
  if (quote === undefined) return target ?? (text.whole ? { ok: true, target: { kind: 'document' } } : NONE);
  const found = findText(index, quote, target ? scopeOf(index, target.target) : null);
  if (found.ok) return { ok: true, target: { kind: 'provision', ...found.place, quoted: true } };
  // A quotation that is not there may name the section or the measure by its title.
  return target ?? (found.why === 'ambiguous' ? AMBIGUOUS : NOT_FOUND);
}

/** Paragraphs in which something that is said of a place may stand. */
export function scopeOf(index: PlaceIndex, target: Target): readonly Provision[] | null {
  switch (target.kind) {
    case 'provision':
      return [target.provision];
    case 'row':
      return target.row.cells.flatMap((cell) => cell.provisions);
    case 'cell':
      return target.cell.provisions;
    case 'section':
      return underHeading(index, target.heading);
    case 'document':
      return null;
  }
}

/** A heading and the paragraphs under it. */
export function underHeading(index: PlaceIndex, heading: Provision): readonly Provision[] {
  const under: Provision[] = [heading];
  const section = index.provisions[heading.id + 1]?.name.section;
  for (let k = heading.id + 1; k < index.provisions.length; k++) {
    const one = index.provisions[k];
    if (!one || one.name.section !== section || isHeading(one)) break;
    under.push(one);
  }
  return under;
}

/** A heading of the text, or a row across the plan's table that names no field. */
export const isHeading = (one: Provision): boolean =>
  one.paragraph.heading !== null || (one.row === null && /\/\d+\.\d+\.0$/u.test(one.flow) && one.number !== '');

function byNumber(index: PlaceIndex, text: PlaceText, hint: string, about: readonly PlaceText[]): FoundPlace {
  const refs = text.refs.filter(({ kind, number }) => number !== '' && !['page', 'line', 'field', 'table'].includes(kind));
  const note = text.refs.find(({ kind }) => kind === 'footnote' || kind === 'endnote');
  if (note) return only(index.provisions.filter(({ flow }) => flow === `${note.kind}/${note.number}`).slice(0, 1));
  if (text.refs.some(({ kind }) => kind === 'running'))
    return only(index.provisions.filter(({ flow, words }) => /^(?:header|footer)\//u.test(flow) && words.length > 0));
  const section = refs.find(({ kind }) => kind === 'section');
  const main = refs.filter(({ kind }) => ['measure', 'point', 'any'].includes(kind));
  const keys = new Set(main.map(({ number }) => numberKey(number)));
  if (keys.size > 1) {
    // "пункт 3, мера 2.3": the narrower one is meant where it stands in the wider.
    const measures = main.filter(({ kind }) => kind === 'measure');
    return measures.length === 1 && measures[0] ? ofNumber(index, measures[0], section, hint, about) : AMBIGUOUS;
  }
  const [one] = main;
  if (one) return ofNumber(index, one, section, hint, about);
  const row = refs.find(({ kind }) => kind === 'row');
  if (row)
    return only(
      index.rows.filter(({ rank }) => rank === Number(row.number)),
      (found) => ({ kind: 'row', row: found }),
    );
  if (section) return ofSection(index, section);
  const title = text.refs.some(({ kind }) => kind === 'title');
  if (title && text.quotes.length === 0)
    return only(
      index.provisions
        .filter(({ paragraph }) => paragraph.text.trim() !== '' && index.outline.title.startsWith(paragraph.text.trim()))
        .slice(0, 1),
    );
  return NONE;
}

function only(list: readonly Provision[]): FoundPlace;
function only<T>(list: readonly T[], make: (one: T) => Target): FoundPlace;
function only(list: readonly unknown[], make: (one: never) => Target = whole as (one: never) => Target): FoundPlace {
  if (list.length === 0) return NOT_FOUND;
  return list.length === 1 ? { ok: true, target: make(list[0] as never) } : AMBIGUOUS;
}

function ofNumber(index: PlaceIndex, ref: PlaceRef, section: PlaceRef | undefined, hint: string, about: readonly PlaceText[]): FoundPlace {
  let found = index.byNumber.get(numberKey(ref.number)) ?? [];
  if (ref.kind === 'measure') {
    const rows = found.filter((one) => one.kind === 'row');
    if (rows.length > 0) found = rows;
  }
  if (found.length > 1 && section) {
    const wanted = numberKey(section.number);
    const within = found.filter((one) => numberKey(one.kind === 'row' ? one.section : one.name.section) === wanted);
    if (within.length > 0) found = within;
  }
  if (found.length > 1) found = fitting(found, hint);
  if (found.length > 1) found = holding(index, found, about);
  if (found.length === 0) return ofSection(index, ref);
  if (found.length > 1) return AMBIGUOUS;
  const [one] = found;
  if (!one) return NOT_FOUND;
  if (one.kind === 'row') return { ok: true, target: { kind: 'row', row: one } };
  return { ok: true, target: isHeading(one) ? { kind: 'section', heading: one } : whole(one) };
}

/** A place fits what is said of it where it has most of its words; the others must have few. */
const FITS = 0.6;
const HARDLY = 0.35;

/** Of places with one number the one that a text fits; all where it fits none or several. */
function fitting(found: readonly (Provision | MeasureRow)[], hint: string): readonly (Provision | MeasureRow)[] {
  const wanted = wordsOf(clean(hint));
  if (wanted.length === 0) return found;
  const scored = found.map((one) => {
    const words = one.kind === 'row' ? one.cells.flatMap((cell) => cell.provisions.flatMap((each) => each.words)) : one.words;
    return { one, share: findRuns(words, wanted).length > 0 ? 1 : heldIn(wanted, words) };
  });
  const [best, next] = scored.toSorted((a, b) => b.share - a.share);
  return best && next && best.share >= FITS && next.share <= HARDLY ? [best.one] : found;
}

/** Of places with one number the one that has the fields or items spoken of; all where none or several have. */
function holding(
  index: PlaceIndex,
  found: readonly (Provision | MeasureRow)[],
  about: readonly PlaceText[],
): readonly (Provision | MeasureRow)[] {
  const inner = about.filter(
    ({ fields, left, refs }) => fields.length + left.length > 0 || refs.some(({ kind }) => kind === 'item' || kind === 'field'),
  );
  const has = (one: Provision | MeasureRow, text: PlaceText): boolean => {
    const items = text.refs.some(({ kind }) => kind === 'item');
    const at = one.kind === 'row' ? inside(index, { kind: 'row', row: one }, text) : inside(index, whole(one), text);
    if (!at.ok) return false;
    return items || (one.kind === 'row' && at.target.kind === 'cell');
  };
  const having = found.filter((one) => inner.some((text) => has(one, text)));
  return having.length === 1 ? having : found;
}

function ofSection(index: PlaceIndex, ref: PlaceRef): FoundPlace {
  const key = numberKey(ref.number);
  const headings = (index.byNumber.get(key) ?? []).filter((one): one is Provision => one.kind === 'provision' && isHeading(one));
  // The text's own section before a heading row of the table.
  const own = headings.filter(({ paragraph }) => paragraph.heading !== null);
  return only(own.length > 0 ? own : headings, (heading: Provision) => ({ kind: 'section', heading }));
}

/** Goes from a row to a cell, from there to a paragraph or a lettered item, as far as the description goes. */
export function inside(index: PlaceIndex, target: Target, text: PlaceText, hint = ''): FoundPlace {
  const lettered = text.refs.find(({ kind }) => kind === 'item');
  const own = lettered && target.kind === 'row' ? rowOfItem(index, target.row, lettered.number) : null;
  let at: Target = own === null ? target : { kind: 'row', row: own };
  if (at.kind === 'row') {
    const { row } = at;
    const columns = text.refs.filter(({ kind, number }) => kind === 'field' && number !== '').map(({ number }) => number);
    const named = [...text.fields, ...columns];
    for (const name of named) {
      const cell = cellNamed(row, name, hint);
      if (!cell) return NOT_FOUND;
      at = { kind: 'cell', row, cell };
    }
    // Words that name nothing else may be the column's: "2.3, срок исполнения".
    const loose = named.length === 0 && text.left.length > 0 ? cellNamed(row, text.left.join(' '), hint) : null;
    if (loose) at = { kind: 'cell', row, cell: loose };
  }
  const item = own === null ? lettered : undefined;
  if (item) {
    const items = (scopeWithItems(index, at) ?? []).filter(({ number }) => number === item.number);
    return only(items);
  }
  const paragraph = text.refs.find(({ kind, number }) => kind === 'paragraph' && number !== '');
  if (paragraph) {
    const list = (at.kind === 'row' ? at.row.cells.find(({ field }) => field === 'measure')?.provisions : scopeWithItems(index, at)) ?? [];
    const one = list.filter(({ words }) => words.length > 0)[Number(paragraph.number) - 1];
    return one ? { ok: true, target: whole(one) } : NOT_FOUND;
  }
  return { ok: true, target: at };
}

/** The row that a lettered item has to itself: one of a measure that goes over several, or one that follows with its letter alone. */
function rowOfItem(index: PlaceIndex, row: MeasureRow, letter: string): MeasureRow | null {
  const within = row.parts.filter(({ cells }) =>
    cells.some(({ field, provisions }) => field !== 'num' && provisions[0]?.number === letter),
  );
  const after = (index.byNumber.get(numberKey(`${row.measure}${letter}`)) ?? []).filter((one) => one.kind === 'row');
  const [one, ...more] = [...within, ...after];
  return more.length === 0 ? (one ?? null) : null;
}

/** For a numbered paragraph: it and those after it that bear no such number. */
function scopeWithItems(index: PlaceIndex, target: Target): readonly Provision[] | null {
  if (target.kind !== 'provision') return scopeOf(index, target);
  const list = [target.provision];
  for (let k = target.provision.id + 1; k < index.provisions.length; k++) {
    const one = index.provisions[k];
    if (!one || one.flow !== target.provision.flow || isHeading(one) || /^\d/u.test(one.number)) break;
    list.push(one);
  }
  return list;
}
