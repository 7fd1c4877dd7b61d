import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.ts';
import type { Outcome, Skip } from './outcome.ts';

/** A skip that may happen where everything must be tested, with the reason it gives and why that is no loss. */
interface AllowedSkip {
  readonly file: string;
  readonly reason: string;
  readonly because: string;
}

/** Lines that tell which tests were skipped and why, alike ones together. */
export function describeSkips(skipped: readonly Skip[]): string[] {
  const groups = new Map<string, number>();
  for (const { file, reason } of skipped) {
    const line = `${file}: ${reason === '' ? 'no reason given' : reason}`;
    groups.set(line, (groups.get(line) ?? 0) + 1);
  }
  return [...groups].map(([line, times]) => `skip  ${line}${times === 1 ? '' : ` (${times} tests)`}`);
}

/** The same outcome, with each skip that `allowed` does not list counted as a failure. */
export function failUnlisted(outcome: Outcome, allowed: readonly AllowedSkip[]): Outcome {
  const isListed = (skip: Skip): boolean =>
    allowed.some((one) => one.file === skip.file && one.reason === skip.reason && skip.reason !== '');
  const unlisted = outcome.skipped.filter((skip) => !isListed(skip));
  return {
    passed: outcome.passed,
    failed: [
      ...outcome.failed,
      ...unlisted.map(({ file, name, reason }) => `${file}: ${name}: skipped, which tools/allowed-skips.json does not list (${reason})`),
    ],
    skipped: outcome.skipped.filter(isListed),
  };
}

/** The skips listed in `tools/allowed-skips.json`. */
export function readAllowedSkips(): AllowedSkip[] {
  return JSON.parse(readFileSync(join(ROOT, 'tools/allowed-skips.json'), 'utf8')) as AllowedSkip[];
}
