import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import type { Block, Document } from '@svod/consolidation';
import { type ReadingMemory, openPackage, readDocument, startMemory } from '../src/index.ts';
import { type Parts, entriesOf, sharedFolder } from './read-dsl.ts';

type Entries = ReadonlyMap<string, Uint8Array>;

/** A document as read, or why it was refused. */
function read(entries: Entries, memory: ReadingMemory | null): unknown {
  const opened = openPackage(entries, memory);
  return opened.ok ? readDocument(opened.package, memory).document : opened.problem;
}

function documentOf(entries: Entries, memory: ReadingMemory | null): Document {
  const opened = openPackage(entries, memory);
  assert.ok(opened.ok);
  return readDocument(opened.package, memory).document;
}

/** Says that each file reads with a memory of all before it as it does without one. */
function sameWithMemory(files: readonly Entries[]): ReadingMemory {
  const memory = startMemory();
  for (const [index, entries] of files.entries()) assert.deepEqual(read(entries, memory), read(entries, null), `file ${index}`);
  return memory;
}

const main = (document: Document): readonly Block[] => document.flows[0]?.blocks ?? [];
const p = (text: string, more = ''): string => `<w:p>${more}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const marked = (name: string, content: string): string => `<w:${name} w:id="1" w:author="A">${content}</w:${name}>`;

const wide = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((text, k) => `<w:tc><w:tcPr><w:tcW w:w="${100 + k}" w:type="dxa"/></w:tcPr>${p(text)}</w:tc>`).join('')}</w:tr>`;

const BODY = p('one') + p('two') + table(row(p('a'), p('b')), row(p('c'), p('d'))) + p('three');

test('what was read before is the very same value', () => {
  const memory = startMemory();
  const first = documentOf(entriesOf(BODY), memory);
  const again = documentOf(entriesOf(BODY.replace('three', 'four')), memory);
  const [one, two, grid, three] = main(first);
  assert.equal(main(again)[0], one);
  assert.equal(main(again)[1], two);
  const [mine, theirs] = [grid, main(again)[2]];
  assert.ok(mine?.kind === 'table' && theirs?.kind === 'table');
  assert.equal(theirs.rows[0], mine.rows[0]);
  assert.notEqual(main(again)[3], three);
  const edited = documentOf(entriesOf(BODY.replace('>c<', '>C<')), memory);
  const row1 = main(edited)[2];
  assert.ok(row1?.kind === 'table');
  assert.notEqual(row1.rows[1], mine.rows[1]);
  assert.equal(row1.rows[1]?.cells[1]?.blocks[0], mine.rows[1]?.cells[1]?.blocks[0]);
  assert.equal(main(edited)[3], three);
});

test('other styles, lists or namespaces, and nothing is taken for known', () => {
  const bold = (on: string): Parts => ({
    'styles.xml': `<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:b w:val="${on}"/></w:rPr></w:style></w:styles>`,
  });
  sameWithMemory([
    entriesOf(BODY, bold('0')),
    entriesOf(BODY, bold('1')),
    entriesOf(BODY, bold('0')),
    entriesOf(BODY, {}, { flavour: 'strict' }),
  ]);
  const [first, second] = ['0', '1'].map((on) => main(documentOf(entriesOf(BODY, bold(on)), null))[0]);
  assert.notDeepEqual(first, second);
});

const CASES: Readonly<Record<string, string>> = {
  'a paragraph twice and out of order': p('two') + p('one') + p('two') + p('two'),
  'around it a tracked change': marked('ins', p('one') + table(row(p('a'), p('b')))),
  'in an inserted row': table(`<w:tr><w:trPr>${marked('ins', '')}</w:trPr><w:tc>${p('one')}</w:tc></w:tr>`),
  'in an open field': `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>${p('one')}${table(row(p('a'), p('b')))}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${p('two')}`,
  'in a generated list': `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('one')}${table(row(p('a'), p('b')))}</w:sdtContent></w:sdt>`,
  'after a bookmark': `<w:bookmarkStart w:id="1" w:name="_svod_1"/>${p('one')}<w:bookmarkStart w:id="2" w:name="_svod_2"/>${table(row(p('a'), p('b')))}`,
  'a bookmark that names the version': p('two', '<w:bookmarkStart w:id="3" w:name="_svodv_abc"/><w:bookmarkEnd w:id="3"/>') + p('one'),
  'a bookmark of its own': p('two', '<w:bookmarkStart w:id="3" w:name="_svod_3"/><w:bookmarkEnd w:id="3"/>') + p('one'),
  'cells that ask for a width': table(wide('a', 'b'), wide('c', 'd')) + table(wide('c', 'd')),
  'in a comment of XML': `<!-- ${p('one')} -->${p('two')}`,
  'in CDATA': `<w:p><w:r><w:t><![CDATA[${p('one')}]]></w:t></w:r></w:p>`,
  'after an instruction': `<?x y?>${p('one')}${p('two')}`,
  'under another meaning of the prefix': `<w:sdt xmlns:w="urn:other">${p('one')}</w:sdt>${p('two')}`,
  'where white space is kept': `<w:sdt xml:space="preserve"><w:sdtContent>${p(' edge ')}</w:sdtContent></w:sdt>${p(' edge ')}`,
  'in an attribute': `<w:p w:x='${p('one').replaceAll('"', '')}'/>`,
  'inside a paragraph': `<w:p>${p('one')}</w:p>${p('two')}`,
  'inside a text': `<w:p><w:r><w:t>x${p('one')}y</w:t></w:r></w:p>`,
  'beside a comment': `<w:commentRangeStart w:id="7"/>${p('one')}<w:commentRangeEnd w:id="7"/>${table(`<w:commentRangeStart w:id="8"/>${row(p('a'), p('b'))}<w:commentRangeEnd w:id="8"/>`)}${p('two')}`,
  'in a text box': `<w:p><w:r><w:drawing><w:txbxContent>${p('one')}${table(row(p('a'), p('b')))}</w:txbxContent></w:drawing></w:r></w:p>`,
  'cut off': `${p('one')}<w:p><w:r>`,
  'closed too often': `${p('one')}</w:p>${p('two')}`,
  'in a table of its own making': `<w:tbl>${p('one')}<w:tr>${row(p('a'), p('b'))}</w:tr></w:tbl>`,
};

