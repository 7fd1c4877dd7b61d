import { OBJECT } from '../document/document.ts';
import { type FormatRun, type FormatRuns, addRun, formatAt, joinRuns, sameFormats } from '../flow/format-runs.ts';
import { type BaseFlow, MARK, type Properties, type Strip, TABLE, blockAt, joinStrips, sliceStrip, startOf } from '../flow/strip.ts';
import { atBlockStart, textOf } from '../flow/text-of.ts';
import { isWordChar, tokenise } from '../text/tokens.ts';
import type { RawText } from './raw-change.ts';

/** Base offsets that a change may not slide beyond: the changes before and after it. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Puts a change into the form in which equal changes are equal, whoever made them and with whatever program: nothing kept at its
 * edges; whole paragraphs as whole paragraphs, wherever the program set its mark; insertions and deletions of words where their
 * edges fall best; each deleted paragraph a change of its own. `mark` is the return's mark right after the change.
 */
export function canonical(change: RawText, base: BaseFlow, bounds: Bounds, mark: Properties | null): readonly RawText[] {
  if (change.children.length === 0) {
    if (change.start < change.end && change.content.text !== '') trim(keepLastMark(change, base), base);
    if (change.start === change.end) slideInsertion(change, base, bounds, mark);
    else if (change.content.text === '') {
      slideDeletion(change, base, bounds);
      return splitDeletion(change, base);
    }
  }
  return [change];
}

/** A flow's last mark never goes: where it is replaced by another it stays. */
function keepLastMark(change: RawText, base: BaseFlow): RawText {
  const { content } = change;
  if (change.end !== base.length || !content.text.endsWith(MARK) || textOf(base, change.end - 1, change.end) !== MARK) return change;
  change.end--;
  change.content = sliceStrip(content, 0, content.text.length - 1);
  return change;
}

/** Takes words off both ends that stand alike, formatting included, in the old and the new text. */
function trim(change: RawText, base: BaseFlow): void {
  const old = textOf(base, change.start, change.end);
  const made = change.content.text;
  if (old === made && !made.includes(OBJECT)) return;
  const formats = formatsOf(base, change.start, change.end);
  const left = tokenise(old);
  const right = tokenise(made);
  const alike = (a: number, b: number, length: number): boolean => sameFormats(formats, a, change.content.formats, b, length);
  const plain = (text: string): boolean => text !== MARK && text !== TABLE && text !== OBJECT;
  let head = 0;
  for (let k = 0; k < Math.min(left.length, right.length); k++) {
    const [x, y] = [left[k], right[k]];
    if (!x || !y || x.text !== y.text || !plain(x.text) || !alike(x.start, y.start, x.text.length)) break;
    head += x.text.length;
  }
  let tail = 0;
  for (let k = 1; k <= Math.min(left.length, right.length); k++) {
    const [x, y] = [left[left.length - k], right[right.length - k]];
    if (!x || !y || x.text !== y.text || !plain(x.text) || x.start < head || y.start < head || !alike(x.start, y.start, x.text.length))
      break;
    tail += x.text.length;
  }
  change.start += head;
  change.end -= tail;
  change.content = sliceStrip(change.content, head, made.length - tail);
}

/** Formatting of each character of `[start, end)`, as a strip has it. */
function formatsOf(base: BaseFlow, start: number, end: number): FormatRuns {
  const formats: FormatRun[] = [];
  for (let index = blockAt(base, start); index < base.blocks.length; index++) {
    const block = base.blocks[index];
    const origin = startOf(base, index);
    if (!block || origin >= end) break;
    if (block.kind === 'paragraph')
      for (const span of block.spans)
        if (origin + span.end > start && origin + span.start < end) addRun(formats, Math.min(end, origin + span.end) - start, span.format);
    // The mark or the table.
    const last = origin + (block.kind === 'paragraph' ? block.text.length : 0);
    if (last >= start && last < end) addRun(formats, last + 1 - start, 0);
  }
  return formats;
}

function slideInsertion(change: RawText, base: BaseFlow, bounds: Bounds, mark: Properties | null): void {
  const { text } = change.content;
  if (text.includes(MARK) || text.includes(TABLE)) {
    if (atBlockStart(base, change.start) && (text.endsWith(MARK) || text.endsWith(TABLE))) return;
    const right = text.indexOf(MARK) + 1;
    if (right > 0 && change.start + right <= bounds.high && textOf(base, change.start, change.start + right) === text.slice(0, right)) {
      const rotated = joinStrips(sliceStrip(change.content, right, text.length), sliceStrip(change.content, 0, right));
      // The new paragraph ends with the mark that was there; it reads its properties from that one.
      change.content = mark ? { ...rotated, marks: [...rotated.marks.slice(0, -1), { ...mark }] } : rotated;
      change.start += right;
      change.end = change.start;
      return;
    }
    const left = text.length - text.lastIndexOf(MARK) - 1;
    const start = change.start - left;
    if (left > 0 && start >= bounds.low && atBlockStart(base, start) && textOf(base, start, change.start) === text.slice(-left)) {
      change.content = joinStrips(
        sliceStrip(change.content, text.length - left, text.length),
        sliceStrip(change.content, 0, text.length - left),
      );
      change.start = start;
      change.end = start;
      return;
    }
  }
  slideWords(change, base, bounds);
}

