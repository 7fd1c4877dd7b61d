import { BOLD, ITALIC, OBJECT, STRIKE, SUBSCRIPT, SUPERSCRIPT, UNDERLINE, isOfWords } from '@svod/consolidation';
import type { Amendment, Format } from '@svod/consolidation';
import { fill } from '../messages/messages.ts';
import type { FormatName, Messages } from '../messages/messages.ts';
import type { Run, RunMark } from '../rich-text/rich-text.ts';
import { lookText, propertyText } from './look-text.ts';
import { changedRegion } from './changed-region.ts';
import { cutAfter, cutBefore } from './shorten.ts';

/** Unchanged text shown on either side of a change, in characters; a side that is hardly longer is shown whole. */
const CONTEXT = 100;
const CONTEXT_WHOLE = 160;
/** Deleted text longer than this is shown by its beginning and end; inserted text is always whole. */
const DELETED = 600;
const DELETED_HEAD = 380;
const DELETED_TAIL = 160;

/** What an amendment changes, as marked runs: some words around, the deleted words, the inserted words. */
export function changeText(amendment: Amendment, messages: Messages): readonly Run[] {
  const runs = runsOf(amendment);
  return runs.map(({ text, mark }) => ({ text: shownSigns(text, messages), mark }));
}

/** Objects and marks of notes as a reader knows them: "[footnote 3]". */
export const shownSigns = (text: string, messages: Messages): string =>
  text
    .replaceAll(OBJECT, messages.object)
    .replace(/\[\^(\d*)\]/gu, (_, n: string) => (n === '' ? messages.newNote : `[${fill(messages.places.footnote, { n })}]`));

function runsOf(amendment: Amendment): readonly Run[] {
  switch (amendment.kind) {
    case 'row-inserted':
    case 'table-inserted':
    case 'column-inserted':
      return rowRuns(amendment.after || amendment.new, rowsIn(amendment), 'inserted');
    case 'row-deleted':
    case 'table-deleted':
    case 'column-deleted':
      return rowRuns(amendment.before || amendment.old, rowsIn(amendment), 'deleted');
    case 'row-moved':
    case 'table-moved':
      return rowRuns(middleOut(amendment.old || amendment.before), rowsIn(amendment), 'plain');
    case 'cells-merged':
    case 'cells-split':
    case 'cell-inserted':
    case 'cell-deleted':
    case 'rows-replaced':
    case 'table-replaced':
      return [
        ...rowRuns(amendment.before, linesOf(amendment.before), 'deleted'),
        { text: '\n', mark: 'plain' },
        ...rowRuns(amendment.after, linesOf(amendment.after), 'inserted'),
      ];
    case 'paragraph-moved':
      return [{ text: middleOut(amendment.old || amendment.new || amendment.before), mark: 'plain' }];
    case 'format':
      return formatRuns(amendment);
    case 'property':
      return ofWords(amendment) ? formatRuns(amendment) : [{ text: middleOut(amendment.before), mark: 'plain' }];
    case 'paragraph-format':
      return [{ text: middleOut(amendment.before), mark: 'plain' }];
    default:
      return textRuns(amendment);
  }
}

/** True for a change of the look of some words: these are shown in their sentence. */
const ofWords = ({ change }: Amendment): boolean => change.kind === 'property' && isOfWords(change);

function textRuns({ before, after, old, new: put, place }: Amendment): readonly Run[] {
  const { start, oldEnd, newEnd } = changedRegion({ before, after, old, new: put, start: place.range.start });
  const deleted = visible(middleOut(before.slice(start, oldEnd)));
  const inserted = visible(after.slice(start, newEnd));
  // Struck words and added words are set apart, or they would read as one.
  const apart = /\S$/u.test(deleted) && /^\S/u.test(inserted) ? ' ' : '';
  return [
    { text: contextBefore(before, start), mark: 'plain' },
    { text: deleted, mark: 'deleted' },
    { text: apart, mark: 'plain' },
    { text: inserted, mark: 'inserted' },
    { text: contextAfter(before, oldEnd), mark: 'plain' },
  ];
}

function formatRuns({ before, old, new: put, place }: Amendment): readonly Run[] {
  const words = old || put;
  if (words === '') return [{ text: middleOut(before.slice(place.range.start, place.range.end) || before), mark: 'strong' }];
  const at = before.indexOf(words, Math.max(0, place.range.start - words.length));
  if (at < 0) return [{ text: middleOut(words), mark: 'strong' }];
  return [
    { text: contextBefore(before, at), mark: 'plain' },
    { text: middleOut(words), mark: 'strong' },
    { text: contextAfter(before, at + words.length), mark: 'plain' },
  ];
}

