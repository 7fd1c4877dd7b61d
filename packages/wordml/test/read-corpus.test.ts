import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import { OBJECT, project, textLines } from '@svod/consolidation';
import type { Block, Document, Paragraph } from '@svod/consolidation';
import { openPackage, parseXml, readDocument, serializeXml, serializeXmlBytes } from '../src/index.ts';
import type { Binding, XmlElement } from '../src/index.ts';
import { sharedFolder } from './read-dsl.ts';

const folder = sharedFolder('corpus');
const skip = folder === null ? 'no ../shared/corpus beside this checkout' : false;

/** Files that are no Word package, and what they are. All others must be read. */
const REFUSED: Readonly<Record<string, string>> = {
  'apache__poi/47304.doc': 'ole-document',
  'apache__poi/47950_normal.doc': 'ole-document',
  'apache__poi/47950_upper.doc': 'ole-document',
  'apache__poi/56880.doc': 'ole-document',
  'apache__poi/57843.doc': 'ole-document',
  'apache__poi/Bug41898.doc': 'ole-document',
  'apache__poi/protected_agile.docx': 'encrypted-ole',
  'loadfix__python-docx/pkg-encrypted.docx': 'not-a-word-file',
  'open-xml-templating__docxtemplater/test.odt': 'odt',
};

/** Where the tool that made a partner was wrong, or where we read no more than that something is tracked. */
const PARTNERS_THAT_DIFFER: Readonly<Record<string, string>> = {
  'RP051-Arabic original': 'an inserted table parts a sentence; rejected, its two halves join again, which the partner leaves undone',
};

interface Entry {
  readonly file: string;
  readonly partners: readonly string[];
}

function index(): readonly Entry[] {
  if (folder === null) return [];
  const [head = '', ...rows] = readFileSync(path.join(folder, 'INDEX.tsv'), 'utf8').trimEnd().split('\n');
  const column = head.split('\t').indexOf('expected_partners');
  return rows.map((row) => {
    const fields = row.split('\t');
    return { file: fields[0] ?? '', partners: (fields[column] ?? '').split(';').filter((name) => name !== '') };
  });
}

async function entriesOf(file: string): Promise<ReadonlyMap<string, Uint8Array> | string> {
  const archive = await unzip(readFileSync(path.join(folder ?? '', file)));
  return archive.ok ? archive.entries : archive.problem.code;
}

async function readFile(file: string): Promise<{ readonly document: Document; readonly binding: Binding } | string> {
  const entries = await entriesOf(file);
  if (typeof entries === 'string') return entries;
  const opened = openPackage(entries);
  return opened.ok ? readDocument(opened.package) : `${opened.problem.code} ${opened.problem.where}`;
}

test('every file of the corpus is read, or refused for its reason; what is read holds together', { skip }, async () => {
  const refused: Record<string, string> = {};
  let read = 0;
  for (const { file } of index()) {
    const result = await readFile(file);
    if (typeof result === 'string') refused[file] = result;
    else {
      read++;
      assert.deepEqual(faultsOf(result.document, result.binding), [], file);
    }
  }
  assert.deepEqual(refused, REFUSED);
  assert.ok(read > 490, String(read));
});

/** Promises of `Document` and `Binding` that a value breaks. */
function faultsOf(document: Document, binding: Binding): readonly string[] {
  const faults: string[] = [];
  const paragraphs = (blocks: readonly Block[], elements: readonly XmlElement[], key: string): void => {
    if (blocks.length !== elements.length) faults.push(`${key}: ${blocks.length} blocks, ${elements.length} elements`);
    for (const [at, block] of blocks.entries()) {
      const element = elements[at];
      if (element === undefined) continue;
      if (block.kind === 'paragraph') {
        const atoms = binding
          .atoms(element)
          .map((atom) => atom.text)
          .join('');
        if (atoms !== block.text) faults.push(`${key} ${at}: atoms "${atoms}" are not "${block.text}"`);
        faults.push(...faultsOfParagraph(block, document).map((fault) => `${key} ${at}: ${fault}`));
        continue;
      }
      const table = binding.tables.get(element);
      for (const [rowAt, row] of block.rows.entries()) {
        if (row.cells.length !== table?.cells[rowAt]?.length) faults.push(`${key} ${at}: row ${rowAt} is not bound`);
        for (const [cellAt, cell] of row.cells.entries()) {
          const inner = `${key}/${at}.${rowAt}.${cellAt}`;
          paragraphs(cell.blocks, binding.flows.get(inner)?.blocks ?? [], inner);
        }
      }
    }
  };
  for (const flow of document.flows) paragraphs(flow.blocks, binding.flows.get(flow.key)?.blocks ?? [], flow.key);
  if (document.revisions.length !== binding.revisions.length) faults.push('revisions are not bound');
  const keys = document.flows.map((flow) => flow.key);
  if (new Set(keys).size !== keys.length) faults.push('a key twice');
  for (const { anchor, id } of document.comments) {
    for (const point of anchor === null ? [] : [anchor.start, anchor.end]) {
      const blocks = binding.flows.get(point.flow)?.blocks.length ?? -1;
      if (point.block < 0 || (point.block >= blocks && !(point.block === 0 && blocks === 0)))
        faults.push(`comment ${id} is anchored nowhere`);
    }
  }
  return faults;
}

