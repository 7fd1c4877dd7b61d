/** Changes of properties, tracked and silent: read, described, carried into the redline or named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Amendment, Paragraph } from '@svod/consolidation';
import { type WordPackage, readDocument, structuralFaults } from '@svod/wordml';
import { lookAlikesOf } from '@svod/round';
import { type MadeReturn, baseOf, resolved, returnOf, together } from './word-bugs/all-ways.ts';
import { by, ins, p, pp, rowMark, style, t, tbl, tc, tr } from './word-bugs/markup.ts';
import { entriesOf, fileOf, opened } from './word-bugs/word-file.ts';

const STYLES =
  '<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="1"/></w:pPr></w:style>';
const LEVEL = (format: string, text: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="1">${LEVEL('decimal', '%1.')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${LEVEL('bullet', '–')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
const file = (body: string): WordPackage => fileOf(body, { styles: STYLES, numbering: NUMBERING });
const list = (id: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
const change = (author: string, was: string): string => `<w:pPrChange ${by(author)}><w:pPr>${was}</w:pPr></w:pPrChange>`;
const END = pp(list(1), '', t('Конец.')) + pp(list(1), '', t('Ещё.')) + pp(list(2), '', t('Точка.')) + pp(list(2), '', t('Вторая.'));

const inWords = ({ change: asks, tracked, folded }: Amendment): string =>
  [tracked ? 'tracked' : 'silent', ...(folded ? [folded] : []), asks.kind, JSON.stringify('set' in asks ? asks.set : '')]
    .concat('others' in asks ? asks.others : [])
    .concat('differences' in asks ? asks.differences.map(({ of, name, was, now }) => `${of}:${name}:${was}:${now}`) : [])
    .join(' ');

const asks = ({ result }: MadeReturn): readonly string[] => result.consolidation.amendments.map(inWords);
const told = ({ result }: MadeReturn): readonly string[] =>
  result.consolidation.returns.flatMap(({ problems }) => problems.map(({ code }) => code));
const paragraph = (pkg: WordPackage, index = 0): Paragraph => {
  const block = readDocument(pkg).document.flows[0]?.blocks[index];
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  return block;
};
/** A return on the base that its rejected changes give, or on a base of its own. */
const made = (sent: WordPackage, base = sent): MadeReturn => together(baseOf(base), [returnOf(sent, 'МЗ', { authors: { A: 'МЗ' } })]);

test('a tracked change of a paragraph’s look is carried: style, heading, alignment, list, indents', () => {
  const sent = file(
    pp(
      `${style('H2')}${list(2)}<w:ind w:left="720"/><w:jc w:val="right"/>${change('A', `${list(1)}<w:spacing w:after="100"/>`)}`,
      '',
      t('Срок.'),
    ) + END,
  );
  const round = made(sent);
  assert.deepEqual(asks(round), [
    'tracked paragraph-format {"style":"heading 2","heading":2,"align":"right","indent":{"left":720,"right":0,"first":0},"numbering":{"list":"2","level":0}} spacing',
  ]);
  assert.deepEqual(told(round), ['paragraph-properties-not-carried']);
  const [accepted, rejected] = [paragraph(resolved(round.redline, 'accept')), paragraph(resolved(round.redline, 'reject'))];
  assert.deepEqual(
    [accepted.style, accepted.heading, accepted.align, accepted.numbering, accepted.indent],
    ['heading 2', 2, 'right', { list: '2', level: 0 }, { left: 720, right: 0, first: 0 }],
  );
  assert.deepEqual(
    [rejected.style, rejected.heading, rejected.align, rejected.numbering, rejected.indent],
    ['', null, '', { list: '1', level: 0 }, undefined],
  );
  assert.match(JSON.stringify(round.result.table), /заголовок|heading of level 2/u);
});

