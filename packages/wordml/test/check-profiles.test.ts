import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import { PROFILE_CODES, checkPackage, openPackage, profileFaults, structuralFaults, writeRedline } from '../src/index.ts';
import { cleanCarrier } from '../src/clean/clean-carrier.ts';
import { type Parts, entriesOf, fldChar, p, r, relationship, relationshipsXml, t, words } from './read-dsl.ts';
import { basePackage, openEntries, withEntries } from './write-package.ts';
import { randomOf } from './write-random.ts';
import { randomBase } from './write-random-base.ts';
import { randomEdits } from './write-random-edits.ts';

type Profile = 'clean' | 'redline';
type Change = (entries: Map<string, Uint8Array>) => void;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const BY = 'w:id="1" w:author="A" w:date="2012-03-04T05:06:07Z"';
const inserted = p(`<w:ins ${BY}>${words('x')}</w:ins>`);
const remarked = p(words('x'), r('<w:commentReference w:id="0"/>'));
const comments = (author: string): Parts => ({
  'comments.xml': `<w:comments><w:comment w:id="0" w:author="${author}" w:date="2012-03-04T05:06:07Z">${p(words('c'))}</w:comment></w:comments>`,
});
const related =
  (kind: string, target: string, more = '', content = '<a/>'): Change =>
  (entries) => {
    entries.set('word/_rels/document.xml.rels', bytes(relationshipsXml(relationship('x', kind, target, more))));
    if (more === '') entries.set(`word/${target}`, bytes(content));
  };
const microsoft =
  (kind: string, target: string): Change =>
  (entries) => {
    entries.set(
      'word/_rels/document.xml.rels',
      bytes(
        relationshipsXml(`<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/${kind}" Target="${target}"/>`),
      ),
    );
    entries.set(`word/${target}`, bytes('<a/>'));
  };
