import type { FlowKey } from '../document/document.ts';
import { stripOfFragment } from '../flow/strip.ts';
import { textOf } from '../flow/text-of.ts';
import type { BaseIndex, IndexedFlow } from '../returns/context.ts';
import { type Applicable, putsWhole } from './apply.ts';
import type { Application, ResultFlow } from './application.ts';
import type { Change, TextChange } from './change.ts';
import { kindOfText } from './describe.ts';
import type { MapFault } from './map-fault.ts';

/** Finds where things go in between the characters of a base, after changes were applied to it. */
export interface Gaps {
  kept(flow: FlowKey): Kept | null;
  /** True where something is left of a flow of the base. */
  holds(flow: FlowKey): boolean;
  /** Where a point of the base is now, for what goes in there after what the changes put in. `whole`: it is whole paragraphs, which stand before words. */
  point(flow: FlowKey, offset: number, whole: boolean): { readonly flow: FlowKey; readonly offset: number } | MapFault;
  /** Before which row of the base a row was put in, by what it bears as its origin; undefined for rows of the base. */
  rowPlace(origin: number | string | undefined): number | undefined;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a change puts its content in, and whether before or behind others at the same point: whole paragraphs 0, words 1, what replaces words 2. */
interface Put {
  readonly at: number;
  readonly rank: number;
}

/** Characters of a flow of the base that are still in their places: their offsets there and in the result. Both grow. */
export interface Kept {
  readonly base: readonly number[];
  readonly result: readonly number[];
}

interface FlowGaps extends Kept {
  readonly flow: ResultFlow;
}

export function gapsOf(application: Application, through: readonly Applicable[], index: BaseIndex): Gaps {
  const cuts = new Map<FlowKey, Range[]>();
  const moves = new Map<FlowKey, (Range & Put)[]>();
  /** Where paragraphs begin that go whole: words put there have nowhere to stand. */
  const wholes = new Set<string>();
  const puts = through.map(({ change, children }): Put => {
    if (change.kind === 'move') {
      push(cuts, change.flow, change);
      wholes.add(`${change.flow}@${change.start}`);
      push(moves, change.flow, { start: change.start, end: change.end, at: change.to, rank: 0 });
      return { at: change.to, rank: 0 };
    }
    if (change.kind !== 'text') return { at: rowPlaceOf(change), rank: 0 };
    const flow = index.flow(change.flow);
    if (change.start < change.end) {
      push(cuts, change.flow, change);
      if (flow && isWhole(change, flow)) wholes.add(`${change.flow}@${change.start}`);
      return { at: change.start, rank: 2 };
    }
    return { at: change.start, rank: flow !== undefined && putsWhole(change, children ?? [], flow) ? 0 : 1 };
  });
  const gone = new Map([...cuts].map(([key, list]) => [key, rangesOf(list)]));
  const movedNumbers = rangesOf(
    [...moves].flatMap(([key, list]) => {
      const first = application.firsts.get(key) ?? 0;
      return list.map((move) => ({ ...move, start: first + move.start, end: first + move.end }));
    }),
  );
  const known = new Map<FlowKey, FlowGaps | null>();
  const gaps = (key: FlowKey): FlowGaps | null => {
    let made = known.get(key);
    if (made === undefined) known.set(key, (made = readGaps(application, index, key, gone.get(key))));
    return made;
  };
  const putOf = (number: number): Put | null =>
    number > application.size ? (puts[number - application.size - 1] ?? null) : movedNumbers.holding(number);
  return {
    kept: gaps,
    holds: (key) => gaps(key) !== null,
    rowPlace: (origin) => (typeof origin === 'number' ? puts[origin - application.size - 1]?.at : undefined),
    point(key, offset, whole) {
      const made = gaps(key);
      const first = application.firsts.get(key);
      if (!made || first === undefined) return 'flow-gone';
      const cut = gone.get(key);
      if (cut && (cut.splits(offset) || (!whole && wholes.has(`${key}@${offset}`))))
        return follow(application, first, offset) ?? 'place-gone';
      const next = atLeast(made.base, offset);
      let at = next === 0 ? 0 : (made.result[next - 1] ?? 0) + 1;
      const stop = made.result[next] ?? made.flow.numbers.length;
      for (; at < stop; at++) {
        const put = putOf(made.flow.numbers[at] ?? 0);
        if (!put || put.at > offset || (put.at === offset && put.rank > (whole ? 0 : 1))) break;
      }
      return { flow: made.flow.key, offset: at };
    },
  };
}

/** Ranges of one flow, to be asked in the time of a search. */
interface Ranges<T extends Range> {
  /** The one that reaches furthest of those that begin at or before an offset, where it holds it. */
  holding(offset: number): T | null;
  /** True where an offset lies within one of them, and not at its edge. */
  splits(offset: number): boolean;
}

function rangesOf<T extends Range>(list: readonly T[]): Ranges<T> {
  const sorted = list.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const starts = sorted.map(({ start }) => start);
  const furthest: T[] = [];
  for (const one of sorted) {
    const last = furthest.at(-1);
    furthest.push(last && last.end >= one.end ? last : one);
  }
  return {
    holding(offset) {
      const one = furthest[atLeast(starts, offset + 1) - 1];
      return one && offset < one.end ? one : null;
    },
    splits: (offset) => (furthest[atLeast(starts, offset) - 1]?.end ?? 0) > offset,
  };
}

/** Before which row of the base a change puts rows. */
function rowPlaceOf(change: Change): number {
  if (change.kind === 'rows-inserted') return change.at;
  if (change.kind === 'rows-replaced') return change.end;
  return change.kind === 'row-moved' ? change.to : 0;
}

function push<T>(map: Map<FlowKey, T[]>, key: FlowKey, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

/** What was cut out is not in its place, even where a mark like it had to be made anew. */
function readGaps(application: Application, index: BaseIndex, key: FlowKey, cut: Ranges<Range> | undefined): FlowGaps | null {
  const flow = application.byBase.get(key);
  const first = application.firsts.get(key);
  const length = index.flow(key)?.length;
  if (!flow || first === undefined || length === undefined) return null;
  const base: number[] = [];
  const result: number[] = [];
  flow.numbers.forEach((number, offset) => {
    const was = number - first;
    if (was < 0 || was >= length || cut?.holding(was)) return;
    const place = application.place(number);
    if (place?.flow !== flow || place.offset !== offset) return;
    base.push(was);
    result.push(offset);
  });
  return { flow, base, result };
}

const isWhole = (change: TextChange, flow: IndexedFlow): boolean =>
  /^(?:paragraph-(?:deleted|replaced)|table-)/u.test(
    kindOfText(flow, change.start, textOf(flow, change.start, change.end), stripOfFragment(change.content).text),
  );

/** The point between two characters that were moved together. */
function follow(application: Application, first: number, offset: number): { readonly flow: FlowKey; readonly offset: number } | null {
  const [before, after] = [application.place(first + offset - 1), application.place(first + offset)];
  if (!after || (before?.flow === after.flow && before.offset + 1 !== after.offset)) return null;
  return before?.flow === after.flow ? { flow: after.flow.key, offset: after.offset } : null;
}

/** Index of the first of sorted numbers that is at least `value`. */
function atLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
