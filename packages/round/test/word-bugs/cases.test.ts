/** The list of reports, held against the tests it names. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const rows = [...readFileSync(join(import.meta.dirname, 'CASES.md'), 'utf8').matchAll(/^\| (\d+b?) \| ([^|]+) \|/gmu)].map(
  ([, number = '', files = '']) => ({ number, files: [...files.matchAll(/`([^`]+)`/gu)].map(([, file = '']) => file) }),
);

/** Numbers that a test file's titles name: its own titles and those of the cases it runs. */
function numbersIn(file: string): ReadonlySet<string> {
  const path = join(import.meta.dirname, file);
  assert.ok(existsSync(path), file);
  const source = readFileSync(path, 'utf8');
  const found = new Set<string>();
  for (const [, numbers = ''] of source.matchAll(/test\(\s*['`]((?:\d+b?)(?:, \d+b?)*): /gu))
    for (const number of numbers.split(', ')) found.add(number);
  for (const [, name = ''] of source.matchAll(/from '\.\/cases\/([\w-]+)\.ts'/gu)) {
    const cases = readFileSync(join(import.meta.dirname, 'cases', `${name}.ts`), 'utf8');
    for (const [, number = ''] of cases.matchAll(/^\s+number: '(\w+)'/gmu))
      found.add(number === '99b' ? number : number.replace(/[a-z]$/u, ''));
  }
  return found;
}

test('every report of the list has a test that bears its number', () => {
  const wanted = [...Array.from({ length: 99 }, (_, index) => String(index + 1)), '99b', '100'];
  assert.deepEqual(
    rows.map(({ number }) => number),
    wanted,
  );
  for (const { number, files } of rows) {
    assert.ok(files.length > 0, number);
    for (const file of files) assert.ok(numbersIn(file).has(number) || ELSEWHERE.has(number), `${number}: no such test in ${file}`);
  }
});

/** Tests of what is no case of this list alone: they bear a name of their own. */
const ELSEWHERE = new Set(['94', '99']);

test('no case is run by nobody', () => {
  const tests = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
  const sources = tests.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n');
  for (const name of readdirSync(join(import.meta.dirname, 'cases')))
    assert.match(sources, new RegExp(`'\\./cases/${name.replace('.ts', '')}\\.ts'`, 'u'));
});
