import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { ROOT } from './command.ts';
import { NOTHING } from './outcome.ts';
import type { Outcome, Skip } from './outcome.ts';

/** No test takes near as long. When nothing at all has ended or been printed for so long, what still runs is ended and counts as failed. */
const QUIET_MS = Number(process.env['SVOD_TEST_QUIET_MS'] ?? 15 * 60_000);

/**
 * Runs test files in processes of their own, as many at a time as there are processors. Prints what they print, failures in
 * full when they happen, and a line for each file when it is done.
 */
export async function runTests(files: readonly string[]): Promise<Outcome> {
  if (files.length === 0) return NOTHING;
  const failed: string[] = [];
  const skipped: Skip[] = [];
  let passed = 0;
  // A time limit of the runner's own ends no loop that never yields; this ends the process.
  const hung = new AbortController();
  const watch = setTimeout(() => hung.abort(), QUIET_MS);
  const events = run({ files: files.map((file) => join(ROOT, file)), cwd: ROOT, concurrency: availableParallelism(), signal: hung.signal });
  events.on('test:pass', (data) => {
    if (data.details.type === 'suite') return;
    const reason = data.skip ?? data.todo;
    if (reason === undefined || reason === false) passed += 1;
    else skipped.push({ file: fileOf(data), name: data.name, reason: typeof reason === 'string' ? reason : '' });
  });
  events.on('test:fail', (data) => {
    const { error } = data.details;
    // A test above one that failed says nothing of its own.
    if ('failureType' in error && error.failureType === 'subtestsFailed') return;
    failed.push(`${fileOf(data)}: ${data.name}`);
    console.log(
      `FAIL  ${fileOf(data)}:${data.line ?? 1}  ${data.name}\n${indent(inspect(error.cause ?? error, { depth: 8, maxStringLength: 20_000 }))}`,
    );
  });
  events.on('test:stdout', (data) => void process.stdout.write(data.message));
  events.on('test:stderr', (data) => void process.stderr.write(data.message));
  events.on('test:diagnostic', (data) => {
    if (data.file !== undefined) console.log(`      ${fileOf(data)}: ${data.message}`);
  });
  events.on('test:summary', (data) => {
    if (data.file === undefined) return;
    const left = data.counts.skipped + data.counts.todo;
    const bad = data.counts.tests - data.counts.passed - left;
    const counts = [`${data.counts.passed} passed`, ...count(bad, 'failed'), ...count(left, 'skipped')].join(', ');
    console.log(`${bad === 0 ? 'ok  ' : 'FAIL'}  ${fileOf(data)}  ${counts}  ${(data.duration_ms / 1000).toFixed(1)} s`);
  });
  // The runner works as fast as its events are taken.
  for await (const _ of events) watch.refresh();
  clearTimeout(watch);
  return { passed, failed, skipped };
}

const count = (number: number, what: string): string[] => (number === 0 ? [] : [`${number} ${what}`]);
const fileOf = (data: { readonly file?: string | undefined }): string => relative(ROOT, data.file ?? ROOT).replaceAll('\\', '/');
const indent = (text: string): string => text.replaceAll(/^/gm, '      ');
