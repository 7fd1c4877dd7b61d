import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOLD, ITALIC } from '@svod/consolidation';
import { resolveRevisions, structuralFaults } from '../src/index.ts';
import { p, words } from './read-dsl.ts';
import { closed, edit, object, open, par, row, text, written } from './write-dsl.ts';
import { openEntries, withEntries } from './write-package.ts';

test('an edit inside pending words: the deletion stands in the insertion, the insertion beside it', () => {
  const child = edit(text(2, 5, open(par('НОВ')), '+a'), { author: 'Б' });
  const made = written(p(words('было')), [edit(text(4, 4, open(par(' и стало'))), { id: 'a', author: 'А', children: [child] })]);
  assert.match(
    made.xml(),
    /<w:ins [^>]*"А"[^>]*><w:r><w:t xml:space="preserve"> и<\/w:t><\/w:r><w:del [^>]*"Б"[^>]*><w:r><w:delText xml:space="preserve"> ст<\/w:delText><\/w:r><\/w:del><\/w:ins><w:ins [^>]*"Б"[^>]*><w:r><w:t xml:space="preserve">НОВ<\/w:t><\/w:r><\/w:ins><w:ins [^>]*"А"[^>]*><w:r><w:t xml:space="preserve">ало/,
  );
  assert.equal(made.accepted(), 'было иНОВало¶');
  assert.equal(made.rejected(), 'было¶');
});

test("what one takes back of one's own insertion is not written", () => {
  const child = edit(text(0, 2, open(par('в')), '+a'));
  const made = written(p(words('было')), [edit(text(4, 4, open(par('абг'))), { id: 'a', children: [child] })]);
  assert.doesNotMatch(made.xml(), /<w:del /);
  assert.equal(made.accepted(), 'быловг¶');
});

