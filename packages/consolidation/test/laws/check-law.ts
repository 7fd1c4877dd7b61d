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

/** Holds a law against its share of generated cases. A failure is shrunk and told with the seed that replays it. */
export function checkLaw(t: TestContext, cases: Cases, hold: (scenario: Scenario) => void): void {
  const runs = Math.max(1, Math.round(CASES * cases.share));
  const started = performance.now();
  const result = fc.check(property(cases, hold), { numRuns: runs, seed: SEED });
  const seconds = (performance.now() - started) / 1000;
  t.diagnostic(`seed ${SEED}, ${result.numRuns} cases, ${Math.round(result.numRuns / seconds)} a second`);
  if (!result.failed) return;
  const [genesOfCase] = result.counterexample ?? [];
  const story = genesOfCase === undefined ? '' : tell(grow(genesOfCase));
  const command = `SVOD_SEED=${SEED} SVOD_CASES=${CASES}`;
  throw new Error(`case ${result.numRuns} fails; replay with ${command}\n${JSON.stringify(genesOfCase)}\n${story}`, {
    cause: result.errorInstance,
  });
}

/** Whether some case among so many breaks a law, and not the program: for faults planted to see that the law can fail. */
export function isBroken(cases: Pick<Cases, 'returns'>, runs: number, hold: (scenario: Scenario) => void): boolean {
  const { failed, errorInstance } = fc.check(property(cases, hold), { numRuns: runs, seed: SEED, endOnFailure: true });
  return failed && errorInstance instanceof AssertionError;
}

const property = (
  { returns: [least, most] }: Pick<Cases, 'returns'>,
  hold: (scenario: Scenario) => void,
): fc.IProperty<[Parameters<typeof grow>[0]]> => fc.property(genes(least, most), (one) => hold(grow(one)));
