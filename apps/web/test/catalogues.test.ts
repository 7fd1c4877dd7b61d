import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '@svod/contract';
import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUES, numberLocale, speakerOf } from '../src/messages/speak.ts';

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** Names of the values that a text speaks of, options of plurals included. */
function valuesIn(nodes: readonly Node[]): Set<string> {
  const found = new Set<string>();
  for (const node of nodes) {
    if ('value' in node && node.type !== 0) found.add(node.value);
    if ('options' in node) for (const option of Object.values(node.options)) for (const one of valuesIn(option.value)) found.add(one);
  }
  return found;
}

const texts = LANGUAGES.flatMap((language) =>
  Object.entries(CATALOGUES[language]).flatMap(([area, all]) =>
    Object.entries(all as Readonly<Record<string, string>>).map(([name, text]) => ({ language, key: `${area}.${name}`, text })),
  ),
);

test('every text can be read, and says the same values in every language', () => {
  const english = new Map<string, readonly string[]>();
  for (const { language, key, text } of texts) {
    const values = [...valuesIn(new IntlMessageFormat(text, numberLocale(language), undefined, { ignoreTag: true }).getAst())].toSorted();
    if (language === 'en') english.set(key, values);
    else assert.deepEqual(values, english.get(key), `${language} ${key}`);
  }
});

test('no text is empty, and none but names and codes stands in two languages alike', () => {
  const same = new Set<string>();
  const english = new Map(texts.filter(({ language }) => language === 'en').map(({ key, text }) => [key, text]));
  for (const { language, key, text } of texts) {
    assert.notEqual(text.trim(), '', `${language} ${key}`);
    if (language !== 'en' && text === english.get(key) && /\p{L}{2}/u.test(text.replaceAll(/\{[^}]*\}/gu, ''))) same.add(key);
  }
  assert.deepEqual(
    [...same].filter((key) => !ALIKE.has(key)),
    [],
  );
});

/** Names that are written alike everywhere. */
const ALIKE: ReadonlySet<string> = new Set();

test('a date that ends with a full stop does not double the one of its sentence', () => {
  assert.equal(speakerOf('ru')('round.sentOn', { sent: '3 ноября 2026 г.' }), 'Разослано 3 ноября 2026 г.');
  assert.equal(speakerOf('ru')('round.sentOn', { sent: '3 ноября' }), 'Разослано 3 ноября.');
});

test('Russian plurals have the forms of Russian, and values take their places', () => {
  assert.equal(speakerOf('en')('parts.request', { request: 'x' }), 'Number for the administrator: x');
  const count = (number: number): string =>
    String(new IntlMessageFormat('{n, plural, one {# файл} few {# файла} other {# файлов}}', numberLocale('ru')).format({ n: number }));
  assert.deepEqual([1, 2, 5, 21].map(count), ['1 файл', '2 файла', '5 файлов', '21 файл']);
});
