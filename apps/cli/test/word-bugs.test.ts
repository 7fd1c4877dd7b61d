/** Public reports that are about the command as a person runs it; the list of all is in packages/round/test/word-bugs/CASES.md. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { textLines } from '@svod/consolidation';
import { freshFolder, svod } from './run-svod.ts';
import { readPackage, readRecord, readWord } from './sample-run.ts';
import { type Parts, pack, paragraph, relationship, relationships, smallParts } from '../../../tools/made-files/small-docx.ts';

const BY = 'w:author="Отдел" w:date="2012-03-20T10:00:00Z"';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (id: number, text: string): string =>
  `<w:del w:id="${id}" ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const come = (id: number, text: string): string => `<w:ins w:id="${id}" ${BY}>${run(text)}</w:ins>`;
const TRACKED = `<w:p>${run('Сведения подаются ')}${gone(0, 'в мае')}${come(1, 'в июне')}${run('.')}</w:p>`;
const REST = paragraph('Органы ведут учёт веществ.');

/** A file whose text holds a comment, with all that goes with it. */
const commented = (body: string, comments: string | Uint8Array): Parts =>
  smallParts(body, {
    'word/comments.xml': comments,
    'word/_rels/document.xml.rels': relationships(relationship('rId9', 'comments', 'comments.xml')),
    '[Content_Types].xml': String(smallParts('').get('[Content_Types].xml')).replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    ),
  });
const COMMENTS = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="3" w:author="Отдел"><w:p>${run('По закону.')}</w:p></w:comment></w:comments>`;

function folderOf(files: Readonly<Record<string, Parts>>): (name: string) => string {
  const folder = freshFolder();
  for (const [name, parts] of Object.entries(files)) writeFileSync(path.join(folder, name), pack(parts));
  return (name) => path.join(folder, name);
}

const linesOf = async (file: string, view: 'final' | 'original'): Promise<readonly string[]> =>
  textLines(await readWord(file), view, { stories: 'main' });

test('18, 19: a copy that holds tracked changes is compared as what they make of it, and what is written is sound', async () => {
  const at = folderOf({ 'a.docx': smallParts(paragraph('Сведения подаются в мае.') + REST), 'b.docx': smallParts(TRACKED + REST) });
  const compared = await svod(['compare', at('a.docx'), at('b.docx'), '--out', at('redline.docx')]);
  assert.deepEqual([compared.code, compared.err], [0, '']);
  assert.deepEqual(await linesOf(at('redline.docx'), 'final'), ['Сведения подаются в июне.', 'Органы ведут учёт веществ.']);
  assert.deepEqual(await linesOf(at('redline.docx'), 'original'), ['Сведения подаются в мае.', 'Органы ведут учёт веществ.']);
  const checked = await svod(['check', at('redline.docx'), '--as', 'redline']);
  assert.equal(checked.code, 0, checked.out);
});

test('18: a base that holds tracked changes is not compared before it is said what becomes of them', async () => {
  const at = folderOf({ 'a.docx': smallParts(TRACKED + REST), 'b.docx': smallParts(paragraph('Сведения подаются в июле.') + REST) });
  const asked = await svod(['compare', at('a.docx'), at('b.docx'), '--out', at('redline.docx')]);
  assert.equal(asked.code, 2);
  assert.ok(!existsSync(at('redline.docx')));
  for (const [how, was] of [
    ['accept', 'в июне'],
    ['reject', 'в мае'],
  ] as const) {
    assert.equal((await svod(['compare', at('a.docx'), at('b.docx'), '--base-changes', how, '--out', at(`${how}.docx`)])).code, 0);
    assert.equal((await linesOf(at(`${how}.docx`), 'original'))[0], `Сведения подаются ${was}.`);
    assert.equal((await linesOf(at(`${how}.docx`), 'final'))[0], 'Сведения подаются в июле.');
  }
});

test('25: a pair with comments gives a file with every part it names, and no part of it is empty', async () => {
  const noted = `<w:p><w:commentRangeStart w:id="3"/>${run('Сведения подаются в июне.')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>`;
  const at = folderOf({ 'a.docx': smallParts(paragraph('Сведения подаются в мае.') + REST), 'b.docx': commented(noted + REST, COMMENTS) });
  assert.equal((await svod(['compare', at('a.docx'), at('b.docx'), '--out', at('redline.docx')])).code, 0);
  const checked = await svod(['check', at('redline.docx'), '--as', 'redline']);
  assert.equal(checked.code, 0, checked.out);
  const written = await readPackage(at('redline.docx'));
  for (const [name, bytes] of written.entries) assert.ok(bytes.length > 0, name);
  assert.ok(written.related(written.main, 'comments'));
});

test('91: a file whose part of comments is empty is refused by the part’s name', async () => {
  const at = folderOf({ 'a.docx': commented(REST, new Uint8Array()) });
  const { code, err } = await svod(['text', at('a.docx'), '--view', 'final']);
  assert.equal(code, 3);
  assert.match(err, /word\/comments\.xml/u);
});

test('100: a lock file that another program left beside a file keeps nobody from reading it, and none is left by us', async () => {
  const at = folderOf({ 'a.docx': smallParts(REST), 'b.docx': smallParts(TRACKED + REST) });
  writeFileSync(at('.~lock.b.docx#'), ',somebody,somewhere,25.11.2012 10:00,file:///home/somebody;');
  const { code, err } = await svod(['consolidate', at('a.docx'), at('b.docx'), '--out', at('out')]);
  assert.deepEqual([code, err], [0, '']);
  assert.equal(readRecord(at('out')).returns.length, 1);
  assert.deepEqual(readdirSync(path.dirname(at('a.docx'))).toSorted(), ['.~lock.b.docx#', 'a.docx', 'b.docx', 'out']);
  assert.match(readFileSync(at('.~lock.b.docx#'), 'utf8'), /^,somebody/u);
});
