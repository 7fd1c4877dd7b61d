import type { RawChange } from '@svod/consolidation';
import { deletedProvision, newParagraphs } from '../changes/new-paragraphs.ts';
import { labelled } from '../changes/labelled.ts';
import { deletedRows, newRow, rowBefore } from '../changes/new-rows.ts';
import { restate } from '../changes/restate.ts';
import { insertBeside, replaceStretch, stretchesOf, wordChanges } from '../changes/word-edits.ts';
import { type Target, isHeading, scopeOf, underHeading } from '../place/find-place.ts';
import { type PlaceIndex, numberAtHead, numberKey } from '../place/place-index.ts';
import type { MeasureRow, Provision } from '../place/provision.ts';
import { alike, clean, wordsOf } from '../place/words.ts';
import type { Ask } from '../wording/ask.ts';
import { type Applied, no, yes } from './applied.ts';
import { appended, deadlineSet, memberChanged } from './field-asks.ts';
import { placeOfAsk } from './place-of-ask.ts';

/** Most places in which words are replaced "throughout the text". */
const MOST_PLACES = 500;

/** Makes changes of one instruction at a row's place, which the instruction may tell more of. Never guesses: what is not certain is a reason why not. */
export function applyAsk(index: PlaceIndex, ask: Ask, at: Target | null): Applied {
  const place = placeOfAsk(index, ask, at);
  if (!place.ok) return no(place.why);
  const { target } = place;
  if (ask.kind === 'add') return added(index, ask, target);
  if (target === null) return no('answer-no-place');
  // A quotation may be the beginning of what is to go, or all of it: only the whole of a paragraph is certain.
  if (ask.kind === 'delete' && ask.place !== '' && target.kind === 'provision' && target.quoted && !isWhole(target))
    return no('answer-not-understood');
  switch (ask.kind) {
    case 'replace-words':
    case 'delete-words':
    case 'insert-words':
      return words(index, ask, target);
    case 'delete':
      return deleted(index, target);
    case 'restate':
      return restated(index, target, ask.text);
    case 'append':
      return appended(index, target, ask.text);
    case 'member':
      return memberChanged(index, target, ask);
    case 'deadline':
      return deadlineSet(index, target, ask.text);
  }
}

const isWhole = ({ provision, start, end }: Target & { kind: 'provision' }): boolean =>
  provision.words[0]?.start === start && provision.words.at(-1)?.end === end;

function words(index: PlaceIndex, ask: Ask & { kind: 'replace-words' | 'delete-words' | 'insert-words' }, target: Target): Applied {
  const quote = ask.kind === 'insert-words' ? ask.anchor : ask.old;
  if (wordsOf(quote).length === 0) return no('answer-not-understood');
  const everywhere = target.kind === 'document';
  const found = stretchesOf(quote, scopeOf(index, target) ?? index.provisions);
  const within =
    target.kind === 'provision' && target.quoted ? found.filter(({ start, end }) => start >= target.start && end <= target.end) : [];
  const list = within.length > 0 ? within : found;
  if (list.length === 0) return no('answer-words-not-found');
  if (list.length > 1 && !everywhere) return no('answer-words-repeated');
  if (list.length > MOST_PLACES) return no('answer-too-many');
  const byProvision = new Map<Provision, typeof list>();
  for (const one of list) byProvision.set(one.provision, [...(byProvision.get(one.provision) ?? []), one]);
  return yes(
    [...byProvision].flatMap(([provision, some]) =>
      wordChanges(
        index,
        provision,
        some.map((one) =>
          ask.kind === 'insert-words'
            ? insertBeside(one, ask.side, ask.text)
            : replaceStretch(one, ask.kind === 'delete-words' ? '' : ask.text),
        ),
      ),
    ),
  );
}

function deleted(index: PlaceIndex, target: Target): Applied {
  switch (target.kind) {
    case 'row':
      // The first of several rows of a measure bears the number and what is merged down over the others.
      return index.rows.some(({ parts }) => parts[0] === target.row) ? no('answer-not-understood') : yes(deletedRows(target.row));
    case 'cell':
      return target.cell.provisions.length === 1 && target.cell.provisions[0]
        ? yes(deletedProvision(index, target.cell.provisions[0]))
        : no('answer-not-understood');
    case 'provision': {
      const { provision, start, end, quoted } = target;
      // A numbered point with points of its own under it: it is not said whether they go too.
      const next = index.provisions[provision.id + 1];
      if (!quoted && provision.row === null && next && provision.number !== '' && next.number.startsWith(`${provision.number}.`))
        return no('answer-not-understood');
      return yes(
        quoted ? wordChanges(index, provision, [replaceStretch({ provision, start, end }, '')]) : deletedProvision(index, provision),
      );
    }
    default:
      return no('answer-not-understood');
  }
}

/** From here on a text is taken for the new wording of a cell of the row that nobody named. */
const OWN_CELL = 0.4;

