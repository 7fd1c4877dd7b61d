import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, messagesOf, tell } from '../../src/host/messages/messages.ts';

/** Every text of a catalogue by its path. */
function textsOf(value: unknown, prefix = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[prefix, value]]);
  return new Map(Object.entries(value as object).flatMap(([key, child]) => [...textsOf(child, prefix === '' ? key : `${prefix}.${key}`)]));
}

const placesIn = (text: string): string => [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? ''))].sort().join();

/** Texts that lack, say nothing, or have other places for values. */
const differences = (one: unknown, other: unknown): readonly string[] => {
  const [a, b] = [textsOf(one), textsOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (key) => placesIn(a.get(key) ?? '') !== placesIn(b.get(key) ?? '') || !a.get(key)?.trim() || !b.get(key)?.trim(),
  );
};

for (const language of ['ru', 'ky'] as const)
  test(`the ${language} catalogue of the host has the texts of the English one, in that language`, () => {
    assert.deepEqual(differences(messagesOf('en'), messagesOf(language)), []);
    for (const [key, text] of textsOf(messagesOf(language))) assert.match(text.replaceAll(/\{\w+\}/gu, ''), /[а-яңөү]/iu, key);
  });

test('negative control: a text that lacks and a place that lacks are noticed', () => {
  const { started, ...rest } = messagesOf('en');
  assert.deepEqual(differences(messagesOf('en'), rest).length, Object.keys(started).length);
  assert.deepEqual(differences(messagesOf('en'), { ...rest, started: { ...started, real: 'Svod' } }), ['started.real']);
});

test('the language is the option’s, else the locale’s, else English; values can’t steer the terminal', () => {
  assert.equal(languageOf('ky', {}), 'ky');
  assert.equal(languageOf('toString', {}), null);
  assert.equal(languageOf(undefined, { LANG: 'ru_RU.UTF-8' }), 'ru');
  assert.equal(languageOf(undefined, { SVOD_LANG: 'ky', LC_ALL: 'ru_RU' }), 'ky');
  assert.equal(languageOf(undefined, { LANG: 'C' }), 'en');
  assert.equal(tell('{a} {b}', { a: 'x\u001B[2J\u202Ey' }), 'x [2J y {b}');
});