test('the same change made silently is found, and is the same amendment', () => {
  const base = file(pp(list(1), '', t('Срок.')) + END);
  const tracked = file(pp(`<w:jc w:val="center"/>${change('A', list(1))}`, '', t('Срок.')) + END);
  const silent = resolved(tracked, 'accept');
  const round = together(baseOf(base), [returnOf(tracked, 'МЗ'), returnOf(silent, 'МИД')]);
  const { amendments, collisions } = round.result.consolidation;
  assert.deepEqual(
    amendments.map(({ bodies, change: asked }) => [bodies, 'set' in asked && asked.set]),
    [[['МЗ', 'МИД'], { align: 'center', numbering: null }]],
  );
  assert.deepEqual(
    collisions.map(({ kind }) => kind),
    ['same'],
  );
});

test('a list put on with tracking; a legacy change of numbers; the look of a mark', () => {
  const round = made(
    file(
      pp(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${by('A')}/></w:numPr>`, '', t('Первое.')) +
        pp(
          `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:numberingChange ${by('A')} w:original="%1:1:0:."/></w:numPr>`,
          '',
          t('Второе.'),
        ) +
        p(`<w:pPr><w:rPr><w:b/><w:rPrChange ${by('A')}><w:rPr/></w:rPrChange></w:rPr></w:pPr>`, t('Третье.')) +
        END,
    ),
  );
  assert.deepEqual(asks(round), [
    'tracked paragraph-format {"numbering":{"list":"1","level":0}}',
    'tracked paragraph-format {} numberingChange',
    'tracked paragraph-format {} mark',
  ]);
  assert.deepEqual(round.result.consolidation.returns[0]?.counts.notRead, 0);
});

test('programs’ own names of lists and styles, and rounded indents, are no change', () => {
  const base = file(
    pp(list(1), '', t('Первое.')) + pp(`${list(1)}<w:ind w:left="720"/>`, '', t('Второе.')) + END + pp(style('H2'), '', t('Глава.')),
  );
  const renamed = opened(
    new Map(
      [...entriesOf('', { styles: STYLES, numbering: NUMBERING })].map(([name, bytes]) => {
        const text = new TextDecoder().decode(name === 'word/document.xml' ? base.entries.get(name) : bytes);
        const other = text
          .replaceAll(/w:numId w:val="(\d)"/gu, 'w:numId w:val="1$1"')
          .replaceAll(/w:num w:numId="(\d)"/gu, 'w:num w:numId="1$1"')
          .replaceAll('heading 2', 'Heading 2')
          .replaceAll('w:left="720"', 'w:left="709"');
        return [name, new TextEncoder().encode(other)] as const;
      }),
    ),
  );
  assert.deepEqual(asks(made(renamed, base)), []);
  const moved = opened(
    new Map(renamed.entries).set(
      'word/document.xml',
      new TextEncoder().encode(new TextDecoder().decode(renamed.entries.get('word/document.xml')).replace('w:val="11"', 'w:val="12"')),
    ),
  );
  assert.deepEqual(asks(made(moved, base)), ['silent paragraph-format {"numbering":{"list":"2","level":0}}']);
});

test('two formats asked for one paragraph meet; the first is written, the other is named', () => {
  const base = file(p(t('Срок.')) + END);
  const as = (side: string): WordPackage => file(pp(`<w:jc w:val="${side}"/>`, '', t('Срок.')) + END);
  const round = together(baseOf(base), [returnOf(as('center'), 'А'), returnOf(as('right'), 'Б')]);
  assert.deepEqual(
    round.result.consolidation.collisions.map(({ kind, why, needsDecision }) => [kind, why, needsDecision]),
    [['format', 'paragraph-formats-differ', false]],
  );
  assert.equal(paragraph(resolved(round.redline, 'accept')).align, 'center');
  assert.ok(told(round).includes('paragraph-format-kept'));
  const styled = file(pp(style('H2'), '', t('Срок.')) + END);
  const apart = together(baseOf(base), [returnOf(file(pp('<w:ind w:left="720"/>', '', t('Срок.')) + END), 'А'), returnOf(styled, 'Б')]);
  assert.deepEqual(apart.result.consolidation.collisions, []);
  assert.deepEqual(
    [paragraph(resolved(apart.redline, 'accept'))].map(({ style: name, indent }) => [name, indent?.left]),
    [['heading 2', 720]],
  );
});

test('formatting of one provision by one author is one amendment, the rest is folded under it', () => {
  const bold = `<w:r><w:rPr><w:b/></w:rPr><w:t>важный</w:t></w:r>`;
  const base = file(p(t('Очень '), t('важный'), t(' срок.')) + END);
  const { amendments } = made(file(pp('<w:jc w:val="center"/>', '', t('Очень '), bold, t(' срок.')) + END), base).result.consolidation;
  assert.deepEqual(
    amendments.map(({ kind, folded, parent }) => [kind, folded, parent === amendments[0]?.id]),
    [
      [amendments[0]?.kind, null, false],
      [amendments[1]?.kind, 'formatting', true],
    ],
  );
});

test('properties of tables, rows, cells, columns and sections are one named change each, and never carried', () => {
  const grid = (one: number, two: number): string =>
    `<w:tblGrid><w:gridCol w:w="${one}"/><w:gridCol w:w="${two}"/><w:tblGridChange ${by('A')}><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid></w:tblGridChange></w:tblGrid>`;
  const table =
    `<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/><w:jc w:val="center"/><w:tblPrChange ${by('A')}><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr></w:tblPrChange></w:tblPr>${grid(1000, 3000)}` +
    `<w:tr><w:tblPrEx><w:jc w:val="right"/><w:tblPrExChange ${by('A')}><w:tblPrEx/></w:tblPrExChange></w:tblPrEx><w:trPr><w:cantSplit/><w:trPrChange ${by('A')}><w:trPr/></w:trPrChange></w:trPr>` +
    `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/><w:vAlign w:val="center"/><w:tcPrChange ${by('A')}><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr></w:tcPrChange></w:tcPr>${p(t('Учёт'))}</w:tc>${tc(p(t('май')))}</w:tr></w:tbl>`;
  const section = `<w:pgSz w:w="16838" w:h="11906"/><w:sectPrChange ${by('A')}><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:sectPrChange>`;
  const round = made(file(table + p(`<w:pPr><w:sectPr>${section}</w:sectPr></w:pPr>`, t('Раздел.')) + END));
  assert.deepEqual(asks(round), [
    'tracked property "" cell:tcW:: cell:vAlign:: columns:gridCol:: row:cantSplit:: row:jc:: table:jc::',
    'tracked property "" section:pgSz::',
  ]);
  assert.deepEqual(told(round), ['property-not-carried', 'property-not-carried']);
  assert.equal(round.result.consolidation.returns[0]?.counts.notCarried, 2);
  assert.equal(readDocument(round.redline).document.revisions.length, 0);
  assert.deepEqual(
    readDocument(file(table)).document.revisions.map(({ kind }) => kind),
    ['table-format', 'columns', 'row-format', 'row-format', 'cell-format'],
  );
});

test('silent changes of columns and of a section’s pages are found; what programs round is not', () => {
  const page = (w: number, h: number, left = 1701): string =>
    p(`<w:pPr><w:sectPr><w:pgSz w:w="${w}" w:h="${h}"/><w:pgMar w:top="1134" w:left="${left}"/></w:sectPr></w:pPr>`, t('Раздел.'));
  const table = (one: number, two: number): string =>
    tbl(2, tr('', tc(p(t('Учёт'))), tc(p(t('май')))))
      .replaceAll('<w:tcW w:w="2000"', '<w:tcW w:w="#"')
      .replace('#', String(one))
      .replace('#', String(two));
  const base = file(table(4000, 4000) + page(11906, 16838) + END);
  assert.deepEqual(asks(made(file(table(4020, 3980) + page(11909, 16834, 1700) + END), base)), []);
  assert.deepEqual(asks(made(file(table(2000, 6000) + page(16838, 11906, 850) + END), base)), [
    'silent property "" columns:width:7.1 7.1:3.5 10.6',
    'silent property "" section:height:29.7:21.0 section:left:3.0:1.5 section:orientation:portrait:landscape section:width:21.0:29.7',
  ]);
});

test('markers of a new row’s properties belong to the row', () => {
  const row = tr(
    `${rowMark('ins', 'A')}<w:trPrChange ${by('A')}><w:trPr/></w:trPrChange>`,
    tc(p(ins('A', t('Новое')))),
    tc(p(ins('A', t('май')))),
  );
  const { amendments } = made(file(tbl(2, tr('', tc(p(t('Учёт'))), tc(p(t('март')))), row) + END)).result.consolidation;
  assert.deepEqual(
    amendments.map(({ kind, sponsors }) => [kind, sponsors[0]?.revisions.length]),
    [['row-inserted', 4]],
  );
});

const RELATED = (target: string): { readonly relationships: string } => ({
  relationships: `<Relationship Id="link" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`,
});
const linked = (target: string, ...content: readonly string[]): WordPackage =>
  fileOf(
    p(t('См. '), `<w:hyperlink r:id="link">${content.join('') || t('перечень')}</w:hyperlink>`, t('.')) + p(t('Конец.')),
    {},
    RELATED(target),
  );

test('a link that leads elsewhere is seen, silent or with its words; the same address otherwise written is not', () => {
  const base = linked('http://example.org/a');
  assert.deepEqual(asks(made(linked('http://Example.org/a/'), base)), []);
  assert.deepEqual(asks(made(linked('http://example.org/b'), base)), [
    'silent property "" link:target:http://example.org/a:http://example.org/b',
  ]);
  const asField = fileOf(
    p(
      t('См. '),
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "http://example.org/c" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${t('перечень')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      t('.'),
    ) + p(t('Конец.')),
  );
  assert.deepEqual(asks(made(asField, base)), ['silent property "" link:target:http://example.org/a:http://example.org/c']);
});

test('a style that was redefined is reported once, not as a change of each paragraph', () => {
  const body = pp(style('H2'), '', t('Глава.')) + pp(style('H2'), '', t('Раздел.')) + END;
  const redefined = STYLES.replace('w:val="center"', 'w:val="right"').replace(
    '<w:outlineLvl w:val="1"/></w:pPr>',
    '<w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr>',
  );
  const round = made(fileOf(body, { styles: redefined, numbering: NUMBERING }), file(body));
  assert.deepEqual(asks(round), []);
  assert.deepEqual(
    round.result.consolidation.returns[0]?.problems.map(({ code, values }) => [code, values]),
    [['style-changed', { style: 'heading 2', what: 'align: center → right; bold: off → on' }]],
  );
  const own = fileOf(body.replace('Глава', 'Глава').replace('</w:pPr><w:r>', '<w:jc w:val="both"/></w:pPr><w:r>'), {
    styles: redefined,
    numbering: NUMBERING,
  });
  assert.deepEqual(asks(made(own, file(body))), ['silent paragraph-format {"align":"both"}']);
});

test('a thread that gives a reason is told with its replies, and that it is resolved', () => {
  const ex = (id: string, more: string): string => `<w15:commentEx w15:paraId="0000000${id}" ${more}/>`;
  const said = (id: number, author: string, words: string): string =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2012-03-0${id}T09:00:00Z"><w:p w14:paraId="0000000${id}">${t(words)}</w:p></w:comment>`;
  const around = (content: string): string =>
    `<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>${content}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>`;
  const sent = fileOf(p(t('Срок '), around(ins('A', t('до мая'))), t('.')) + p(t('Конец.')), {
    comments: said(1, 'A', 'По письму.') + said(2, 'B', 'Согласны.'),
    commentsExtended: ex('1', 'w15:done="1"') + ex('2', 'w15:paraIdParent="00000001" w15:done="0"'),
  });
  const { consolidation, table } = made(sent).result;
  assert.deepEqual(
    consolidation.amendments.map(({ sponsors }) => sponsors.map(({ reason, resolved: done, comments }) => [reason, done, comments])),
    [[['По письму.\nСогласны.', true, ['1', '2']]]],
  );
  assert.match(JSON.stringify(table.rows), /Marked as resolved/u);
  assert.deepEqual(consolidation.remarks, []);
});

/** The same file in the strict flavour, lengths with their units. */
const strict = (pkg: WordPackage): WordPackage =>
  opened(
    new Map(
      [...pkg.entries].map(([name, bytes]) => [
        name,
        new TextEncoder().encode(
          new TextDecoder()
            .decode(bytes)
            .replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            )
            .replaceAll('w:left="720"', 'w:start="36pt"')
            .replaceAll('<w:b/>', '<w:b w:val="true"/>')
            .replaceAll(/w:w="11906" w:h="16838"/gu, 'w:w="21cm" w:h="29.7cm"')
            .replaceAll('<w:jc w:val="right"/>', '<w:jc w:val="end"/>'),
        ),
      ]),
    ),
  );

test('strict files, as base and as return: the same amendments, and a redline in the base’s flavour', () => {
  const page = p(`<w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>`, t('Раздел.'));
  const base = file(pp('<w:ind w:left="720"/>', '', t('Срок до мая.')) + page + END);
  const edited = file(
    p(
      '<w:pPr><w:ind w:left="720"/><w:jc w:val="right"/></w:pPr>',
      t('Срок до '),
      ins('A', t('конца ')),
      '<w:r><w:rPr><w:b/></w:rPr><w:t>мая</w:t></w:r>',
      t('.'),
    ) +
      page +
      END,
  );
  const expected = asks(made(edited, base));
  assert.deepEqual(expected, ['silent paragraph-format {"align":"right"}', 'tracked text ""', 'silent formatting format 1']);
  for (const [sent, on] of [
    [strict(edited), base],
    [edited, strict(base)],
    [strict(edited), strict(base)],
  ] as const) {
    const round = made(sent, on);
    assert.deepEqual(asks(round).toSorted(), expected.toSorted());
    assert.deepEqual(structuralFaults(round.redline), []);
    const { align, indent, text } = paragraph(resolved(round.redline, 'accept'));
    assert.deepEqual([align, indent?.left, text], ['right', 720, 'Срок до конца мая.']);
  }
  const xml = new TextDecoder().decode(made(edited, strict(base)).redline.entries.get('word/document.xml'));
  assert.doesNotMatch(xml, /schemas\.openxmlformats\.org\/wordprocessingml/u);
  assert.match(xml, /<w:jc w:val="end"\/>.*<w:pPrChange/u);
});

test('letters that look like others are told with their words and place, and left as they are', () => {
  const base = file(p(t('Мера первая.')) + p(t('Срок.')) + END);
  const round = made(file(p(t('Мерa первая.')) + p(t('Срок кєзємєлдє.')) + END), base);
  assert.deepEqual(
    round.result.consolidation.returns[0]?.problems.map(({ code, values, where }) => [
      code,
      values['word'],
      values['made'] ?? values['meant'],
      where,
    ]),
    [
      ['look-alike-edit', 'Мерa', 'a', 'main'],
      ['look-alike-letters', 'кєзємєлдє', 'көзөмөлдө', 'main'],
    ],
  );
  assert.match(JSON.stringify(round.result.table.rows), /The change does not show: letters a for а/u);
  assert.equal(paragraph(resolved(round.redline, 'accept'), 1).text, 'Срок кєзємєлдє.');
  assert.deepEqual(
    lookAlikesOf(readDocument(file(p(t('Мерa.')) + tbl(1, tr('', tc(p(t('їлгї'))))) + END)).document).map(({ values, where }) => [
      values['word'],
      where,
    ]),
    [
      ['Мерa', 'main/0'],
      ['їлгї', 'main/1.0.0/0'],
    ],
  );
});

const marked = (name: string, id: number, content: string): string =>
  `<w:customXml${name}RangeStart w:id="${id}" w:author="A" w:date="2012-03-05T09:00:00Z"/>${content}<w:customXml${name}RangeEnd w:id="${id}"/>`;

test('content controls put on and taken off, block and inline, are named by their paragraph and settled', () => {
  const wrapped = (content: string): string =>
    marked('Ins', 901, `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`);
  const inline = marked(
    'Del',
    903,
    `<w:sdt><w:sdtPr><w:text/><w:dataBinding w:xpath="/a" w:storeItemID="x"/></w:sdtPr><w:sdtContent>${t('мая')}</w:sdtContent></w:sdt>`,
  );
  const sent = file(wrapped(p(t('Первый.'))) + p(t('Срок до '), inline, t('.')) + END);
  const round = made(sent, file(p(t('Первый.')) + p(t('Срок до мая.')) + END));
  assert.deepEqual(asks(round), ['tracked property "" markup:inserted::', 'tracked property "" markup:deleted::']);
  assert.deepEqual(told(round), ['locked-control', 'bound-control', 'property-not-carried', 'property-not-carried']);
  const controls = (action: 'accept' | 'reject'): number =>
    new TextDecoder().decode(resolved(sent, action).entries.get('word/document.xml')).match(/<w:sdt>/gu)?.length ?? 0;
  // Accepted: the outer one stays and the inner one goes; rejected: the other way about.
  assert.deepEqual([controls('accept'), controls('reject')], [1, 1]);
  assert.doesNotMatch(new TextDecoder().decode(resolved(sent, 'accept').entries.get('word/document.xml')), /customXml|dataBinding/u);
  assert.doesNotMatch(new TextDecoder().decode(resolved(sent, 'reject').entries.get('word/document.xml')), /customXml|sdtContentLocked/u);
});

test('custom XML elements and smart tags are walked through, at every level', () => {
  const around = (content: string): string => `<w:customXml w:element="x"><w:customXmlPr/>${content}</w:customXml>`;
  const body =
    around(p(t('Срок '), around(ins('A', t('до мая'))), `<w:smartTag w:element="y">${t('.')}</w:smartTag>`)) +
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>${around(tr('', around(tc(p(t('Учёт'), ins('A', t(' веществ')))))))}</w:tbl>` +
    END;
  const round = made(file(body));
  assert.deepEqual(
    round.result.consolidation.amendments.map(({ kind, new: put }) => [kind, put]),
    [
      ['text-inserted', 'до мая'],
      ['text-inserted', ' веществ'],
    ],
  );
  assert.deepEqual(told(round), []);
});

test('links of new words are named, and a header that the base lacks is, with its text', () => {
  const base = fileOf(p(t('Конец.')));
  const sent = fileOf(
    p(
      `<w:pPr><w:rPr><w:ins ${by('A')}/></w:rPr></w:pPr>`,
      ins('A', t('См. ')),
      `<w:hyperlink r:id="link">${ins('A', t('перечень'))}</w:hyperlink>`,
    ) + p(t('Конец.')),
    { header: p(t('Проект 2')) },
    RELATED('http://example.org/b'),
  );
  assert.deepEqual(
    made(sent, base).result.consolidation.returns[0]?.problems.map(({ code, values, where }) => [code, values, where]),
    [
      ['link-not-carried', { target: 'http://example.org/b' }, ''],
      ['header-added', { text: 'Проект 2' }, 'header/0/default'],
    ],
  );
});

test('a tracked change of a row’s properties is no silent one besides, a heading row among them', () => {
  const row = (properties: string): string => tr(properties, tc(p(t('№'))), tc(p(t('Мера'))));
  const rows = (properties: string): string => tbl(2, row(properties), tr('', tc(p(t('1'))), tc(p(t('Учёт'))))) + END;
  const tracked = (now: string, was: string): string => `${now}<w:trPrChange ${by('A')}><w:trPr>${was}</w:trPr></w:trPrChange>`;
  assert.deepEqual(asks(made(file(rows(tracked('<w:tblHeader/>', ''))))), ['tracked property "" row:tblHeader::']);
  assert.deepEqual(asks(made(file(rows(tracked('', '<w:tblHeader/>'))))), ['tracked property "" row:tblHeader::']);
  assert.deepEqual(asks(made(file(rows('<w:tblHeader/>')), file(rows('')))), ['silent property "" row:header:off:on']);
  // What somebody tracked stands beside what nobody did.
  const both = made(file(rows(tracked('<w:cantSplit/><w:tblHeader/>', '<w:tblHeader/>'))), file(rows('')));
  assert.deepEqual(asks(both).toSorted(), ['silent property "" row:header:off:on', 'tracked property "" row:cantSplit::']);
});

test('words changed within a link leave it where it leads: nothing is said of its address, and of another one it is', () => {
  const base = linked('http://example.org/a', t('перечень веществ'));
  assert.deepEqual(asks(made(linked('http://example.org/a', t('перечень грузов')), base)), ['silent text ""']);
  assert.deepEqual(asks(made(linked('http://example.org/b', t('перечень грузов')), base)), [
    'silent property "" link:target::http://example.org/b',
    'silent text ""',
  ]);
});
