import type { PropertyDifference } from '../amendments/change.ts';
import { type FlowKey, OBJECT, type Paragraph, type Values, type WordStretch } from '../document/document.ts';
import { sameValues } from '../document/traits.ts';
import { WORD_TRAITS, plainWord, sameWordTrait, shownWord } from '../document/word-traits.ts';
import { pushProperties } from './attached.ts';
import type { Comparison } from './comparison.ts';
import type { WordDifference, WordGround } from './ground.ts';
import { CLASSES, shownScripts } from './scripts.ts';
import { valuesOfStyle } from './style-traits.ts';

/** Where kept words stand: in a paragraph of the base that begins at `origin` of its flow, and in the return's. */
export interface KeptWords {
  readonly flow: FlowKey;
  readonly origin: number;
  readonly mine: Paragraph;
  readonly from: number;
  readonly theirs: Paragraph;
  readonly at: number;
  readonly length: number;
}

/**
 * Notes what changed without tracking in the look of kept words beyond their basic formatting: typeface, size, colour, highlighting, capitals, hidden words and the
 * like, by what takes effect, one change for each name. White space has no look, and of several typefaces and sizes those count in which the words are written.
 */
export function compareWords(c: Comparison, kept: KeptWords): void {
  const ground = c.ground.words;
  const { mine, theirs, from, at, length } = kept;
  if (ground === null || !mine.words || !theirs.words || mine.generated || theirs.generated) return;
  if (ground.same && mine.words === theirs.words && from === at) return;
  const [one, other] = [cursorOf(mine.words, from), cursorOf(theirs.words, at)];
  for (let k = 0; k < length;) {
    const [was, now] = [one(from + k), other(at + k)];
    const end = Math.min(length, was.until - from, now.until - at);
    const found = lookDifferences(was.look, now.look, ground);
    if (found.length > 0) note(c, kept, from + k, from + end, found);
    k = Math.max(end, k + 1);
  }
}

/** True for paragraphs of one text of which the words look the same, as far as a glance tells: what programs write otherwise is looked at closer. */
export function wordsAlike({ ground: { words: ground } }: Comparison, mine: Paragraph, theirs: Paragraph): boolean {
  if (ground === null || !mine.words || !theirs.words) return true;
  if (mine.words === theirs.words) return ground.same;
  const others = theirs.words;
  return (
    mine.words.length === others.length &&
    ground.same &&
    mine.words.every(({ start, end, look }, k) => {
      const other = others[k];
      return other?.start === start && other.end === end && sameValues(look, other.look);
    })
  );
}

interface At {
  readonly look: Values;
  /** Offset up to which it is the same. */
  readonly until: number;
}

const UNSET: Values = Object.freeze({});

/** Reads a list of stretches forwards. */
function cursorOf(words: readonly WordStretch[], from: number): (offset: number) => At {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? Infinity) <= from) low = middle + 1;
    else high = middle;
  }
  return (offset) => {
    while ((words[low]?.end ?? Infinity) <= offset) low++;
    const stretch = words[low];
    if (!stretch) return { look: UNSET, until: Infinity };
    return stretch.start <= offset ? { look: stretch.look, until: stretch.end } : { look: UNSET, until: stretch.start };
  };
}

const NOTHING: readonly WordDifference[] = Object.freeze([]);

/** Traits of two looks that take effect otherwise, whatever they are of. Each pair of looks is held against each other once. */
function lookDifferences(was: Values, now: Values, ground: WordGround): readonly WordDifference[] {
  if (ground.same && was === now) return NOTHING;
  let known = ground.known.get(was);
  if (!known) ground.known.set(was, (known = new WeakMap()));
  let found = known.get(now);
  if (!found) {
    const names = new Set([was, now, ground.base, ground.made].flatMap((set) => Object.keys(set)));
    const all = WORD_TRAITS.flatMap((name): WordDifference[] => {
      if (!names.has(name)) return [];
      const mine = was[name] ?? ground.base[name] ?? plainWord(name);
      const theirs = now[name] ?? ground.made[name] ?? plainWord(name);
      return sameWordTrait(name, mine, theirs) ? [] : [{ name, was: mine, now: theirs }];
    });
    found = all.length === 0 ? NOTHING : all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    known.set(now, found);
  }
  return found;
}

/** What shows nothing: white space, objects, characters without a picture. */
const BLANK = /^[\s\uFFFC\u00AD\u200B-\u200F\u2060\uFEFF]*$/u;
const EDGES = /^[\s\uFFFC]+|[\s\uFFFC]+$/gu;

function note(c: Comparison, kept: KeptWords, from: number, to: number, found: readonly WordDifference[]): void {
  const text = kept.mine.text.slice(from, to);
  if (BLANK.test(text)) return;
  const start = from + (text.length - text.replace(/^[\s\uFFFC]+/u, '').length);
  const end = start + text.replace(EDGES, '').length;
  const complex = found.some(({ name, now, was }) => name === 'complex' && (was === 'on' || now === 'on'));
  const scripts = shownScripts(text, complex);
  const told = new Set<string>();
  const other = (kept.theirs.formerly?.look ?? kept.theirs).style;
  const style = other === kept.mine.style ? undefined : valuesOfStyle(c.made, other);
  for (const { name, was, now } of found) {
    const script = CLASSES.get(name);
    if (name === 'complex' || (script && !scripts.has(script))) continue;
    const label = script === undefined ? name : name.startsWith('font') ? 'font' : 'size';
    const difference: PropertyDifference = { of: 'words', name: label, was: shownWord(label, was), now: shownWord(label, now) };
    const key = `${label}\0${difference.was}\0${difference.now}`;
    const styled = style?.[name];
    // What another style brings with it is told by that.
    if (told.has(key) || (styled !== undefined && shownWord(label, styled) === difference.now)) continue;
    told.add(key);
    push(c, kept, start, end, difference);
  }
}

/** How many of the changes noted last are looked through for one that only goes on. */
const BACK = 8;

function push(c: Comparison, { flow, origin, mine }: KeptWords, start: number, end: number, difference: PropertyDifference): void {
  const { changes } = c.findings;
  for (let k = changes.length - 1; k >= Math.max(0, changes.length - BACK); k--) {
    const last = changes[k];
    const [only] = last?.kind === 'property' ? last.differences : [];
    if (last?.kind !== 'property' || last.flow !== flow || last.end < origin || last.end > origin + start) continue;
    if (only?.of !== 'words' || only.name !== difference.name || only.was !== difference.was || only.now !== difference.now) continue;
    if (
      mine.text
        .slice(last.end - origin, start)
        .replaceAll(OBJECT, ' ')
        .trim() !== ''
    )
      continue;
    last.end = origin + end;
    return;
  }
  pushProperties(c, { flow, start: origin + start, end: origin + end }, null, [difference]);
}
