import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './command.ts';
import type { Outcome, Skip } from './outcome.ts';

/** A kind of skip that may happen where everything must be tested. */
interface AllowedSkip {
  /** Words that stand in the reason of the skipped test. */
  readonly reason: string;
  /** A path, from the root where it is not an absolute one: the skip is allowed only where it is not there. */
  readonly without: string;
  /** Why that is no loss. */
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
  const applying = allowed.filter(({ without }) => !existsSync(resolve(ROOT, without)));
  const isListed = (skip: Skip): boolean => applying.some(({ reason }) => skip.reason.includes(reason));
  const unlisted = outcome.skipped.filter((skip) => !isListed(skip));
  const failed = unlisted.map(
    ({ file, name, reason }) => `${file}: ${name}: skipped, and tools/allowed-skips.json has no such reason: ${reason}`,
  );
  return { passed: outcome.passed, failed: [...outcome.failed, ...failed], skipped: outcome.skipped.filter(isListed) };
}

/** The skips listed in `tools/allowed-skips.json`. */
export function readAllowedSkips(): AllowedSkip[] {
  return JSON.parse(readFileSync(join(ROOT, 'tools/allowed-skips.json'), 'utf8')) as AllowedSkip[];
}
