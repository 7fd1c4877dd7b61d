import type { Growth } from '../inputs/recipes.ts';
import type { InputSet } from '../inputs/input-sets.ts';
import type { Steps } from './count-work.ts';
import { type Counted, allSteps } from './counted.ts';

/** Counts that are held to be right, by set. */
export interface AcceptedCounts {
  readonly format: 'svod-counts/1';
  readonly sets: Readonly<Record<string, Pick<Counted, 'input' | 'steps'>>>;
}

/** How much more than accepted work may be. */
const TOLERANCE = 0.02;
/** A part that does less than this share of the work is judged with the whole only. */
const LEAST_SHARE = 0.01;

/** What is wrong with counts beside the accepted ones, one line each: `sets` in whose input or work something rose. */
export function risen(counted: Readonly<Record<string, Counted>>, accepted: AcceptedCounts): readonly string[] {
  return Object.entries(counted).flatMap(([name, now]) => {
    const before = accepted.sets[name];
    if (!before) return [`${name}: never counted before; npm run bench -- --accept takes it in`];
    const changed = Object.entries(now.input).filter(([key, value]) => before.input[key as keyof Counted['input']] !== value);
    if (changed.length > 0)
      return [`${name}: not the input that was counted (${changed.map(([key]) => key).join(', ')}); npm run bench -- --accept counts anew`];
    const [all, allBefore] = [sum(now.steps), sum(before.steps)];
    const lines = rise(`${name}`, all, allBefore);
    for (const [part, steps] of Object.entries(now.steps))
      if (steps > all * LEAST_SHARE) lines.push(...rise(`${name}, ${part}`, steps, before.steps[part] ?? 0));
    return lines;
  });
}

function rise(what: string, now: number, before: number): string[] {
  if (now <= before * (1 + TOLERANCE)) return [];
  return [
    `${what}: ${now} steps, accepted are ${before} (${before === 0 ? 'none' : `+${(((now - before) / before) * 100).toFixed(1)} %`})`,
  ];
}

/** Work may grow with at most this power of what is doubled. */
const MOST_EXPONENT = 1.1;

export interface Exponent {
  readonly part: string;
  /** Greatest over the doublings: 1 is linear, 2 quadratic. */
  readonly exponent: number;
}

/** How the whole and its larger parts grow as one quantity doubles. */
export function exponentsOf(growth: Growth, counted: Readonly<Record<string, Counted>>): readonly Exponent[] {
  const steps = growth.steps.flatMap(({ name }) => counted[name] ?? []);
  const last = steps.at(-1);
  if (!last || steps.length !== growth.steps.length) throw new Error(`${growth.name}: not all steps were counted`);
  const exponent = (of: (one: Counted) => number): number =>
    Math.max(...steps.slice(1).map((one, k) => Math.log2(of(one) / Math.max(1, of(steps[k] ?? one)))));
  const parts = Object.keys(last.steps).filter((part) => (last.steps[part] ?? 0) > allSteps(last) * LEAST_SHARE);
  return [
    { part: 'all', exponent: exponent(allSteps) },
    ...parts.map((part) => ({ part, exponent: exponent((one) => one.steps[part] ?? 0) })),
  ];
}

/** Parts that grow faster than what is doubled, one line each. */
export function growsTooFast(growth: Growth, counted: Readonly<Record<string, Counted>>): readonly string[] {
  return exponentsOf(growth, counted)
    .filter(({ exponent }) => !(exponent <= MOST_EXPONENT))
    .map(({ part, exponent }) => `${growth.name}, ${part}: grows with the power ${exponent.toFixed(2)} of the ${growth.title}`);
}

/** How much more work a return may be of which nothing of the base is left. */
const MOST_FOR_HARD = 3;

/** Returns that are hard to compare and take more than some times the work of an ordinary one, one line each. */
export function unbounded(hard: readonly string[], ordinary: string, counted: Readonly<Record<string, Counted>>): readonly string[] {
  const usual = counted[ordinary];
  return hard.flatMap((name) => {
    const one = counted[name];
    if (!one || !usual || allSteps(one) <= allSteps(usual) * MOST_FOR_HARD) return [];
    return [`${name}: ${(allSteps(one) / allSteps(usual)).toFixed(1)} times the work of ${ordinary}`];
  });
}

/** Sets made here whose result is not the known one: work left undone costs nothing. */
export function wronglyBrought(sets: readonly InputSet[], counted: Readonly<Record<string, Counted>>): readonly string[] {
  return sets.flatMap(({ name, files, truth }) => {
    const found = counted[name]?.found;
    if (truth === null || !found) return [];
    const copies = files.length - 1;
    const right = found.amendments === truth.amendments && (copies < 2 || (found.rivals === copies && found.collisions === 2));
    return right
      ? []
      : [
          `${name}: ${found.amendments} amendments, ${truth.amendments} are known; greatest rivalry ${found.rivals} of ${copies}; ${found.collisions} collisions`,
        ];
  });
}

const sum = (steps: Steps): number => Object.values(steps).reduce((all, one) => all + one, 0);
