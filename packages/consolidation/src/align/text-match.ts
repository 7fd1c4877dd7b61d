import { commonStretches } from './edit-path.ts';
import { type Link, withoutIslands } from './rewritten.ts';
import { type Token, isBlank, tokenise } from '../text/tokens.ts';

/** `[a0, a1)` of the first text stands unchanged at `[b0, b1)` of the second; `exact` false: it differs in typography only. */
export interface Match {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
  readonly exact: boolean;
}

/** Most word insertions and deletions looked for between two texts; beyond it the middle is taken as replaced whole. */
const MOST_EDITS = 600;

/** Matches two texts word by word. What lies between the matches was replaced, inserted or deleted. */
export function matchText(a: string, b: string): readonly Match[] {
  if (a === b) return a === '' ? [] : [{ a0: 0, a1: a.length, b0: 0, b1: b.length, exact: true }];
  const [left, right] = [tokenise(a), tokenise(b)];
  const tidied = tidy(linkTokens(left, right), left, right);
  const links = wholeIfShort(withoutIslands(tidied, left, right), left, right);
  const matches: Match[] = [];
  for (const [i, j] of links) {
    const [x, y] = [left[i], right[j]];
    if (!x || !y) continue;
    const next: Match = { a0: x.start, a1: x.start + x.text.length, b0: y.start, b1: y.start + y.text.length, exact: x.text === y.text };
    const last = matches.at(-1);
    if (last && last.exact && next.exact && last.a1 === next.a0 && last.b1 === next.b0)
      matches[matches.length - 1] = { ...last, a1: next.a1, b1: next.b1 };
    else matches.push(next);
  }
  return matches;
}

/** A stretch this short is read at a glance (a date, a name): better shown replaced whole than in splinters. In characters. */
const GLANCE = 60;

/** Between the first and the last change of a short stretch, links are dropped where less is kept than is changed, by letters or by words. */
function wholeIfShort(links: readonly Link[], left: readonly Token[], right: readonly Token[]): readonly Link[] {
  let head = 0;
  while (head < links.length && links[head]?.[0] === head && links[head]?.[1] === head) head++;
  let tail = 0;
  while (
    tail < links.length - head &&
    links.at(-1 - tail)?.[0] === left.length - 1 - tail &&
    links.at(-1 - tail)?.[1] === right.length - 1 - tail
  )
    tail++;
  const inner = links.slice(head, links.length - tail);
  if (inner.length === 0) return links;
  const size = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + token.key.trim().length, 0);
  const [old, made] = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)];
  if (Math.max(size(old), size(made)) > GLANCE || old.some((token) => token.text === '\n')) return links;
  const kept = inner.flatMap(([i]) => left[i] ?? []);
  const words = (tokens: readonly Token[]): number => tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length;
  if (size(kept) * 2 > Math.min(size(old), size(made)) && words(kept) * 2 > Math.min(words(old), words(made))) return links;
  return [...links.slice(0, head), ...links.slice(links.length - tail)];
}

function linkTokens(left: readonly Token[], right: readonly Token[]): readonly Link[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start]?.key === right[start]?.key) start++;
  let tail = 0;
  while (tail < left.length - start && tail < right.length - start && left.at(-1 - tail)?.key === right.at(-1 - tail)?.key) tail++;
  const links: Link[] = [];
  for (let k = 0; k < start; k++) links.push([k, k]);
  const keys = (tokens: readonly Token[]): string[] => tokens.slice(start, tokens.length - tail).map((token) => token.key);
  for (const { a, b, count } of commonStretches(keys(left), keys(right), MOST_EDITS))
    for (let k = 0; k < count; k++) links.push([start + a + k, start + b + k]);
  for (let k = tail; k > 0; k--) links.push([left.length - k, right.length - k]);
  return links;
}

/**
 * Drops links that a person would not see as kept: white space between two replaced words, and a lone short word (a preposition)
 * between two longer replaced stretches.
 */
function tidy(links: readonly Link[], left: readonly Token[], right: readonly Token[]): readonly Link[] {
  const kept: Link[] = [];
  for (let k = 0; k < links.length;) {
    let end = k + 1;
    while (end < links.length && follows(links[end - 1], links[end])) end++;
    const run = links.slice(k, end);
    const before = gap(kept.at(-1) ?? [-1, -1], run[0], left, right);
    const after = gap(run.at(-1), links[end] ?? [left.length, right.length], left, right);
    const text = run.map(([i]) => left[i]?.text ?? '').join('');
    const blank = isBlank(text) && before.any && after.any && (before.both || after.both);
    const short =
      text.trim().length <= 3 &&
      /^[^\S\n\t\v]*\p{L}+[^\S\n\t\v]*$/u.test(text) &&
      before.both &&
      after.both &&
      before.words + after.words >= 4;
    if (!blank && !short) kept.push(...run);
    k = end;
  }
  return kept;
}

const follows = (x: Link | undefined, y: Link | undefined): boolean =>
  x !== undefined && y !== undefined && y[0] === x[0] + 1 && y[1] === x[1] + 1;

/** What lies between two links: whether any or both sides have something, and the fewest words of a side. */
function gap(
  from: Link | undefined,
  to: Link | undefined,
  left: readonly Token[],
  right: readonly Token[],
): { any: boolean; both: boolean; words: number } {
  if (!from || !to) return { any: false, both: false, words: 0 };
  const [old, made] = [wordsIn(left, from[0] + 1, to[0]), wordsIn(right, from[1] + 1, to[1])];
  const [lost, came] = [to[0] - from[0] > 1, to[1] - from[1] > 1];
  return { any: lost || came, both: lost && came, words: Math.min(old, made) };
}

/** How many of the tokens `[from, to)` are words. */
function wordsIn(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let k = from; k < to; k++) if (/[\p{L}\p{N}]/u.test(tokens[k]?.text ?? '')) count++;
  return count;
}
