import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import { renderReplyLetterDocx } from '../src/index.ts';
import { letter } from './sample-letter.ts';

async function documentOf(bytes: Uint8Array): Promise<string> {
  const archive = await unzip(bytes);
  assert.ok(archive.ok);
  return new TextDecoder().decode(archive.entries.get('word/document.xml'));
}

test('a letter as a Word file: upright, whom it goes to, a row for each point in its second table, lines to sign on; equal letters give equal bytes', async () => {
  const bytes = await renderReplyLetterDocx(letter(3));
  const xml = await documentOf(bytes);
  assert.match(xml, /<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/u);
  const tables = xml.split('<w:tbl>').slice(1);
  assert.deepEqual(
    tables.map((table) => table.split('<w:tr>').length - 1),
    [1, 5, 1],
  );
  assert.ok(tables[0]?.includes('Тышкы иштер министрлиги') && tables[0].includes('Сиздин кат: № 7'));
  for (const text of [
    'План &amp; &lt;иш-чаралар&gt;',
    'Кабыл алынды',
    'Негиз бар',
    'жаңы өңү',
    '(колу)',
    'Бардыгы каралды: 3.',
    'Аткаруучу',
  ])
    assert.ok(xml.includes(text), text);
  assert.ok(!xml.includes('Сунуштар берилген жок.'));
  assert.deepEqual(await renderReplyLetterDocx(letter(3)), bytes);
});

test('without points there is no table, and the letter says so', async () => {
  const xml = await documentOf(await renderReplyLetterDocx(letter(0, { reference: '' })));
  assert.ok(xml.includes('Сунуштар берилген жок.') && !xml.includes('Чечим') && !xml.includes('Сиздин кат'));
  assert.equal(xml.split('<w:tbl>').length - 1, 2);
});
