import assert from 'node:assert/strict';
import { test } from 'node:test';
import { structuralFaults } from '../src/index.ts';
import { p, tbl, tc, tr, words } from './read-dsl.ts';
import { closed, edit, open, par, row, text, written } from './write-dsl.ts';

const why = (
  reason: string,
  author = 'МЗ',
): { readonly comment: { readonly author: string; readonly date: null; readonly text: string } } => ({
  comment: { author, date: null, text: reason },
});

test('a reason: around the edit, beside its wrappers, the reference outside the deletion', () => {
  const made = written(p(words('срок до мая')), [edit(text(8, 11, open(par('июня'))), why('Уточнено\nпо письму'))]);
  assert.match(
    made.xml(),
    /<\/w:r><w:commentRangeStart w:id="0"\/><w:del .*<\/w:del><w:ins .*<\/w:ins><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r><\/w:p>/,
  );
  assert.match(made.xml('word/comments.xml'), /<w:comment w:id="0" w:author="МЗ" w:initials="М"><w:p>.*Уточнено.*<\/w:p><w:p>.*по письму/);
  assert.match(
    new TextDecoder().decode(made.entries.get('[Content_Types].xml')),
    /PartName="\/word\/comments.xml" ContentType="application\/vnd.openxmlformats-officedocument.wordprocessingml.comments\+xml"/,
  );
  const [comment] = made.redline.document.comments;
  assert.deepEqual([comment?.text, comment?.author, comment?.date], ['Уточнено\nпо письму', 'МЗ', null]);
  assert.deepEqual([comment?.anchor?.start.offset, comment?.anchor?.end.offset], [8, 15]);
});

test('a reason of whole paragraphs stays in them; of a table and of rows in their cells', () => {
  const base = p(words('раз')) + p(words('два')) + tbl(tr(tc(p(words('я'))), tc(p(words('ю'))))) + p(words('три'));
  const inserted = written(base, [edit(text(4, 4, closed(par('новый'))), why('а'))]);
  assert.match(
    inserted.xml(),
    /<w:p><w:pPr>[^]*?<\/w:pPr><w:commentRangeStart w:id="0"\/><w:ins .*новый.*<\/w:ins><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r><\/w:p><w:p><w:r><w:t xml:space="preserve">два/,
  );
  const deleted = written(base, [edit(text(0, 4), why('б'))]);
  assert.match(
    deleted.xml(),
    /<w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r><\/w:p><w:p><w:r><w:t xml:space="preserve">два/,
  );
  const table = written(base, [edit(text(8, 9), why('в'))]);
  assert.match(
    table.xml(),
    /<w:commentRangeStart w:id="0"\/><w:del [^>]*><w:r><w:delText xml:space="preserve">я.*ю<\/w:delText><\/w:r><\/w:del><w:commentRangeEnd w:id="0"\/>/,
  );
  const rows = written(base, [edit({ kind: 'rows-inserted', flow: 'main', block: 2, at: 0, rows: [row('1', '2')] }, why('г'))]);
  assert.match(rows.xml(), /<w:commentRangeStart w:id="0"\/><w:ins .*1.*2.*<\/w:ins><w:commentRangeEnd w:id="0"\/>/);
  assert.equal(rows.rejected(), 'раз¶два¶[я¶|ю¶]три¶');
});

test('reasons are kept in order at one point', () => {
  const made = written(p(words('а')), [edit(text(1, 1, open(par('б'))), why('1')), edit(text(1, 1, open(par('в'))), why('2', 'ГКНБ'))]);
  assert.match(made.xml(), /RangeStart w:id="0".*б.*RangeEnd w:id="0".*RangeStart w:id="1".*в.*RangeEnd w:id="1"/);
});

test('Word takes comments in the main text only: others go to where the note hangs, or to the beginning', () => {
  const note = '<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>сноска</w:t></w:r></w:p></w:footnote>';
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>';
  const base = {
    body: p(words('начало')) + p(words('слово'), '<w:r><w:footnoteReference w:id="1"/></w:r>') + section,
    footnotes: [note],
    header: p(words('верх')),
  };
  const made = written(base, [
    edit(text(0, 2, undefined, 'footnote/1'), why('о сноске')),
    edit(text(0, 2, undefined, 'header/0/default'), why('о шапке')),
  ]);
  assert.doesNotMatch(made.xml('word/footnotes.xml') + made.xml('word/header1.xml'), /comment/);
  assert.match(
    made.xml(),
    /<w:p><w:commentRangeStart w:id="1"\/><w:commentRangeEnd w:id="1"\/><w:r><w:commentReference w:id="1"\/><\/w:r><w:r><w:t xml:space="preserve">начало/,
  );
  assert.match(
    made.xml(),
    /слово<\/w:t><\/w:r><w:commentRangeStart w:id="0"\/><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r><w:r><w:footnoteReference/,
  );
});

test('remarks are pinned to their words', () => {
  const remarks = [
    { author: 'МИД', date: '2012-05-06T07:08:09Z', text: 'Уточнить', start: { flow: 'main', offset: 5 }, end: { flow: 'main', offset: 8 } },
    { author: 'МИД', date: null, text: 'Нет места', start: { flow: 'footnote/9', offset: 0 }, end: { flow: 'footnote/9', offset: 0 } },
  ];
  const made = written(p(words('срок до мая')), [edit(text(8, 11))], { remarks });
  assert.match(
    made.xml(),
    /срок <\/w:t><\/w:r><w:commentRangeStart w:id="0"\/><w:r><w:t xml:space="preserve">до <\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/>/,
  );
  assert.match(made.xml('word/comments.xml'), /w:date="2012-05-06T07:08:09Z" w:initials="М"/);
  assert.deepEqual(
    made.notCarried.map(({ code }) => code),
    ['comment-place-not-found'],
  );
});

test('ids go on above all that the file holds, whatever they are of', () => {
  const made = written(p('<w:bookmarkStart w:id="41" w:name="x"/><w:bookmarkEnd w:id="41"/>', words('а')), [edit(text(0, 1), why('б'))]);
  assert.deepEqual([...new Set(made.xml().match(/w:id="\d+"/g))], ['w:id="41"', 'w:id="42"', 'w:id="43"']);
});

test('the words of a comment begin before they end, whatever had to stand before them', () => {
  const table = { kind: 'table', rows: [row('ряд')] } as const;
  const made = written(p(words('раз')) + p(words('экспорт')) + p(words('год год')), [
    edit({ kind: 'move', flow: 'main', start: 12, end: 20, toFlow: 'main', to: 4 }),
    edit(text(16, 20, closed(table)), { comment: { author: 'МЗ', date: null, text: 'Причина' } }),
  ]);
  assert.deepEqual(structuralFaults(made.redline.package), []);
  const xml = made.xml();
  assert.ok(xml.indexOf('commentRangeStart') < xml.indexOf('commentRangeEnd'));
  assert.equal(made.rejected(), 'раз¶экспорт¶год год¶');
});
