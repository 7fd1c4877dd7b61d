import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Messages, messagesOf, noteText } from '../src/messages/messages.ts';
import { codesOfSource } from './codes-of-source.ts';

const CATALOGUES = { en: messagesOf('en'), ru: messagesOf('ru'), ky: messagesOf('ky') } as const;

/** Every text of a catalogue by its path, as `refusals.rtf`. */
function textsOf(value: unknown, prefix = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[prefix, value]]);
  return new Map(Object.entries(value as object).flatMap(([key, child]) => [...textsOf(child, prefix === '' ? key : `${prefix}.${key}`)]));
}

const placesIn = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? ''))].sort();

/** Ways in which two catalogues are not alike. */
function differences(one: unknown, other: unknown): readonly string[] {
  const [a, b] = [textsOf(one), textsOf(other)];
  const faults = [...a.keys()].filter((key) => !b.has(key)).concat([...b.keys()].filter((key) => !a.has(key)));
  for (const [key, text] of a) {
    const translated = b.get(key);
    if (translated !== undefined && placesIn(text).join() !== placesIn(translated).join())
      faults.push(`${key}: ${placesIn(text).join()} and ${placesIn(translated).join()}`);
    if (translated?.trim() === '') faults.push(`${key}: empty`);
  }
  return faults;
}

for (const language of ['ru', 'ky'] as const) {
  test(`the ${language} catalogue has the texts of the English one, with the same places for values`, () => {
    assert.deepEqual(differences(CATALOGUES.en, CATALOGUES[language]), []);
  });

  test(`the ${language} catalogue is in that language`, () => {
    // Forms of arguments, codes, ways of numbering by example, and places alone are the same everywhere.
    const same = [...textsOf(CATALOGUES[language])].filter(([, text]) => !/[а-яңөү]/iu.test(text.replaceAll(/\{\w+\}/gu, '')));
    assert.deepEqual(
      same
        .map(([key]) => key)
        .filter(
          (key) =>
            !/^(?:usage\.(?:roundFile|roundField)|cannotRead|unknownNote|summary\.(?:between|field)|decided\.fault(?:Nowhere)?|properties\.words\.(?:decimal|(?:lower|upper)(?:Roman|Letter)))$/u.test(
              key,
            ),
        ),
      [],
    );
  });
}

test('negative control: a text that lacks, a place that lacks, and an empty text are noticed', () => {
  const { notes, ...rest } = CATALOGUES.en;
  assert.ok(differences(CATALOGUES.en, { ...rest, notes: { ...notes, extra: 'x' } }).length === 1);
  assert.ok(differences(CATALOGUES.en, { ...rest, notes: { ...notes, macros: '{count} macros' } }).length === 1);
  assert.ok(differences(CATALOGUES.en, { ...rest, notes: { ...notes, macros: ' ' } }).length === 1);
});

/** Where problems are made, and the group of texts that tells them. */
const SOURCES: readonly { readonly pattern: string; readonly group: 'refusals' | 'notes'; readonly some: readonly string[] }[] = [
  {
    pattern: 'codecs/archive/src/**/*.ts',
    group: 'refusals',
    some: ['empty-file', 'damaged', 'rtf', 'odt', 'encrypted-ole', 'ratio', 'lying-name'],
  },
  {
    pattern: 'packages/wordml/src/xml/*.ts',
    group: 'refusals',
    some: ['broken-xml', 'doctype', 'too-deep', 'bad-encoding', 'text-too-long'],
  },
  { pattern: 'apps/cli/src/files/*.ts', group: 'refusals', some: ['file-too-large', 'not-json'] },
  {
    pattern: 'packages/wordml/src/package/left-behind.ts',
    group: 'notes',
    some: ['macros', 'embedded-object', 'altchunk', 'external-link', 'custom-ui'],
  },
  {
    pattern: 'packages/wordml/src/{read,resolve,write,clean}/*.ts',
    group: 'notes',
    some: [
      'linked-field',
      'missing-note',
      'section-joined',
      'merge-parted',
      'list-not-carried',
      'chart',
      'form-field',
      'comments',
      'header-unused',
    ],
  },
  {
    pattern: 'packages/{consolidation,plan,answers,papers,round}/src/**/*.ts',
    group: 'notes',
    some: ['not-a-version', 'header-added', 'header-missing', 'revision-without-effect', 'own-changes-settled', 'typed-place-not-found'],
  },
  { pattern: 'apps/cli/src/returns/*.ts', group: 'notes', some: ['base-returned'] },
  { pattern: 'apps/office/src/conversion-notes.ts', group: 'notes', some: ['converted-odt', 'converted-with-network'] },
  { pattern: 'apps/cli/src/read-returned.ts', group: 'notes', some: ['desk-changes'] },
];

for (const { pattern, group, some } of SOURCES) {
  test(`every code of ${pattern} has a text in ${group}, in three languages`, () => {
    const codes = codesOfSource(pattern);
    for (const code of some) assert.ok(codes.has(code), `${code} is not found in the sources any more`);
    for (const [language, messages] of Object.entries(CATALOGUES)) {
      const lacking = [...codes].filter((code) => !Object.hasOwn(messages[group], code));
      assert.deepEqual(lacking, [], language);
    }
  });
}

test('a package that does not open: its own codes are refusals, but a missing part, which is a note', () => {
  const codes = codesOfSource('packages/wordml/src/package/open-package.ts');
  assert.ok(codes.has('not-a-word-document') && codes.has('doctype') && codes.has('missing-part'));
  for (const messages of Object.values(CATALOGUES)) {
    for (const code of codes) assert.ok(Object.hasOwn(code === 'missing-part' ? messages.notes : messages.refusals, code), code);
  }
});

test('a refusal says why and what to do; a note and a fault end as sentences do', () => {
  for (const { refusals, notes, faults, writeRefusals } of Object.values(CATALOGUES)) {
    for (const text of [...Object.values(refusals), ...Object.values(writeRefusals)]) assert.match(text, /[.)] \p{Lu}.*\.$/u);
    for (const text of [...Object.values(notes), ...Object.values(faults)]) assert.match(text, /[.)]$/u);
  }
});

test('texts of problems: kinds by their names, bytes as megabytes, one line whatever stands in a file', () => {
  const tell = (
    messages: Messages,
    group: 'refusals' | 'notes',
    code: string,
    values: Readonly<Record<string, string | number>>,
    where = '',
  ): string => noteText(messages, messages[group], { code, values, where });
  assert.equal(
    tell(CATALOGUES.en, 'refusals', 'file-too-large', { size: 62_914_561, limit: 52_428_800 }),
    'is too large (61 MB, 50 MB at most). Take the pictures out or send it in parts.',
  );
  assert.match(tell(CATALOGUES.ru, 'refusals', 'not-a-word-file', { kind: 'old-excel' }), /по-видимому, старый файл Excel\./);
  assert.equal(
    tell(CATALOGUES.en, 'notes', 'comment-place-not-found', { author: 'A\u001B[2J\r\n\u202EB' }),
    'a remark by A [2J B has no place in the redline.',
  );
  assert.equal(tell(CATALOGUES.en, 'notes', 'never-heard-of', {}, 'word/a.xml'), 'never-heard-of word/a.xml');
  assert.equal(
    tell(CATALOGUES.en, 'notes', 'comment-place-not-found', { author: '{where}' }, 'x'),
    'a remark by {where} has no place in the redline.',
  );
  assert.equal(tell(CATALOGUES.en, 'notes', 'toString', {}), 'toString');
});
