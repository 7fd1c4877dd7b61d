import type { PropertyDifference } from '../amendments/change.ts';
import type { FlowKey, Link, Paragraph, PropertyMark } from '../document/document.ts';
import { type View, spanStays } from '../document/stays.ts';
import { textOf } from '../flow/text-of.ts';
import { type Comparison, authorOf } from './comparison.ts';
import type { Actor } from './raw-change.ts';

/** How many characters before and after a paragraph are looked at for words that a link came from. */
const AROUND = 2000;

/** A block of the base by its flow offsets. */
export interface BlockRange {
  readonly flow: FlowKey;
  readonly start: number;
  readonly end: number;
}

/** Notes a change of properties that are not carried. */
export function pushProperties(
  c: Comparison,
  range: BlockRange,
  actor: Actor,
  differences: readonly PropertyDifference[],
  revisions: readonly number[] = [],
): void {
  c.findings.changes.push({ kind: 'property', ...range, actor, differences, revisions: new Set(revisions), children: [], comments: [] });
}

/** Notes markers of properties that are not carried: for each author one change that names what differs. */
export function pushMarks(c: Comparison, range: BlockRange, marks: readonly PropertyMark[]): void {
  const byAuthor = new Map<string, PropertyMark[]>();
  for (const mark of marks) {
    const author = authorOf(c, [mark.revision]);
    byAuthor.set(author, [...(byAuthor.get(author) ?? []), mark]);
  }
  for (const [author, own] of byAuthor) {
    const names = own.flatMap(({ of, names: all }) => (all.length === 0 ? [`${of} `] : all.map((name) => `${of} ${name}`)));
    const differences = [...new Set(names)].sort().map((key): PropertyDifference => {
      const [of, name = ''] = key.split(' ');
      return { of: own.find((mark) => mark.of === of)?.of ?? 'paragraph', name, was: '', now: '' };
    });
    pushProperties(
      c,
      range,
      author,
      differences,
      own.map(({ revision }) => revision),
    );
  }
}

/** Notes what hangs on a kept paragraph beside its look: targets of its links, and markup put on or taken off. */
export function compareAttached(c: Comparison, range: BlockRange, mine: Paragraph, theirs: Paragraph): void {
  if (theirs.changed) pushMarks(c, range, theirs.changed);
  if (mine.generated || theirs.generated) return;
  const flow = c.base.flow(range.flow);
  const around = flow && mine.links !== theirs.links ? textOf(flow, range.start - AROUND, range.end + AROUND) : '';
  // Where paragraphs were split or joined, links stand with their words elsewhere.
  const left = wordsIn(theirs, { start: 0, end: theirs.text.length }, 'original');
  const isLeft = stretchesLeft(mine.text, left);
  const stays = (words: string, link: Link): boolean => isLeft?.(link) ?? left.includes(words);
  const cut = (mine.links ?? [])
    .map((link) => [mine.text.slice(link.start, link.end), link] as const)
    .flatMap(([words, link]) => (stays(words, link) ? [] : [words]));
  const comes = (words: string): boolean =>
    !cut.some((whole) => whole.includes(words)) && (mine.text.includes(words) || !around.includes(words));
  // Where words of a link were changed, the link is still there: it leads where it led.
  const reworded = targetsOf(mine, 'final', (words, link) => !stays(words, link));
  compareTargets(c, range, null, targetsOf(mine, 'final', stays), targetsOf(theirs, 'original', comes), reworded);
  compareTracked(c, range, theirs);
}

/** Links that come with words which somebody inserts, by author; beside them those that go with words of that author. */
function compareTracked(c: Comparison, range: BlockRange, theirs: Paragraph): void {
  const authors = new Set((theirs.links ?? []).flatMap((link) => authorOfLink(c, theirs, link) ?? []));
  for (const author of authors) {
    const own = (_words: string, link: Link): boolean => {
      const views: readonly View[] = ['original', 'final'];
      const stays = views.every((view) => spansOf(theirs, link).some((span) => spanStays(span, view)));
      return stays || authorOfLink(c, theirs, link) === author;
    };
    compareTargets(c, range, author, targetsOf(theirs, 'original', own), targetsOf(theirs, 'final', own));
  }
}

/**
 * Where a text is another with one stretch taken out: tells of a range of the whole whether it lies in what is left. Null where it is not: then words alone must
 * tell, which they do badly where they stand in a paragraph more than once.
 */
function stretchesLeft(whole: string, left: string): ((range: Pick<Link, 'start' | 'end'>) => boolean) | null {
  let before = 0;
  while (before < left.length && whole[before] === left[before]) before++;
  let after = 0;
  while (after < left.length && whole.at(-1 - after) === left.at(-1 - after)) after++;
  if (before + after < left.length) return null;
  // The end of a paragraph, as a split leaves it, goes before a beginning that happens to be the same.
  const head = after === left.length ? 0 : before;
  const tail = whole.length - (left.length - head);
  return ({ start, end }) => end <= head || start >= tail;
}

function compareTargets(
  c: Comparison,
  range: BlockRange,
  actor: Actor,
  was: readonly string[],
  now: readonly string[],
  reworded: readonly string[] = [],
): void {
  const gone = without(was, now);
  const come = without(without(now, was), reworded);
  const differences: PropertyDifference[] = [];
  for (let k = 0; k < Math.max(gone.length, come.length); k++)
    differences.push({ of: 'link', name: 'target', was: gone[k] ?? '', now: come[k] ?? '' });
  // A link that goes with its words is told by them.
  const told = actor !== null && come.length === 0;
  if (differences.length > 0 && !told) pushProperties(c, range, actor, differences);
}

/** Members of a list that another has not, each as often as it has it more. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

/** What a view shows between two places of a paragraph. */
const wordsIn = ({ text, spans }: Paragraph, { start, end }: Pick<Link, 'start' | 'end'>, view: View): string =>
  spans
    .filter((span) => span.start < end && span.end > start && spanStays(span, view))
    .map((span) => text.slice(Math.max(span.start, start), Math.min(span.end, end)))
    .join('');

/** Where the links of a paragraph lead of which a view shows something, in order. */
export const targetsOf = (
  paragraph: Paragraph,
  view: View,
  counts: (words: string, link: Link) => boolean = () => true,
): readonly string[] =>
  (paragraph.links ?? [])
    .filter((link) => spansOf(paragraph, link).some((span) => spanStays(span, view)))
    .filter((link) => counts(wordsIn(paragraph, link, view), link))
    .map(({ target }) => same(target));

const spansOf = (paragraph: Paragraph, { start, end }: Link): Paragraph['spans'] =>
  paragraph.spans.filter((span) => span.start < end && span.end > start);

/** Who inserted or deleted words that a link leads from; null where nobody tracked anything in it. */
function authorOfLink(c: Comparison, paragraph: Paragraph, link: Link): string | null {
  for (const { ins, del } of spansOf(paragraph, link)) {
    const [revision] = [...ins, ...del];
    if (revision !== undefined) return authorOf(c, [revision]);
  }
  return null;
}

/** An address as programs write it in one way or another: host in small letters, no slash at the end, letters unescaped. */
function same(target: string): string {
  const [, head = '', tail = target] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)(.*)$/isu.exec(target) ?? [];
  return head.toLowerCase() + unescaped(tail).replace(/\/$/u, '');
}

function unescaped(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
