import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import type { DisagreementTable } from '@svod/papers';
import { renderSideBySideDocx, renderSideBySideXlsx } from '../src/index.ts';

const paper = (rows: number): DisagreementTable => ({
  format: 'svod-disagreement-table/1',
  language: 'ru',
  name: 'Таблица разногласий',
  planTitle: 'План & <действий>',
  details: ['Версия проекта: 2'],
  columns: { number: '№', drafter: 'Редакция разработчика', body: 'Редакция органа', grounds: 'Обоснование', meeting: 'Результат' },
  rows: Array.from({ length: rows }, (_, k) => ({
    number: k + 1,
    id: `a${k}`,
    drafter: [[{ text: '=1+1', mark: 'plain' }]],
    body: [
      [{ text: 'МИД', mark: 'strong' }],
      [
        { text: 'старое', mark: 'deleted' },
        { text: 'новое', mark: 'inserted' },
      ],
    ],
    grounds: [[{ text: 'Отклонено', mark: 'strong' }]],
    meeting: [],
  })),
  empty: 'Разногласий нет.',
  rule: 'Указаны предложения.',
  source: 'Исходный файл: plan.docx',
  signature: { position: '(должность)', signature: '(подпись)', person: '(инициалы, фамилия)' },
  labels: { page: 'стр. {page} из {pages}', cut: '…', sheet: 'Таблица разногласий' },
});

async function part(bytes: Uint8Array, name: string): Promise<string> {
  const archive = await unzip(bytes);
  assert.ok(archive.ok);
  return new TextDecoder().decode(archive.entries.get(name));
}

test('as a Word file: a row for each disagreement, titles repeated, texts escaped; equal tables give equal bytes', async () => {
  const bytes = await renderSideBySideDocx(paper(3));
  const xml = await part(bytes, 'word/document.xml');
  // The last one holds the lines to sign on.
  assert.equal(xml.split('<w:tr>').length - 1, 6);
  assert.ok(xml.indexOf('(подпись)') > xml.indexOf('Указаны предложения.') && xml.indexOf('plan.docx') > xml.indexOf('(подпись)'));
  assert.equal(xml.split('<w:tblHeader/>').length - 1, 2);
  assert.ok(xml.includes('План &amp; &lt;действий&gt;') && xml.includes('Указаны предложения.'));
  assert.ok(!xml.includes('Разногласий нет.'));
  assert.deepEqual(await renderSideBySideDocx(paper(3)), bytes);
  assert.ok((await part(await renderSideBySideDocx(paper(0)), 'word/document.xml')).includes('Разногласий нет.'));
});

test('as a workbook: texts are texts, whatever they begin with', async () => {
  const bytes = await renderSideBySideXlsx(paper(2));
  const strings = await part(bytes, 'xl/sharedStrings.xml');
  assert.ok(strings.includes("'=1+1") && !strings.includes('>=1+1'));
  assert.ok(!(await part(bytes, 'xl/worksheets/sheet1.xml')).includes('<f>'));
  assert.deepEqual(await renderSideBySideXlsx(paper(2)), bytes);
  assert.ok((await part(await renderSideBySideXlsx(paper(0)), 'xl/sharedStrings.xml')).includes('Разногласий нет.'));
});
