import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import type { OldNewTable } from '@svod/papers';
import { renderSideBySideDocx, renderSideBySideXlsx } from '../src/index.ts';

const paper = (rows: number): OldNewTable => ({
  format: 'svod-old-new-table/1',
  language: 'ky',
  name: 'Салыштырма таблица',
  planTitle: 'План & <иш-чаралар>',
  details: ['Версия: 2'],
  columns: { number: '№', place: 'Жобо', base: 'Баштапкы редакция', next: 'Жаңы редакция', body: 'Ким сунуштады' },
  rows: Array.from({ length: rows }, (_, k) => ({
    number: k + 1,
    ids: [`a${k}`],
    place: [[{ text: '2.3-иш-чара', mark: 'plain' }]],
    base: [
      [
        { text: '=эски', mark: 'deleted' },
        { text: ' сөз', mark: 'plain' },
      ],
    ],
    next: [[{ text: 'жаңы өңү', mark: 'inserted' }]],
    body: [[{ text: 'ТИМ', mark: 'strong' }]],
  })),
  empty: 'Өзгөртүүлөр жок.',
  rule: 'Жоболор көрсөтүлгөн.',
  source: 'Баштапкы файл: plan.docx',
  labels: { page: '{page} / {pages}', cut: '…', sheet: 'Салыштырма таблица' },
});

async function part(bytes: Uint8Array, name: string): Promise<string> {
  const archive = await unzip(bytes);
  assert.ok(archive.ok);
  return new TextDecoder().decode(archive.entries.get(name));
}

test('as a Word file: a row for each provision, titles repeated, what goes and what comes told by form; equal tables give equal bytes', async () => {
  const bytes = await renderSideBySideDocx(paper(3));
  const xml = await part(bytes, 'word/document.xml');
  assert.equal(xml.split('<w:tr>').length - 1, 5);
  assert.equal(xml.split('<w:tblHeader/>').length - 1, 2);
  assert.ok(xml.includes('План &amp; &lt;иш-чаралар&gt;') && xml.includes('Жоболор көрсөтүлгөн.') && !xml.includes('Өзгөртүүлөр жок.'));
  assert.match(xml, /<w:strike\/>(?:(?!<w:r>).)*=эски/su);
  assert.match(xml, /<w:u (?:(?!<w:r>).)*жаңы өңү/su);
  assert.deepEqual(await renderSideBySideDocx(paper(3)), bytes);
  assert.ok((await part(await renderSideBySideDocx(paper(0)), 'word/document.xml')).includes('Өзгөртүүлөр жок.'));
});

test('as a workbook: all five columns, texts are texts', async () => {
  const bytes = await renderSideBySideXlsx(paper(2));
  const strings = await part(bytes, 'xl/sharedStrings.xml');
  for (const text of ['Жобо', 'Баштапкы редакция', 'Жаңы редакция', 'Ким сунуштады', 'жаңы өңү', 'ТИМ'])
    assert.ok(strings.includes(text), text);
  // The sign that makes it harmless stands before the run that is struck.
  assert.match(strings, /'<\/t><\/r><r>(?:(?!<\/r>).)*=эски/su);
  assert.ok(!(await part(bytes, 'xl/worksheets/sheet1.xml')).includes('<f>'));
  assert.deepEqual(await renderSideBySideXlsx(paper(2)), bytes);
});
