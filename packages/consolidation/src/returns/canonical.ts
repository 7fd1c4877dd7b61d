import { type BaseFlow, MARK, type Properties, TABLE, blockAt, joinStrips, sliceStrip, stripOf } from '../flow/strip.ts';
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
 * edges; whole paragraphs as whole paragraphs, wherever the program set its mark; insertions and deletions of words as far to the left as
 * they go, word by word; each deleted paragraph a change of its own. `mark` is the return's mark right after the change.
 */
export function canonical(change: RawText, base: BaseFlow, bounds: Bounds, mark: Properties | null): readonly RawText[] {
  if (change.children.length === 0) {
    if (change.start < change.end && change.content.text !== '') trim(change, base);
    if (change.start === change.end) slideInsertion(change, base, bounds, mark);
    else if (change.content.text === '') {
      slideDeletion(change, base, bounds);
      return splitDeletion(change, base);
    }
  }
  return [change];
}

/** Takes words off both ends that stand alike, formatting included, in the old and the new text. */
function trim(change: RawText, base: BaseFlow): void {
  const old = textOf(base, change.start, change.end);
  const made = change.content.text;
  if (old === made) return;
  const formats = formatsOf(base, change.start, change.end);
  const left = tokenise(old);
  const right = tokenise(made);
  const alike = (a: number, b: number, length: number): boolean => {
    for (let k = 0; k < length; k++) if (formats[a + k] !== change.content.formats[b + k]) return false;
    return true;
  };
  const plain = (text: string): boolean => text !== MARK && text !== TABLE && text !== '\uFFFC';
  let head = 0;
  for (let k = 0; k < Math.min(left.length, right.length); k++) {
    const [x, y] = [left[k], right[k]];
    if (!x || !y || x.text !== y.text || !plain(x.text) || !alike(x.start, y.start, x.text.length)) break;
    head += x.text.length;
  }
  let tail = 0;
  for (let k = 1; k <= Math.min(left.length, right.length); k++) {
    const [x, y] = [left[left.length - k], right[right.length - k]];
    if (!x || !y || x.text !== y.text || !plain(x.text) || x.start < head || y.start < head || !alike(x.start, y.start, x.text.length)) break;
    tail += x.text.length;
  }
  change.start += head;
  change.end -= tail;
  change.content = sliceStrip(change.content, head, made.length - tail);
}

const formatsOf = (base: BaseFlow, start: number, end: number): readonly number[] => {
  const first = blockAt(base, start);
  const last = blockAt(base, end - 1);
  const origin = base.starts[first] ?? 0;
  return stripOf(base.blocks.slice(first, last + 1)).formats.slice(start - origin, end - origin);
};

function slideInsertion(change: RawText, base: BaseFlow, bounds: Bounds, mark: Properties | null): void {
  const { text } = change.content;
  if (text.includes(MARK) || text.includes(TABLE)) {
    if (atBlockStart(base, change.start) && (text.endsWith(MARK) || text.endsWith(TABLE))) return;
    const right = text.indexOf(MARK) + 1;
    if (right > 0 && change.start + right <= bounds.high && textOf(base, change.start, change.start + right) === text.slice(0, right)) {
      const turned = joinStrips(sliceStrip(change.content, right, text.length), sliceStrip(change.content, 0, right));
      // The new paragraph ends with the mark that was there; it reads its properties from that one.
      change.content = mark ? { ...turned, marks: [...turned.marks.slice(0, -1), { ...mark }] } : turned;
      change.start += right;
      change.end = change.start;
      return;
    }
    const left = text.length - text.lastIndexOf(MARK) - 1;
    const start = change.start - left;
    if (left > 0 && start >= bounds.low && atBlockStart(base, start) && textOf(base, start, change.start) === text.slice(-left)) {
      change.content = joinStrips(sliceStrip(change.content, text.length - left, text.length), sliceStrip(change.content, 0, text.length - left));
      change.start = start;
      change.end = start;
      return;
    }
  }
  slideWords(change, base, bounds, () => change.content.text, (length) => {
    const { content } = change;
    const cut = content.text.length - length;
    change.content = joinStrips(sliceStrip(content, cut, content.text.length), sliceStrip(content, 0, cut));
  });
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
  slideWords(change, base, bounds, () => textOf(base, change.start, change.end), () => undefined);
}

/** Moves a change of words to the left while the word that ends it also stands before it. */
function slideWords(change: RawText, base: BaseFlow, bounds: Bounds, text: () => string, turn: (length: number) => void): void {
  for (let steps = 0; steps < 64; steps++) {
    const word = tokenise(text()).at(-1)?.text ?? '';
    const start = change.start - word.length;
    if (word === '' || word === MARK || word === TABLE || word === '\uFFFC' || start < bounds.low) return;
    if (textOf(base, start, change.start) !== word) return;
    // Never from the inside of a word, and never over words formatted in another way.
    if (isWordChar(word[0]) && isWordChar(textOf(base, start - 1, start))) return;
    const { content } = change;
    const formats = change.start === change.end ? content.formats.slice(-word.length) : formatsOf(base, change.end - word.length, change.end);
    const before = formatsOf(base, start, change.start);
    if (formats.some((format, k) => format !== before[k])) return;
    turn(word.length);
    change.end -= word.length;
    change.start = start;
  }
}

/** Deleted paragraphs and tables one by one, where whole ones go. The given change becomes the first of them. */
function splitDeletion(change: RawText, base: BaseFlow): readonly RawText[] {
  const { start, end } = change;
  const first = blockAt(base, start);
  const last = end === base.length ? base.blocks.length - 1 : blockAt(base, end) - 1;
  if (!atBlockStart(base, start) || !atBlockStart(base, end) || last <= first) return [change];
  const changes = [change];
  change.end = base.starts[first + 1] ?? end;
  for (let block = first + 1; block <= last; block++) {
    // The markers cannot be told apart by paragraph here: the first one keeps them, so that none is counted twice.
    const part = { start: base.starts[block] ?? end, end: block === last ? end : (base.starts[block + 1] ?? end) };
    changes.push({ ...change, ...part, revisions: new Set(), children: [], comments: [] });
  }
  return changes;
}