/** Gives a place a new wording. */
export function restated(index: PlaceIndex, target: Target, given: string): Applied {
  switch (target.kind) {
    case 'provision': {
      const { provision, start, end, quoted, twins } = target;
      const text = provision.row === null || provision.number !== '' ? given : withoutNumber(provision.row, given);
      if (quoted && text.includes('\n')) return no('answer-not-understood');
      const one = (at: Provision): readonly RawChange[] =>
        quoted ? wordChanges(index, at, [replaceStretch({ provision: at, start, end }, text)]) : restate(index, [at], text);
      return yes([provision, ...twins].flatMap(one));
    }
    case 'cell':
      return yes(restate(index, target.cell.provisions, given));
    case 'row':
      return restatedRow(index, target.row, given);
    case 'section':
      return alike(target.heading.words, wordsOf(clean(given))) >= 0.5 && !given.includes('\n')
        ? yes(restate(index, [target.heading], given))
        : no('answer-not-understood');
    case 'document':
      return no('answer-not-understood');
  }
}

/** A wording that begins with the measure's number, which the plan has in a column of its own. */
const withoutNumber = (row: MeasureRow, text: string): string =>
  row.measure !== '' && numberKey(numberAtHead(text)) === row.measure && row.cells.some(({ field }) => field === 'num')
    ? text.replace(/^\s*\S+\s+/u, '')
    : text;

function restatedRow(index: PlaceIndex, row: MeasureRow, given: string): Applied {
  const text = withoutNumber(row, given);
  const parts = labelled(row, text);
  const own = row.cells.find(({ field }) => field === 'measure') ?? null;
  if (parts) {
    const changes = [...parts].flatMap(([cell, said]) => {
      const place = cell ?? own;
      return place ? restate(index, place.provisions, said) : [];
    });
    return yes(changes);
  }
  const made = wordsOf(clean(text));
  const ranked = row.cells
    .filter(({ provisions }) => provisions.some(({ words: some }) => some.length > 0))
    .map((cell) => ({
      cell,
      like: alike(
        cell.provisions.flatMap(({ words: some }) => some),
        made,
      ),
    }))
    .toSorted((a, b) => b.like - a.like);
  const [best, next] = ranked;
  if (!best || best.like < OWN_CELL || (next && next.like === best.like)) return no('answer-not-understood');
  return yes(restate(index, best.cell.provisions, text));
}

/** Puts in a new measure, point or paragraph: after what it is to follow, or where its number belongs. */
export function added(index: PlaceIndex, ask: Ask & { kind: 'add' }, target: Target | null): Applied {
  const { what, number, text } = ask;
  if (wordsOf(text).length === 0) return no('answer-not-understood');
  const key = numberKey(number);
  const rowAt = target?.kind === 'row' || target?.kind === 'cell' ? target.row : target?.kind === 'provision' ? target.provision.row : null;
  const under = target?.kind === 'section' ? underHeading(index, target.heading).findLast(({ row }) => row !== null) : undefined;
  // A section that ends with the plan's table: what is new is a measure; a paragraph in a cell of it is nothing anybody means.
  const ends = target?.kind === 'section' && underHeading(index, target.heading).at(-1)?.row !== null && under !== undefined;
  if (ends && what === 'paragraph') return no('answer-not-understood');
  const inTable =
    what === 'measure' ||
    ends ||
    (what === 'point' && (rowAt !== null || (key !== '' && target === null && rowBefore(index, key) !== null)));
  if (inTable) {
    const before = key !== '' ? rowBefore(index, key) : null;
    const after =
      before ?? rowAt ?? (target?.kind === 'section' ? (lastRowOf(index, target.heading) ?? measureOf(index, under?.row ?? null)) : null);
    return after ? yes([newRow(index, after, key, text)]) : no(target === null ? 'answer-no-place' : 'answer-not-understood');
  }
  if (target === null || target.kind === 'document') return no('answer-no-place');
  if (target.kind === 'row') {
    const cell = target.row.cells.find(({ field }) => field === 'measure');
    const last = cell?.provisions.at(-1);
    return last ? yes(newParagraphs(index, last, number, text)) : no('answer-not-understood');
  }
  const last =
    target.kind === 'cell'
      ? target.cell.provisions.at(-1)
      : target.kind === 'section'
        ? underHeading(index, target.heading).at(-1)
        : target.provision;
  return last ? yes(newParagraphs(index, last, number, text)) : no('answer-not-understood');
}

/** The measure that a row of the table is of. */
const measureOf = (index: PlaceIndex, row: MeasureRow | null): MeasureRow | null =>
  row === null ? null : (index.rows.find((one) => one === row || one.parts.includes(row)) ?? row);

/** The last measure of a section of the table, or of a section of the text that holds one. */
function lastRowOf(index: PlaceIndex, heading: Provision): MeasureRow | null {
  const block = /^(.*)\/(\d+)\.(\d+)\.0$/u.exec(heading.flow);
  if (!block || !isHeading(heading)) return null;
  const following = index.rows.filter(({ flow, block: at, row }) => flow === block[1] && at === Number(block[2]) && row > Number(block[3]));
  const [first] = following;
  return first ? (following.findLast(({ section }) => section === first.section) ?? null) : null;
}
