import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FAULTS } from '@svod/contract';
import { actText } from '../src/screens/log/act-text.ts';
import { hasText, speakerOf } from '../src/messages/speak.ts';

const ROOT = join(import.meta.dirname, '../../..');
const sourceOf = (pattern: string): string =>
  globSync(pattern, { cwd: ROOT })
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n');
const found = (source: string, pattern: RegExp): string[] => [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))];

const server = sourceOf('apps/server/src/**/*.ts');
const contract = sourceOf('packages/contract/src/**/*.ts');

test('every code with which the server refuses a call has its words', () => {
  const codes = [...FAULTS, ...found(server, /(?:unfit: |refused: |notDone\(\d+, )'([a-z-]+)'/gu)];
  assert.ok(codes.length > 40);
  assert.deepEqual(
    codes.filter((code) => !hasText(`faults.${code}`)),
    [],
  );
});

test('every code of the contract for a place that does not fit has its words', () => {
  const codes = found(contract, /error: '([a-z-]+)'/gu);
  assert.ok(codes.length > 3);
  assert.deepEqual(
    codes.filter((code) => !hasText(`faults.place_${code}`)),
    [],
  );
});

test('every act that the log may tell of has a name', () => {
  const acts = found(server, /^ {2}name: '([a-z-]+\.[a-z-]+)'/gmu);
  assert.ok(acts.length > 15);
  const speak = speakerOf('en');
  assert.deepEqual(
    acts.filter((act) => actText(speak, act) === act),
    [],
  );
  assert.equal(actText(speak, 'no.such-act'), 'no.such-act');
});
