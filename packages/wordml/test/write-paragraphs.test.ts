import assert from 'node:assert/strict';
import { test } from 'node:test';
import { p, pPr, tbl, tc, tr, words } from './read-dsl.ts';
import { closed, edit, nothing, open, par, text, written } from './write-dsl.ts';

const styled = (style: string, content: string): string => p(pPr(`<w:pStyle w:val="${style}"/><w:spacing w:after="120"/>`), words(content));

test('a new paragraph: marked itself, like its neighbour of the same style', () => {
  const made = written(styled('1', 'Раздел') + p(pPr('<w:jc w:val="both"/>'), words('Текст')), [
    edit(text(7, 7, closed(par('Новый', { align: 'both' })))),
  ]);
  assert.match(
    made.xml(),
    /<w:p><w:pPr><w:jc w:val="both"\/><w:rPr><w:ins w:id="\d+" [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*><w:r><w:t xml:space="preserve">Новый<\/w:t><\/w:r><\/w:ins><\/w:p><w:p><w:pPr><w:jc w:val="both"\/><\/w:pPr><w:r><w:t xml:space="preserve">Текст/,
  );
  assert.equal(made.accepted(), 'Раздел¶Новый¶Текст¶');
  assert.equal(made.rejected(), 'Раздел¶Текст¶');
});

test('style by name, list membership, none of the section', () => {
  const last = p(
    pPr('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'),
    words('пункт'),
  );
  const made = written(last + p(words('конец')), [
    edit(
      text(
        0,
        0,
        closed(
          par('Заголовок', { style: 'heading 1', align: 'center' }),
          par('ещё пункт', { numbering: { list: '1', level: 1 } }),
          par('просто'),
        ),
      ),
    ),
  ]);
  assert.match(
    made.xml(),
    /<w:pStyle w:val="1"\/><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*><w:r><w:t xml:space="preserve">Заголовок/,
  );
  assert.match(made.xml(), /<w:numPr><w:ilvl w:val="1"\/><w:numId w:val="1"\/><\/w:numPr><w:rPr><w:ins /);
  assert.equal(made.xml().match(/<w:sectPr>/g)?.length, 1);
  assert.equal(made.notCarried.length, 0);
});

test('a style or list that the base lacks is reported', () => {
  const made = written(p(words('а')), [edit(text(0, 0, closed(par('б', { style: 'Цитата', numbering: { list: '77', level: 0 } }))))]);
  assert.deepEqual(
    made.notCarried.map(({ code }) => code),
    ['style-not-carried', 'list-not-carried'],
  );
});

test('a split: the first half gets the new mark, rejecting joins them under the old properties', () => {
  const made = written(styled('1', 'ПервоеВторое'), [edit(text(6, 6, open(par('', { style: 'heading 1', align: 'center' }), par(''))))]);
  assert.match(
    made.xml(),
    /<w:p><w:pPr><w:pStyle w:val="1"\/><w:spacing w:after="120"\/><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:r><w:t xml:space="preserve">Первое<\/w:t><\/w:r><\/w:p><w:p><w:pPr><w:pStyle w:val="1"\/><w:spacing w:after="120"\/><\/w:pPr><w:r><w:t xml:space="preserve">Второе/,
  );
  assert.equal(made.accepted(), 'Первое¶Второе¶');
  assert.equal(made.rejected(), 'ПервоеВторое¶');
});

test('a paragraph put in by a break at the end of another leaves that one as it is', () => {
  const source = styled('1', 'Первое');
  const made = written(source + p(words('далее')), [
    edit(text(6, 6, open(par('', { style: 'heading 1', align: 'center' }), par('Второе')))),
  ]);
  assert.ok(made.xml().startsWith(`<w:body>${source}<w:p><w:pPr>`));
  assert.equal(made.accepted(), 'Первое¶Второе¶далее¶');
});

test('joined paragraphs, and a replacement across marks', () => {
  const base = p(words('раз')) + p(words('два')) + p(words('три'));
  assert.equal(written(base, [edit(text(3, 4))]).accepted(), 'раздва¶три¶');
  const made = written(base, [edit(text(1, 9, open(par('XX'), par('YY'))))]);
  assert.equal(made.accepted(), 'рXX¶YYри¶');
  assert.equal(made.rejected(), 'раз¶два¶три¶');
});

test('whole paragraphs go with their marks and leave nothing', () => {
  const made = written(p(words('раз')) + styled('1', 'два') + p(words('три')), [edit(text(4, 8))]);
  assert.equal(made.accepted(), 'раз¶три¶');
  assert.equal(made.xml().match(/<w:rPr><w:del /g)?.length, 1);
});

test('the last paragraph goes: the mark before it goes instead, with the properties of what is last then', () => {
  const made = written(styled('1', 'раз') + p(words('два')), [edit(text(4, 8))]);
  assert.match(made.xml(), /<w:pStyle w:val="1"\/><w:spacing w:after="120"\/><w:rPr><w:del [^>]*\/><\/w:rPr>/);
  assert.match(
    made.xml(),
    /<w:pPr><w:pStyle w:val="1"\/><w:spacing w:after="120"\/><w:pPrChange [^>]*><w:pPr\/><\/w:pPrChange><\/w:pPr><w:del /,
  );
  assert.equal(made.accepted(), 'раз¶');
  assert.equal(made.rejected(), 'раз¶два¶');
  assert.equal(made.notCarried.length, 0);
});

test('a paragraph at the end: what was last ends with the new mark', () => {
  const made = written(p(words('раз')), [edit(text(4, 4, closed(par('два', { style: 'heading 1', align: 'center' }))))]);
  assert.equal(made.accepted(), 'раз¶два¶');
  assert.equal(made.rejected(), 'раз¶');
  assert.match(
    made.xml(),
    /<w:pStyle w:val="1"\/><w:pPrChange [^>]*><w:pPr\/><\/w:pPrChange><\/w:pPr><w:ins [^>]*><w:r><w:t xml:space="preserve">два/,
  );
});

test('all of a cell is replaced: its mark stays where it is', () => {
  const made = written(tbl(tr(tc(p(words('было'))), tc(p()))) + p(), [edit(text(0, 5, closed(par('стало'), par('и ещё')), 'main/0.0.0'))]);
  assert.equal(made.accepted(), '[стало¶и ещё¶|¶]¶');
  assert.equal(made.rejected(), '[было¶|¶]¶');
  assert.doesNotMatch(made.xml(), /<w:rPr><w:del /);
});

test('where nothing can take the deleted mark an emptied paragraph stays and is reported', () => {
  const made = written(tbl(tr(tc(p(words('я'))))) + p(words('после')), [edit(text(1, 7))]);
  assert.deepEqual(
    made.notCarried.map(({ code }) => code),
    ['last-paragraph-kept'],
  );
  assert.equal(made.rejected(), '[я¶]после¶');
  const section = written(p(pPr('<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'), words('раздел')) + p(words('конец')), [
    edit(text(0, 7)),
  ]);
  assert.deepEqual(
    section.notCarried.map(({ code }) => code),
    ['section-break-kept'],
  );
  assert.doesNotMatch(section.xml(), /<w:rPr><w:del /);
});

test('words before a table keep their mark', () => {
  const made = written(p(words('до таблицы')) + tbl(tr(tc(p(words('я'))))) + p(), [edit(text(2, 11, nothing))]);
  assert.deepEqual(
    made.notCarried.map(({ code }) => code),
    ['mark-before-table-kept'],
  );
  assert.equal(made.accepted(), 'до¶[я¶]¶');
  assert.equal(written(p(words('до таблицы')) + tbl(tr(tc(p(words('я'))))) + p(), [edit(text(0, 11))]).accepted(), '[я¶]¶');
});

test("a note's own sign stays before all that goes in", () => {
  const note =
    '<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="af"/></w:pPr><w:r><w:rPr><w:rStyle w:val="af0"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> сноска</w:t></w:r></w:p></w:footnote>';
  const body = p(words('текст'), '<w:r><w:footnoteReference w:id="1"/></w:r>');
  const made = written({ body, footnotes: [note] }, [edit(text(0, 0, closed(par('первая', { style: 'footnote text' })), 'footnote/1'))]);
  assert.match(made.xml('word/footnotes.xml'), /<w:footnoteRef\/><\/w:r>.*<w:t xml:space="preserve">первая/);
  assert.equal(made.accepted('footnote/1'), 'первая¶сноска¶');
  const cut = written({ body, footnotes: [note] }, [edit(text(0, 3, nothing, 'footnote/1'))]);
  assert.match(
    cut.xml('word/footnotes.xml'),
    /<w:t xml:space="preserve"> <\/w:t><\/w:r><w:del [^>]*><w:r><w:delText xml:space="preserve">сно</,
  );
});