/** Which formatting a format amendment sets and takes away, in words; '' where it can't be said. */
export function formatText(amendment: Amendment, messages: Messages): string {
  const { change } = amendment;
  if (change.kind === 'paragraph-format') return withOthers(lookText(change, messages), amendment, messages);
  if (change.kind === 'property') return propertyText(change, messages);
  if (change.kind !== 'format') return '';
  const { set, clear } = change;
  const part = (bits: Format, text: string): string => {
    const list = FORMATS.filter(([bit]) => (bits & bit) !== 0).map(([, name]) => messages.formats[name]);
    return list.length === 0 ? '' : fill(text, { list: list.join(', ') });
  };
  const text = [part(set, messages.formatSet), part(clear, messages.formatClear)].filter((one) => one !== '').join('; ');
  return withOthers(text, amendment, messages);
}

const withOthers = (text: string, { alike }: Amendment, { properties }: Messages): string =>
  alike === undefined || text === '' ? text : `${text}. ${fill(properties.elsewhere, { count: alike })}`;

const FORMATS: readonly (readonly [Format, FormatName])[] = [
  [BOLD, 'bold'],
  [ITALIC, 'italic'],
  [UNDERLINE, 'underline'],
  [STRIKE, 'strike'],
  [SUPERSCRIPT, 'superscript'],
  [SUBSCRIPT, 'subscript'],
];

const rowsIn = ({ change, kind, before, after }: Amendment): number => {
  if (kind.startsWith('table-') || kind.startsWith('column-')) return linesOf(after || before);
  return change.kind === 'rows-inserted' ? change.rows.length : 1;
};

const linesOf = (text: string): number => text.split('\n').length;

/** Cells of a row are joined by tabs and may hold paragraph ends; several rows stand on lines of their own. */
function rowRuns(text: string, rows: number, mark: RunMark): readonly Run[] {
  const lines = text.split('\n');
  const perRow = rows > 1 && lines.length === rows ? lines : [text];
  const shown = perRow.map((row) =>
    row
      .split('\t')
      .map((cell) => cell.replace(/[\n\v]+/gu, ' ').trim())
      .join(' | ')
      .replace(/^(?: \| |\s)+|(?: \|\s*|\s)+$/gu, ''),
  );
  return [{ text: shown.join('\n'), mark }];
}

/** A change of nothing but ends of paragraphs or spaces would not be seen: it is shown by signs. */
function visible(text: string): string {
  if (text === '' || text.trim() !== '') return text;
  return text.replace(/[\n\v]/gu, '¶').replace(/[^¶]/gu, '·');
}

function middleOut(text: string): string {
  if (text.length <= DELETED) return text;
  return `${text.slice(0, cutBefore(text, DELETED_HEAD)).trimEnd()} … ${text.slice(cutAfter(text, text.length - DELETED_TAIL)).trimStart()}`;
}

/** The line before a change, or its end; where the change begins a line, the line above. */
function contextBefore(text: string, end: number): string {
  const lineStart = (before: number): number =>
    before <= 0 ? 0 : Math.max(text.lastIndexOf('\n', before - 1), text.lastIndexOf('\t', before - 1)) + 1;
  const line = lineStart(end);
  const from = line === end ? lineStart(end - 1) : line;
  const whole = text.slice(from, end);
  const shown = whole.length <= CONTEXT_WHOLE ? whole : whole.slice(cutAfter(whole, whole.length - CONTEXT));
  if (whole.trim() === '' || (from === 0 && shown === whole)) return from === 0 ? shown.trimStart() : shown;
  // A cut may leave the end of a sentence in front.
  return `… ${shown.replace(/^[\s.,;:!?)»”…]+/u, '')}`;
}

/** The rest of the line after a change, or its beginning. */
function contextAfter(text: string, start: number): string {
  const to = Math.min(text.length, ...[text.indexOf('\n', start), text.indexOf('\t', start)].filter((end) => end >= 0));
  const whole = text.slice(start, to);
  const shown = whole.length <= CONTEXT_WHOLE ? whole : whole.slice(0, cutBefore(whole, CONTEXT));
  return whole.trim() !== '' && (to < text.length || shown !== whole) ? `${shown.trimEnd()} …` : shown;
}