function faultsOfParagraph(paragraph: Paragraph, document: Document): readonly string[] {
  const faults: string[] = [];
  let reached = 0;
  for (const span of paragraph.spans) {
    if (span.start !== reached || span.end <= span.start) faults.push('spans do not cover the text');
    reached = span.end;
    for (const revision of [...span.ins, ...span.del]) {
      if (document.revisions[revision] === undefined) faults.push('an unknown revision');
      if (document.revisions[revision]?.empty === true) faults.push('an empty revision on text');
    }
  }
  if (reached !== paragraph.text.length) faults.push('spans do not cover the text');
  if (paragraph.text.split(OBJECT).length - 1 !== paragraph.objects.length) faults.push('objects are not as many as their characters');
  if (/[\n\r]/.test(paragraph.text)) faults.push('a line end in the text');
  return faults;
}

test('every XML part of the corpus is written back byte for byte, also when every element is written anew', { skip }, async () => {
  let parts = 0;
  for (const { file } of index()) {
    const entries = await entriesOf(file);
    if (typeof entries === 'string') continue;
    for (const [name, bytes] of entries) {
      if (!/\.(xml|rels)$/i.test(name)) continue;
      const parsed = parseXml(bytes);
      assert.ok(parsed.ok, `${file} ${name}`);
      parts++;
      assert.equal(Buffer.compare(serializeXmlBytes(parsed.document), bytes), 0, `${file} ${name}`);
      markAll(parsed.document.root);
      // White space before the `>` of an end tag is the one thing that is not kept then.
      const shape = (text: string): string => text.replaceAll(/\s+>/g, '>');
      assert.ok(shape(serializeXml(parsed.document)) === shape(parsed.document.source), `${file} ${name}`);
    }
  }
  assert.ok(parts > 7000, String(parts));
});

function markAll(element: XmlElement): void {
  element.change = 'inside';
  for (const child of element.children) if (child.type === 'element') markAll(child);
}

test('views equal the accepted and rejected partners in the corpus, but for the listed ones', { skip }, async () => {
  const differ: string[] = [];
  let compared = 0;
  for (const { file, partners } of index()) {
    for (const partner of partners) {
      const view = partner.includes('-Accepted') ? 'final' : 'original';
      const [ours, theirs] = [await readFile(file), await readFile(partner)];
      assert.ok(typeof ours !== 'string' && typeof theirs !== 'string');
      compared++;
      const text = (document: Document, of: 'original' | 'final'): string => textLines(document, of, { stories: 'all' }).join('\n');
      if (withoutEmpty(text(ours.document, view)) !== withoutEmpty(text(theirs.document, 'final')))
        differ.push(`${path.basename(file, '.docx')} ${view}`);
    }
  }
  assert.ok(compared >= 76, String(compared));
  assert.deepEqual(differ.toSorted(), Object.keys(PARTNERS_THAT_DIFFER).toSorted());
});

// The partners' tool leaves an emptied paragraph at the end of a cell here and there.
const withoutEmpty = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\S*\t$/.test(line))
    .join('\n');

test('the view of a view is the view', { skip }, async () => {
  for (const { file, partners } of index()) {
    if (partners.length === 0) continue;
    const read = await readFile(file);
    assert.ok(typeof read !== 'string');
    for (const view of ['original', 'final'] as const) {
      const once = project(read.document, view);
      assert.deepEqual(project(once, 'original'), once, file);
      assert.deepEqual(project(once, 'final'), once, file);
    }
  }
});