for (const [name, body] of Object.entries(CASES)) {
  test(`reads with a memory as without: ${name}`, () => {
    const comments = {
      'comments.xml': `<w:comments>${['7', '8'].map((id) => `<w:comment w:id="${id}" w:author="A">${p('why')}</w:comment>`).join('')}</w:comments>`,
    };
    const base = entriesOf(BODY + p(' edge '), comments);
    sameWithMemory([base, entriesOf(body, comments), base, entriesOf(body, comments), entriesOf(BODY + body, comments)]);
    sameWithMemory([entriesOf(body, comments), base, entriesOf(body + BODY, comments)]);
  });
}

test('numbers of a list are counted anew', () => {
  const numbering = {
    'numbering.xml':
      '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
  };
  const item = (text: string): string => p(text, '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>');
  const list = (...texts: readonly string[]): Entries =>
    entriesOf(texts.map(item).join('') + table(row(item('in a cell')), row(item('too'))), numbering);
  const files = [list('a', 'b'), list('a', 'new', 'b'), list('b'), list('a', 'b')];
  sameWithMemory(files);
  const memory = startMemory();
  const labels = files.map((entries) =>
    main(documentOf(entries, memory)).flatMap((block) => (block.kind === 'paragraph' ? [block.label] : [])),
  );
  assert.deepEqual(labels, [['1.', '2.'], ['1.', '2.', '3.'], ['1.'], ['1.', '2.']]);
});

test('depth counts what was cut out', () => {
  const deep = '<w:sdt><w:sdtContent>'.repeat(125);
  const end = '</w:sdtContent></w:sdt>'.repeat(125);
  const opened = entriesOf(deep + p('one') + end);
  assert.equal((read(opened, null) as { readonly code?: string }).code, undefined);
  sameWithMemory([entriesOf(BODY), opened, entriesOf(deep + table(row(p('a'), p('b'))) + end)]);
});

test('what opens often and closes late is no more work than its length', () => {
  const memory = startMemory();
  const long = p('x'.repeat(20_000));
  documentOf(entriesOf(long), memory);
  const hostile = entriesOf(`<w:p >${'<w:p ><w:p>'.repeat(200_000)}</w:p>`);
  const started = performance.now();
  assert.deepEqual(read(hostile, memory), read(hostile, null));
  // Looking up every opening by all that follows would be some 10^12 characters.
  assert.ok(performance.now() - started < 20_000);
});

test('a memory that is full takes nothing in and still gives what it has', () => {
  const base = entriesOf(BODY);
  // The head of the part counts twice, the parts around it once.
  const memory = startMemory(4000);
  const first = documentOf(base, memory);
  for (let k = 0; k < 30; k++) documentOf(entriesOf(p(`${k} ${'x'.repeat(1000 - k * 30)}`)), memory);
  assert.equal(main(documentOf(base, memory))[0], main(first)[0]);
  const late = entriesOf(p('late '.repeat(30)));
  assert.notEqual(main(documentOf(late, memory))[0], main(documentOf(late, memory))[0]);
});

async function filesIn(folder: string): Promise<readonly Entries[]> {
  const found: Entries[] = [];
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    if (!/\.doc[xm]$/.test(name)) continue;
    const archive = await unzip(new Uint8Array(readFileSync(path.join(folder, name))));
    if (archive.ok) found.push(archive.entries);
  }
  return found;
}

test('the sample round reads with a memory as without, in either order', async () => {
  const files = await filesIn(path.join(import.meta.dirname, '../../../samples/consultation-2012'));
  assert.ok(files.length > 5);
  sameWithMemory(files);
  sameWithMemory(files.toReversed());
});

const corpus = sharedFolder('corpus');
const rounds = sharedFolder('rounds');

test(
  'the corpus reads with one memory as without',
  { skip: corpus === null ? 'no ../shared/corpus beside this checkout' : false },
  async () => {
    assert.ok(corpus !== null && existsSync(corpus));
    sameWithMemory(await filesIn(corpus));
  },
);

test(
  'the rounds read with one memory as without',
  { skip: rounds === null ? 'no ../shared/rounds beside this checkout' : false },
  async () => {
    assert.ok(rounds !== null && existsSync(rounds));
    sameWithMemory(await filesIn(rounds));
  },
);