function slideDeletion(change: RawText, base: BaseFlow, bounds: Bounds): void {
  const old = textOf(base, change.start, change.end);
  const aligned = atBlockStart(base, change.start) && /[\n\uFDD0]$/u.test(old);
  if (aligned) return;
  if (old.includes(MARK)) {
    const right = old.indexOf(MARK) + 1;
    if (change.end + right <= bounds.high && textOf(base, change.end, change.end + right) === old.slice(0, right)) {
      change.start += right;
      change.end += right;
      return;
    }
    const left = old.length - old.lastIndexOf(MARK) - 1;
    const start = change.start - left;
    if (left > 0 && start >= bounds.low && atBlockStart(base, start) && textOf(base, start, change.start) === old.slice(-left)) {
      change.start = start;
      change.end -= left;
      return;
    }
  }
  slideWords(change, base, bounds);
}

/** Steps that a change slides each way at most. */
const REACH = 512;
/** Characters that are looked at on each side: all it may reach, and its neighbours. */
const WINDOW = REACH + 8;

/**
 * Slides a change of words to where its edges fall best: at a sentence's end rather than inside it. Words that end it may as well stand
 * before it, and the other way about; of equally good places the leftmost is taken. Never into a word, nor over other formatting.
 */
function slideWords(change: RawText, base: BaseFlow, bounds: Bounds): void {
  const deletes = change.start < change.end;
  const text = deletes ? textOf(base, change.start, change.end) : change.content.text;
  const formats = deletes ? formatsOf(base, change.start, change.end) : change.content.formats;
  const size = text.length;
  const low = Math.max(bounds.low, change.start - WINDOW);
  const high = Math.min(bounds.high, change.end + WINDOW);
  const before = textOf(base, low, change.start);
  const after = textOf(base, change.end, high);
  // Everything that may stand in the window, the change in the middle: a slide by n shows it n characters further on.
  const line = before + text + after;
  const look = joinRuns([
    before === '' ? [] : formatsOf(base, low, change.start),
    formats,
    after === '' ? [] : formatsOf(base, change.end, high),
  ]);
  const origin = before.length;
  const turns = (at: number): boolean =>
    line[at] === line[at + size] && formatAt(look, at) === formatAt(look, at + size) && !/[\n\uFDD0\uFFFC]/u.test(line[at] ?? '\n');
  let first = origin;
  while (first > 0 && origin - first < REACH && turns(first - 1)) first--;
  let last = origin;
  while (last + size < line.length && last - origin < REACH && turns(last)) last++;
  let best = origin;
  let most = -1;
  for (let at = first; at <= last; at++) {
    if (splitsWord(line, at) || splitsWord(line, at + size)) continue;
    const worth = edge(line, at, low === 0 && at === 0) + edge(line, at + size, false);
    if (worth > most) [best, most] = [at, worth];
  }
  const shift = best - origin;
  if (shift === 0 || most < 0) return;
  change.start += shift;
  change.end += shift;
  if (!deletes) change.content = turned(change.content, shift);
}

/** An insertion's content as it reads `shift` characters further on: what left it on one side comes in on the other. */
function turned(content: Strip, shift: number): Strip {
  const size = content.text.length;
  const cut = ((shift % size) + size) % size;
  return joinStrips(sliceStrip(content, cut, size), sliceStrip(content, 0, cut));
}

const splitsWord = (line: string, at: number): boolean => isWordChar(line[at - 1]) && isWordChar(line[at]);

/** How good a place is for a change to begin or end: a paragraph's edge, after a sentence, after a clause, at white space, elsewhere. */
function edge(line: string, at: number, begins: boolean): number {
  const [left, right] = [line[at - 1] ?? '', line[at] ?? ''];
  if (begins || left === MARK || right === MARK || left === '') return 6;
  if (/[.!?…;:]/u.test(left) && /\s/u.test(right)) return 5;
  if (/[,»)]/u.test(left) && /\s/u.test(right)) return 3;
  if (/\s/u.test(right)) return 2;
  return /\s/u.test(left) ? 1 : 0;
}

/** Deleted paragraphs and tables one by one, where whole ones go. The given change becomes the first of them and keeps all markers. */
function splitDeletion(change: RawText, base: BaseFlow): readonly RawText[] {
  const { start, end } = change;
  const first = blockAt(base, start);
  const last = end === base.length ? base.blocks.length - 1 : blockAt(base, end) - 1;
  if (!atBlockStart(base, start) || !atBlockStart(base, end) || last <= first) return [change];
  const changes = [change];
  change.end = startOf(base, first + 1);
  for (let block = first + 1; block <= last; block++) {
    const part = { start: startOf(base, block), end: startOf(base, block + 1) };
    changes.push({ ...change, ...part, revisions: new Set(), children: [], comments: [] });
  }
  return changes;
}