const external = (kind: string, target: string): Change => related(kind, target, 'TargetMode="External"');
const core =
  (content: string): Change =>
  (entries) => {
    const { r: ns } = { r: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' };
    const name = '_rels/.rels';
    const text = new TextDecoder().decode(entries.get(name));
    entries.set(
      name,
      bytes(text.replace('</Relationships>', `<Relationship Id="c" Type="${ns}" Target="docProps/core.xml"/></Relationships>`)),
    );
    entries.set(
      'docProps/core.xml',
      bytes(
        `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${content}</cp:coreProperties>`,
      ),
    );
  };
const comment: Change = (entries) => {
  const name = 'word/document.xml';
  entries.set(name, bytes(`<!-- drawn up by A -->${new TextDecoder().decode(entries.get(name))}`));
};

function faultsOf(as: Profile, body: string, parts: Parts = {}, change: Change = () => undefined): readonly string[] {
  const entries = entriesOf(body, parts);
  change(entries);
  const opened = openPackage(entries);
  assert.ok(opened.ok, opened.ok ? '' : JSON.stringify(opened.problem));
  return [...new Set(profileFaults(opened.package, as).map((fault) => fault.code))];
}

const field = (code: string): string =>
  p(
    fldChar('begin'),
    r(`<w:instrText>${code.slice(0, 4)}</w:instrText>`),
    r(`<w:instrText>${code.slice(4)}</w:instrText>`),
    fldChar('separate'),
    words('x'),
    fldChar('end'),
  );

const FINE: readonly (readonly [name: string, as: Profile, body: string, parts?: Parts, change?: Change])[] = [
  ['text', 'clean', p(words('x'))],
  ['a change', 'redline', inserted],
  ['a comment', 'redline', remarked, comments('A')],
  ['a web link', 'clean', p(words('x')), {}, external('hyperlink', 'https://example.org/')],
  ['a mail link', 'clean', p(words('x')), {}, external('hyperlink', 'mailto:a@example.org')],
  ['a field of the text', 'clean', field('PAGE \\* MERGEFORMAT')],
  ['a title', 'clean', p(words('x')), {}, core('<dc:title>Plan</dc:title><dc:creator/>')],
  [
    'tracking enforced',
    'redline',
    p(),
    { 'settings.xml': '<w:settings><w:trackRevisions/><w:documentProtection w:edit="trackedChanges" w:enforcement="1"/></w:settings>' },
  ],
];

for (const [name, as, ...rest] of FINE) test(`may leave as ${as}: ${name}`, () => assert.deepEqual(faultsOf(as, ...rest), []));

const PLANTED: readonly (readonly [
  code: (typeof PROFILE_CODES)[number],
  name: string,
  as: Profile,
  body: string,
  parts?: Parts,
  change?: Change,
])[] = [
  ['revision-left', 'a change', 'clean', inserted],
  ['revision-left', 'a former format', 'clean', p(r(`<w:rPr><w:rPrChange ${BY}><w:rPr/></w:rPrChange></w:rPr>`, t('x')))],
  ['comment-left', 'a comment and its mark', 'clean', remarked, comments('A')],
  ['author-missing', 'of a change', 'redline', p(`<w:del w:id="1" w:date="2012-03-04T05:06:07Z">${r('<w:delText>x</w:delText>')}</w:del>`)],
  ['author-missing', 'of a comment', 'redline', remarked, comments(' ')],
  ['rsid', 'of a paragraph', 'redline', '<w:p w:rsidR="00AA00AA"/>'],
  ['rsid', 'of the settings', 'clean', p(), { 'settings.xml': '<w:settings><w:rsids><w:rsid w:val="00AA00AA"/></w:rsids></w:settings>' }],
  ['custom-xml', 'a part', 'clean', p(), {}, related('customXml', 'item1.xml')],
  ['custom-xml', 'variables', 'clean', p(), { 'settings.xml': '<w:settings><w:docVars/></w:settings>' }],
  ['printer-settings', 'a part', 'clean', p(), {}, related('printerSettings', 'printer.bin')],
  ['printer-settings', 'of a section', 'clean', `${p()}<w:sectPr><w:printerSettings/></w:sectPr>`],
  ['template-path', 'a template', 'clean', p(), {}, external('attachedTemplate', 'file:///C:/Users/A/t.dotm')],
  ['linked-field', 'over two runs', 'redline', field('INCLUDETEXT "C:\\\\a.docx"')],
  ['linked-field', 'DDE', 'clean', p(`<w:fldSimple w:instr=" DDEAUTO Excel a b ">${words('x')}</w:fldSimple>`)],
  ['linked-field', 'LINK', 'clean', field('LINK Excel.Sheet.8 a')],
  ['field-not-allowed', 'who wrote it', 'clean', field('AUTHOR')],
  ['field-not-allowed', 'where it is kept', 'redline', p(`<w:fldSimple w:instr="FILENAME \\p">${words('x')}</w:fldSimple>`)],
  ['link-not-allowed', 'a file, without quotes', 'clean', field('HYPERLINK \\o tip file:///C:/a')],
  ['link-not-allowed', 'a script', 'clean', p(), {}, external('hyperlink', 'javascript:alert(1)')],
  ['link-not-allowed', 'a file, by a field', 'clean', field('HYPERLINK "file:///C:/a"')],
  ['external-relationship', 'a picture elsewhere', 'clean', p(), {}, external('image', 'http://example.org/1.png')],
  ['hidden-authors', 'people', 'redline', p(), {}, microsoft('people', 'people.xml')],
  ['macros', 'a project', 'clean', p(), {}, microsoft('vbaProject', 'vba.bin')],
  ['embedded-object', 'a package', 'clean', p(), {}, related('package', 'a.xlsx')],
  ['part-not-allowed', 'building blocks', 'clean', p(), {}, related('glossaryDocument', 'glossary.xml')],
  ['part-stray', 'a part that nothing leads to', 'clean', p(), {}, (entries) => void entries.set('word/left.xml', bytes('<a/>'))],
  ['personal-metadata', 'who made it', 'clean', p(), {}, core('<dc:creator>A</dc:creator>')],
  ['personal-metadata', 'how often it was saved', 'redline', p(), {}, core('<cp:revision>14</cp:revision>')],
  ['element-not-allowed', 'a permission', 'clean', p('<w:permStart w:id="1" w:ed="a@example.org"/>')],
  [
    'element-not-allowed',
    'protection by a password',
    'redline',
    p(),
    { 'settings.xml': '<w:settings><w:documentProtection w:edit="readOnly"/></w:settings>' },
  ],
  ['element-not-allowed', 'a foreign vocabulary', 'clean', p('<x:y xmlns:x="urn:x"><x:z/></x:y>')],
  ['attribute-not-allowed', 'a foreign attribute', 'clean', '<w:p x:by="A" xmlns:x="urn:x"/>'],
  ['text-not-allowed', 'text outside runs', 'clean', p('hidden')],
  ['xml-comment', 'before the root', 'clean', p(), {}, comment],
  ['xml-comment', 'in a paragraph', 'clean', p('<!-- A -->')],
];

for (const [planted, name, as, ...rest] of PLANTED) test(`${planted}: ${name}`, () => assert.deepEqual(faultsOf(as, ...rest), [planted]));

test('every code is planted', () => {
  assert.deepEqual(
    PROFILE_CODES.filter((each) => !PLANTED.some(([planted]) => planted === each)),
    [],
  );
});

test('custom properties are named as what they are', () => {
  const opened = openPackage(
    entriesOf(p()).set(
      '_rels/.rels',
      bytes(
        relationshipsXml(
          relationship('a', 'officeDocument', 'word/document.xml') + relationship('b', 'custom-properties', 'docProps/custom.xml'),
        ),
      ),
    ),
  );
  assert.ok(opened.ok);
  assert.deepEqual(profileFaults(opened.package, 'clean'), [
    { code: 'personal-metadata', values: { field: 'custom-properties', count: 1 }, where: '_rels/.rels' },
  ]);
});

test('equal things are told once, with their count', () => {
  const opened = openPackage(entriesOf('<w:p w:rsidR="00AA00AA" w:rsidP="00AA00AA"/><w:p w:rsidR="00AA00AA"/>'));
  assert.ok(opened.ok);
  assert.deepEqual(checkPackage(opened.package, 'clean'), [{ code: 'rsid', values: { count: 3 }, where: 'word/document.xml' }]);
});

test('redlines that are written have no structural fault', () => {
  const cases = Number(process.env['CASES'] ?? 200);
  for (let seed = 1; seed <= cases; seed++) {
    const random = randomOf(seed);
    const entries = basePackage(randomBase(random));
    const base = openEntries(entries);
    const { edits, content } = randomEdits(random, base.document, 1 + random.below(6));
    const written = writeRedline(base.package, base.document, base.binding, edits, { content });
    const redline = openEntries(withEntries(entries, written.parts));
    assert.deepEqual(structuralFaults(redline.package), [], `SEED=${seed}`);
    const authors = profileFaults(redline.package, 'redline').filter((fault) => fault.code === 'author-missing');
    assert.deepEqual(authors, [], `SEED=${seed}`);
  }
});

test('the sample base has traces of editing, and no structural fault', async () => {
  const file = path.resolve(import.meta.dirname, '../../../samples/consultation-2012/base.docx');
  assert.ok(existsSync(file));
  const archive = await unzip(readFileSync(file));
  assert.ok(archive.ok);
  const opened = openPackage(archive.entries);
  assert.ok(opened.ok);
  assert.deepEqual(structuralFaults(opened.package), []);
  const codes = new Set(profileFaults(opened.package, 'clean').map((fault) => fault.code));
  assert.ok(codes.has('rsid') && codes.has('personal-metadata'));
  assert.ok(!codes.has('revision-left') && !codes.has('comment-left'));
  for (const as of ['clean', 'redline'] as const) {
    const cleaned = openPackage(cleanCarrier(opened.package, as).entries);
    assert.ok(cleaned.ok);
    assert.deepEqual(checkPackage(cleaned.package, as), [], `cleaned, it may leave as ${as}`);
  }
});
