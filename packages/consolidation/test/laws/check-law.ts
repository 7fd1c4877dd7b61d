import { AssertionError } from 'node:assert';
import type { TestContext } from 'node:test';
import fc from 'fast-check';
import { type Scenario, genes, grow, tell } from './scenario.ts';

/** Cases of all laws together in `npm test`; `SVOD_CASES` asks for another number. */
const CASES = Number(process.env['SVOD_CASES'] ?? 20_000);
/** `SVOD_SEED` replays a run by the seed that it printed; `random` takes a new one. */
const SEED =
  process.env['SVOD_SEED'] === 'random' ? Math.floor(Math.random() * 0x7fffffff) : Number(process.env['SVOD_SEED'] ?? 20_120_619);

/** Which cases a law is held against. */
export interface Cases {
  /** How many returns a case has. */
  readonly returns: readonly [least: number, most: number];
  /** Its part of all cases. */
  readonly share: number;
}

type Genes = Parameters<typeof grow>[0];

/** A case that breaks a law, made as small as can be. */
export interface Broken {
  /** Which case of the run it was, from 1. */
  readonly number: number;
  readonly genes: Genes;
  readonly error: unknown;
}

/** Holds a law against so many cases of a seed. */
export function runCases(
  { returns: [least, most] }: Pick<Cases, 'returns'>,
  runs: number,
  seed: number,
  hold: (scenario: Scenario) => void,
): Broken | null {
  const one = fc.property(genes(least, most), (each) => hold(grow(each)));
  const { failed, numRuns, counterexample, errorInstance } = fc.check(one, { numRuns: runs, seed });
  const [found] = counterexample ?? [];
  return failed && found !== undefined ? { number: numRuns, genes: found, error: errorInstance } : null;
}

/** For people: a case that broke a law, and how to see it again. */
export const tellBroken = ({ number, genes: found }: Broken, replay: string): string =>
  `case ${number} fails; replay with ${replay}\n${JSON.stringify(found)}\n${tell(grow(found))}`;

/** Holds a law against its share of generated cases. A failure is shrunk and told with the seed that replays it. */
export function checkLaw(t: TestContext, cases: Cases, hold: (scenario: Scenario) => void): void {
  const runs = Math.max(1, Math.round(CASES * cases.share));
  const started = performance.now();
  const broken = runCases(cases, runs, SEED, hold);
  const seconds = (performance.now() - started) / 1000;
  t.diagnostic(`seed ${SEED}, ${broken?.number ?? runs} cases, ${Math.round((broken?.number ?? runs) / seconds)} a second`);
  if (broken) throw new Error(tellBroken(broken, `SVOD_SEED=${SEED} SVOD_CASES=${CASES}`), { cause: broken.error });
}

/** Whether some case among so many breaks a law, and not the program: for faults planted to see that the law can fail. */
export function isBroken({ returns: [least, most] }: Pick<Cases, 'returns'>, runs: number, hold: (scenario: Scenario) => void): boolean {
  const one = fc.property(genes(least, most), (each) => hold(grow(each)));
  const { failed, errorInstance } = fc.check(one, { numRuns: runs, seed: SEED, endOnFailure: true });
  return failed && errorInstance instanceof AssertionError;
}