test("a whole paragraph or row of another's insertion goes again with both marks", () => {
  const made = written(p(words('раз')), [
    edit(text(0, 0, closed(par('А'), par('Б'))), { id: 'a', author: 'А', children: [edit(text(0, 2, undefined, '+a'), { author: 'Б' })] }),
  ]);
  assert.match(made.xml(), /<w:rPr><w:ins [^>]*"А"[^>]*\/><w:del [^>]*"Б"[^>]*\/><\/w:rPr>/);
  assert.equal(made.accepted(), 'Б¶раз¶');
  const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc>${p(words('1'))}</w:tc></w:tr></w:tbl>${p()}`;
  const rows = written(table, [
    edit(
      { kind: 'rows-inserted', flow: 'main', block: 0, at: 1, rows: [row('2'), row('3')] },
      {
        id: 'r',
        author: 'А',
        children: [
          edit({ kind: 'row-deleted', flow: '+r', block: 0, row: 0 }, { author: 'Б' }),
          edit(text(1, 1, open(par('!')), '+r/0.1.0'), { author: 'Б' }),
        ],
      },
    ),
  ]);
  assert.match(rows.xml(), /<w:trPr><w:ins [^>]*"А"[^>]*\/><w:del [^>]*"Б"[^>]*\/><\/w:trPr>/);
  assert.equal(rows.accepted(), '[1¶][3!¶]¶');
});

test('a format is a tracked change with the complete old set; of two the first is written', () => {
  const made = written(p('<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>важный срок</w:t></w:r>'), [
    edit({ kind: 'format', flow: 'main', start: 0, end: 6, set: BOLD, clear: 0 }, { author: 'А' }),
    edit({ kind: 'format', flow: 'main', start: 4, end: 11, set: ITALIC, clear: 0 }, { author: 'Б' }),
  ]);
  assert.match(
    made.xml(),
    /<w:rPr><w:b\/><w:sz w:val="28"\/><w:rPrChange [^>]*"А"[^>]*><w:rPr><w:sz w:val="28"\/><\/w:rPr><\/w:rPrChange><\/w:rPr><w:t xml:space="preserve">важный<\/w:t>/,
  );
  assert.match(made.xml(), /<w:rPr><w:i\/><w:sz w:val="28"\/><w:rPrChange [^>]*"Б"[^>]*>.*<w:t xml:space="preserve"> срок<\/w:t>/);
});

test('a move has both its ends, one name and ranges around them', () => {
  const base = p(words('раз')) + p(words('два')) + p(words('три')) + p(words('конец'));
  const made = written(base, [edit({ kind: 'move', flow: 'main', start: 4, end: 8, toFlow: 'main', to: 12 })]);
  assert.match(
    made.xml(),
    /<w:rPr><w:moveFrom [^>]*\/><\/w:rPr><\/w:pPr><w:moveFromRangeStart w:id="(\d+)" [^>]*w:name="move1"\/><w:moveFrom [^>]*><w:r><w:t xml:space="preserve">два<\/w:t><\/w:r><\/w:moveFrom><\/w:p><w:moveFromRangeEnd w:id="\1"\/>/,
  );
  assert.match(
    made.xml(),
    /<w:rPr><w:moveTo [^>]*\/><\/w:rPr><\/w:pPr><w:moveToRangeStart w:id="(\d+)" [^>]*w:name="move1"\/><w:moveTo [^>]*><w:r><w:t xml:space="preserve">два<\/w:t><\/w:r><\/w:moveTo><\/w:p><w:moveToRangeEnd w:id="\1"\/>/,
  );
  assert.equal(made.accepted(), 'раз¶три¶два¶конец¶');
  assert.equal(made.rejected(), 'раз¶два¶три¶конец¶');
});

test('a move that another edit touches, without a date, of a note or to the end is a deletion and an insertion', () => {
  const base = p(words('раз')) + p(words('два')) + p(words('три')) + p(words('конец'));
  const move = { kind: 'move', flow: 'main', start: 4, end: 8, toFlow: 'main', to: 12 } as const;
  const touched = written(base, [edit(move), edit(text(5, 6, open(par('XX'))), { author: 'Б' })]);
  assert.doesNotMatch(touched.xml(), /move/);
  assert.equal(touched.rejected(), 'раз¶два¶три¶конец¶');
  assert.doesNotMatch(written(base, [edit(move, { date: null })]).xml(), /move/);
  const end = written(base, [edit({ ...move, to: 18 })]);
  assert.doesNotMatch(end.xml(), /move/);
  assert.equal(end.accepted(), 'раз¶три¶конец¶два¶');
  const note = '<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>сноска</w:t></w:r></w:p></w:footnote>';
  const noted = written(
    {
      body: p(words('раз')) + p(words('дв'), '<w:r><w:footnoteReference w:id="1"/></w:r>') + p(words('три')) + p(words('конец')),
      footnotes: [note],
    },
    [edit(move)],
  );
  assert.doesNotMatch(noted.xml(), /move/);
  assert.match(noted.xml(), /<w:ins .*<w:footnoteReference w:id="2"\/>/);
  assert.match(noted.xml('word/footnotes.xml'), /<w:footnote w:id="2"><w:p><w:r><w:footnoteRef\/><\/w:r><w:ins [^>]*><w:r><w:t>сноска/);
  assert.equal(noted.rejected('footnote/1'), 'сноска¶');
});

test('a note that comes with new words gets an id and a text of its own', () => {
  const content = new Map([['+n', { key: '+n', blocks: [par('новая сноска', { style: 'footnote text' })] }]]);
  const made = written(p(words('слово')), [edit(text(5, 5, open(par(' и\uFFFC', { objects: [object('footnote', '', '', '+n')] }))))], {
    content,
  });
  assert.match(made.xml(), /<w:ins [^>]*>.*<w:rStyle w:val="af0"\/><\/w:rPr><w:footnoteReference w:id="1"\/>/);
  assert.match(
    made.xml('word/footnotes.xml'),
    /w:type="separator".*<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="af"\/><\/w:pPr><w:r>.*<w:footnoteRef\/><\/w:r>.*новая сноска/,
  );
  assert.equal(made.accepted('footnote/1'), 'новая сноска¶');
  assert.equal(
    made.redline.document.flows.some(({ key }) => key === 'footnote/1'),
    true,
  );
});

test('of other objects the text is carried, and what is not is said', () => {
  const fragment = par('\uFFFC\uFFFC\uFFFC', {
    objects: [object('picture', 'abc'), object('field', 'PAGE', '7'), object('symbol', 'Symbol:F0B7', '\uF0B7')],
  });
  const made = written(p(words('а')), [edit(text(1, 1, open(fragment)))]);
  assert.equal(made.accepted(), 'а7\uFFFC¶');
  assert.deepEqual(
    made.notCarried.map(({ code, values }) => [code, values['kind']]),
    [
      ['object-not-carried', 'picture'],
      ['object-not-carried', 'field'],
    ],
  );
});

test('a text box is edited where it is read, what stands for it in older programs goes', () => {
  const content = `<w:txbxContent>${p(words('в рамке'))}</w:txbxContent>`;
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="b"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const made = written(p(words('до'), box), [edit(text(2, 7, open(par('коробке')), 'textbox/1'))]);
  assert.doesNotMatch(made.xml(), /Fallback/);
  assert.equal(made.accepted('textbox/1'), 'в коробке¶');
  assert.match(written(p(words('до'), box), [edit(text(0, 1))]).xml(), /Fallback/);
});

test('a field without text at the beginning of moved words goes with them, within the range of the move', () => {
  const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const index = `${sign('begin')}<w:r><w:instrText> XE "план" </w:instrText></w:r>${sign('end')}`;
  const base = p(words('раз')) + p(`${index}${words('два')}`) + p(words('три')) + p(words('конец'));
  const made = written(base, [edit({ kind: 'move', flow: 'main', start: 4, end: 8, toFlow: 'main', to: 12 })]);
  assert.match(made.xml(), /<w:moveFromRangeStart [^>]*\/><w:moveFrom [^>]*><w:r><w:fldChar w:fldCharType="begin"/);
  assert.equal(made.xml().match(/ XE /gu)?.length, 2);
  assert.deepEqual([made.accepted(), made.rejected()], ['раз¶три¶два¶конец¶', 'раз¶два¶три¶конец¶']);
});

test('an edit that takes a part of a field over several paragraphs touches its result alone', () => {
  const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const begins = `${sign('begin')}<w:r><w:instrText> HYPERLINK "http://example.org" </w:instrText></w:r>${sign('separate')}`;
  const base =
    p(`${words('до ')}${begins}${words('раз')}`) +
    p(words('два')) +
    p(`${words('три')}${sign('end')}${words(' после')}`) +
    p(words('конец'));
  for (const [start, end, left] of [
    [0, 7, 'два¶три после¶конец¶'],
    [3, 20, 'до ¶конец¶'],
    [0, 21, 'конец¶'],
    [4, 9, 'до ра¶три после¶конец¶'],
    [8, 16, 'до раз¶досле¶конец¶'],
    [11, 21, 'до раз¶два¶конец¶'],
  ] as const) {
    const made = written(base, [edit(text(start, end))]);
    assert.deepEqual([made.accepted(), made.rejected()], [left, 'до раз¶два¶три после¶конец¶']);
    for (const action of ['accept', 'reject'] as const) {
      const settled = openEntries(withEntries(made.entries, resolveRevisions(made.redline.package, action).parts));
      assert.deepEqual(structuralFaults(settled.package), []);
    }
  }
});
