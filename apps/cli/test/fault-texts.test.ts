import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROFILE_CODES, STRUCTURAL_CODES } from '@svod/wordml';
import { messagesOf } from '../src/messages/messages.ts';

const CODES: readonly string[] = [...STRUCTURAL_CODES, ...PROFILE_CODES];
const values = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

for (const language of ['en', 'ru', 'ky'] as const) {
  test(`every fault has a text with the same values: ${language}`, () => {
    const { faults } = messagesOf(language);
    assert.deepEqual(Object.keys(faults), CODES);
    for (const code of CODES) assert.deepEqual(values(faults[code] ?? ''), values(messagesOf('en').faults[code] ?? ''), code);
  });
}
