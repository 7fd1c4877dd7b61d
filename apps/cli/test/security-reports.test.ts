/** Public security reports about readers of Word files, at the program's door; files that are refused outright are in bad-input.test.ts. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { freshFolder, svod } from './run-svod.ts';
import { readPackage, readRecord } from './sample-run.ts';
import {
  CONTENT_TYPES,
  MAIN_PART,
  type Parts,
  RELATIONSHIPS,
  mainPart,
  pack,
  paragraph,
  relationship,
  relationships,
  smallParts,
} from '../../../tools/made-files/small-docx.ts';

const BODY = Array.from({ length: 4 }, (_, k) => paragraph(`Пункт ${k + 1}. Орган ${k + 1} ведёт учёт.`)).join('');
const RELS = 'word/_rels/document.xml.rels';
const text = (parts: Parts, name: string): string => String(parts.get(name));

/** A declaration that draws a file of this machine in, one that draws from the network, and one that grows without end. */
const ENTITIES = (secret: string): readonly string[] => [
  `<!DOCTYPE a [<!ENTITY x SYSTEM "file://${secret}">]>`,
  '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>',
  `<!DOCTYPE a [<!ENTITY x "ha">${Array.from({ length: 12 }, (_, k) => `<!ENTITY x${k} "${`&x${k === 0 ? '' : k - 1};`.repeat(10)}">`).join('')}]>`,
];

test('external and growing entities are refused in every part of a file, relationships and content types too', async () => {
  const folder = freshFolder();
  const secret = path.join(folder, 'secret.txt');
  writeFileSync(secret, 'тайна');
  const sound = smallParts(BODY, {
    [RELS]: relationships(relationship('rId1', 'comments', 'comments.xml') + relationship('rId2', 'customXml', '../customXml/item1.xml')),
    'word/comments.xml': '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    'customXml/item1.xml': '<a/>',
    'docProps/core.xml': '<a/>',
  });
  let n = 0;
  for (const name of [CONTENT_TYPES, RELATIONSHIPS, RELS, MAIN_PART, 'word/comments.xml', 'customXml/item1.xml', 'docProps/core.xml'])
    for (const declaration of ENTITIES(secret)) {
      const content = text(sound, name);
      const head = /^<\?xml.*?\?>\n?/u.exec(content)?.[0] ?? '';
      const file = path.join(folder, `${(n += 1)}.docx`);
      writeFileSync(file, pack(new Map([...sound, [name, head + declaration + content.slice(head.length)]])));
    }
  const base = path.join(folder, 'base.docx');
  writeFileSync(base, pack(smallParts(BODY)));
  const files = Array.from({ length: n }, (_, k) => path.join(folder, `${k + 1}.docx`));
  const out = path.join(folder, 'out');
  const run = await svod(['consolidate', base, ...files, '--out', out]);
  const lines = run.err.trimEnd().split('\n');
  assert.equal(lines.length, n, run.err);
  for (const line of lines) assert.match(line, /document type declaration in /u);
  assert.doesNotMatch(run.err + run.out, /тайна/u);
  assert.ok(n === 21 && run.code === 3);
  // Control: the same file without a declaration is read.
  writeFileSync(path.join(folder, 'sound.docx'), pack(sound));
  assert.equal((await svod(['text', path.join(folder, 'sound.docx'), '--view', 'final'])).code, 0);
});

test('an entity that no declaration makes known is no text', async () => {
  const file = path.join(freshFolder(), 'a.docx');
  writeFileSync(file, pack(smallParts('', { [MAIN_PART]: mainPart('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>') })));
  const { code, err, out } = await svod(['text', file, '--view', 'final']);
  assert.deepEqual([code, out], [3, '']);
  assert.match(err, /broken part \(word\/document\.xml\)/u);
});

/** A file that points outside in every way there is, at this address. */
function pointing(to: string): Parts {
  const word = 'http://schemas.microsoft.com/office/2006/relationships';
  const linkedPicture =
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="a"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const field = (code: string): string =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>поле</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const body =
    BODY +
    `<w:p><w:ins w:id="1" w:author="А"><w:r><w:t xml:space="preserve">Вставлено. </w:t></w:r></w:ins>${linkedPicture}</w:p>` +
    field(`INCLUDETEXT "${to}/text.docx"`) +
    field(`INCLUDEPICTURE "${to}/a.png" \\d`) +
    field(`DDEAUTO c:\\\\a.exe "${to}"`) +
    field(`LINK Excel.Sheet.8 "${to}/a.xls" R1C1`) +
    '<w:altChunk r:id="c1"/><w:subDoc r:id="d1"/>';
  const related = [
    relationship('t1', 'attachedTemplate', `${to}/template.dotm`, true),
    relationship('p1', 'image', `${to}/linked.png`, true),
    relationship('c1', 'aFChunk', `${to}/chunk.html`, true),
    relationship('d1', 'subDocument', `${to}/sub.docx`, true),
    relationship('o1', 'oleObject', `${to}/object.bin`, true),
    relationship('m1', `${word}/vbaProject`, 'vbaProject.bin'),
    relationship('u1', `${word}/ui/extensibility`, 'customUI.xml'),
    relationship('s1', 'settings', 'settings.xml'),
  ];
  return smallParts(body, {
    [RELS]: relationships(related.join('')),
    'word/settings.xml':
      '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:attachedTemplate r:id="t1"/></w:settings>',
    'word/_rels/settings.xml.rels': relationships(relationship('t1', 'attachedTemplate', `${to}/template.dotm`, true)),
    'word/vbaProject.bin': new Uint8Array(64),
    'word/customUI.xml': `<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui" onLoad="go"/>`,
  });
}

test('what a file points at outside is never fetched, is named, and does not leave in what we write', async () => {
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    const to = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = freshFolder();
    const at = (name: string): string => path.join(folder, name);
    writeFileSync(at('plain.docx'), pack(smallParts(BODY)));
    writeFileSync(at('pointing.docx'), pack(pointing(to)));
    const out = at('out');
    const run = await svod(['consolidate', at('plain.docx'), at('pointing.docx'), '--out', out]);
    assert.equal(run.code, 0, run.err);
    const codes = new Set(readRecord(out).returns[0]?.problems.map(({ code }) => code));
    for (const code of ['external-template', 'external-link', 'altchunk', 'subdocument', 'embedded-object', 'macros', 'custom-ui'])
      assert.ok(codes.has(code), `${code} among ${[...codes].join()}`);
    // The other way about: the file is the base, and what is made of it leaves.
    const other = at('other');
    assert.equal((await svod(['consolidate', at('pointing.docx'), at('plain.docx'), '--base-changes', 'accept', '--out', other])).code, 0);
    for (const file of [path.join(out, 'redline.docx'), path.join(other, 'redline.docx')]) {
      const written = await readPackage(file);
      for (const [name, bytes] of written.entries)
        assert.doesNotMatch(Buffer.from(bytes).toString('latin1'), /127\.0\.0\.1|vbaProject|customUI|DDE/u, `${file} ${name}`);
      assert.equal((await svod(['check', file, '--as', 'redline'])).code, 0);
    }
    for (const command of ['accept', 'reject'])
      assert.equal((await svod([command, at('pointing.docx'), '--out', at(`${command}.docx`)])).code, 0);
    assert.equal((await svod(['text', at('pointing.docx'), '--view', 'marked'])).code, 0);
    assert.equal((await svod(['check', at('pointing.docx'), '--as', 'clean'])).code, 1);
    assert.ok(existsSync(at('accept.docx')));
    assert.equal(calls, 0);
  } finally {
    server.close();
  }
});
