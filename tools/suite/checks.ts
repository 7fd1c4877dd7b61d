import { runCommand } from './command.ts';
import { NOTHING, sum } from './outcome.ts';
import type { Outcome } from './outcome.ts';

interface Check {
  readonly kind: string;
  readonly title: string;
  readonly command: readonly [string, ...string[]];
}

const types = (project: string): Check => ({ kind: 'types', title: `types of ${project}`, command: ['tsc', '-p', project] });

/** What is asked of the code before any of it runs. `npm test -- --check KIND` asks one kind alone. */
const CHECKS: readonly Check[] = [
  { kind: 'format', title: 'format', command: ['oxfmt', '--check'] },
  { kind: 'lint', title: 'lint', command: ['oxlint'] },
  types('packages'),
  types('packages/tsconfig.test.json'),
  types('codecs'),
  types('apps'),
  types('apps/web'),
  types('apps/web/tsconfig.test.json'),
  types('tools'),
  { kind: 'layers', title: 'layers', command: ['node', 'tools/layer-check.ts'] },
  { kind: 'dead', title: 'dead code', command: ['knip', '--no-progress'] },
];

/** Kinds that `--check` takes. */
export const CHECK_KINDS: readonly string[] = [...new Set(CHECKS.map((check) => check.kind))];

/** Runs the checks of one kind, or all of them, at the same time, and prints them in order. */
export async function runChecks(kind: string | null): Promise<Outcome> {
  const running = CHECKS.filter((check) => kind === null || check.kind === kind).map((check) => ({
    check,
    ended: runCommand(...split(check.command)),
  }));
  let outcome = NOTHING;
  for (const { check, ended } of running) {
    const { code, output } = await ended;
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'}  ${check.title}`);
    if (code === 0) outcome = sum(outcome, { ...NOTHING, passed: 1 });
    else {
      console.log(output.trimEnd());
      outcome = sum(outcome, { ...NOTHING, failed: [check.title] });
    }
  }
  return outcome;
}

const split = ([name, ...args]: Check['command']): [string, string[]] => [name, args];
