/** Public reports 13 to 34: inserted and deleted runs, nesting, authors. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textLines } from '@svod/consolidation';
import { cleanCarrier, readDocument, resolveRevisions, structuralFaults } from '@svod/wordml';
import { type WordCase, baseOf, faultsOf, inWords, lines, resolved, returnOf, together } from './all-ways.ts';
import { movesFieldsNotes } from './cases/moves-fields-notes.ts';
import { paragraphMarks } from './cases/paragraph-marks.ts';
import { runsAndAuthors } from './cases/runs-and-authors.ts';
import { tables } from './cases/tables.ts';
import { by, cell, comment, del, end, ins, mention, p, r, rowMark, start, t, tc, tr } from './markup.ts';
import { fileOf, xmlOf } from './word-file.ts';

for (const one of runsAndAuthors) test(`${one.number}: ${one.symptom}`, () => assert.deepEqual(faultsOf(one), []));

const fileNo = (number: string): WordCase['file'] => {
  const found = runsAndAuthors.find((one) => one.number === number);
  assert.ok(found);
  return found.file;
};

test('13: rejecting the second author alone leaves the first one’s insertion pending', () => {
  const after = readDocument(resolved(fileNo('13'), 'reject', 'B')).document;
  assert.deepEqual(lines(after, 'final'), ['Срок: до конца мая.']);
  assert.deepEqual(lines(after, 'original'), ['Срок: .']);
  assert.deepEqual(new Set(after.revisions.map(({ author }) => author)), new Set(['A']));
});

test('14: an insertion that another deletes keeps both layers and both authors in the redline', () => {
  const file = fileNo('14');
  const { redline } = together(baseOf(file), [returnOf(file, 'Z', { authors: { A: 'A', B: 'B' } })]);
  assert.match(xmlOf(redline), /<w:ins [^>]*w:author="A"[^>]*><w:del [^>]*w:author="B"[^>]*><w:r><w:delText[^>]*>до мая/u);
});

test('16: an insertion with another author’s edit inside stays its author’s, with the date', () => {
  const file = fileNo('16');
  const { redline, result } = together(baseOf(file), [returnOf(file, 'Z', { authors: { A: 'A', B: 'B' } })]);
  assert.deepEqual(
    result.consolidation.amendments.map(({ kind, bodies }) => [kind, ...bodies]),
    [
      ['text-inserted', 'A'],
      ['text-replaced', 'B'],
    ],
  );
  const wrapped = [...xmlOf(redline).matchAll(/<w:ins [^>]*w:author="(\w)" w:date="([^"]*)"/gu)].map(([, author, date]) => [author, date]);
  assert.deepEqual(new Set(wrapped.map(String)), new Set(['A,2012-03-05T09:00:00Z', 'B,2012-03-05T09:00:00Z']));
  assert.doesNotMatch(xmlOf(redline), /<w:ins [^>]*>(?:<w:r>(?:(?!<\/w:ins>).)*)?<w:ins /u, 'no insertion in an insertion');
});

test('17: the same words, tracked in one return and settled in the other, are one amendment of both', () => {
  const base = fileOf(p(t('Сведения представляются.')));
  const tracked = fileOf(p(t('Сведения '), ins('A', t('ежегодно ')), t('представляются.')));
  const settled = fileOf(p(t('Сведения ежегодно представляются.')));
  const { redline, result } = together(baseOf(base), [returnOf(tracked, 'МИД'), returnOf(settled, 'МВД')]);
  const [only, ...others] = result.consolidation.amendments;
  assert.deepEqual(others, []);
  assert.deepEqual(
    only?.sponsors.map(({ body, tracked: by_ }) => [body, by_]),
    [
      ['МВД', false],
      ['МИД', true],
    ],
  );
  assert.deepEqual(lines(readDocument(redline).document, 'original'), ['Сведения представляются.']);
});

test('20: what touches another’s insertion is there with all its parts, none silently refused', () => {
  const file = fileNo('20');
  const { result } = together(baseOf(file), [returnOf(file, 'Z', { authors: { A: 'A', B: 'B' } })]);
  const words = result.consolidation.amendments.map((one) => `${one.bodies.join()} ${inWords(one)}`);
  assert.equal(words.filter((each) => each.startsWith('B')).length >= 2, true, words.join('; '));
  assert.match(words.join('; '), /A text-inserted {2}→ ежегодно/u);
});

test('23: ids of amendments come from place and wording: other ids of the markers, the same amendments', () => {
  const body = (first: number): string =>
    p(
      t('Срок: '),
      `<w:del w:id="${first}" w:author="A"><w:r><w:delText>май</w:delText></w:r></w:del><w:ins w:id="${first + 1}" w:author="A">${t('июнь')}</w:ins>`,
    );
  const ids = [1, 900].map((first) =>
    together(baseOf(fileOf(body(first))), [returnOf(fileOf(body(first)), 'МИД')]).result.consolidation.amendments.map(({ id }) => id),
  );
  assert.equal(ids[0]?.length, 1);
  assert.deepEqual(ids[0], ids[1]);
});

test('24: writing twice gives the same bytes and changes nothing that it was given', () => {
  const file = fileOf(p(t('Текст '), ins('A', t('новый')), t('.')), { header: p(t('Проект '), ins('A', t('третий'))) });
  const copy = new Map([...file.entries].map(([name, bytes]) => [name, bytes.slice()]));
  const base = baseOf(file);
  const before = new Map([...base.carrier.entries].map(([name, bytes]) => [name, bytes.slice()]));
  const [one, two] = [0, 1].map(() => together(base, [returnOf(file, 'МИД')]).redline.entries);
  assert.deepEqual(one, two);
  const header = [...(one ?? [])].find(([name]) => name.startsWith('word/header'))?.[1];
  assert.match(new TextDecoder().decode(header), /<w:ins /u);
  assert.deepEqual(base.carrier.entries, before);
  resolveRevisions(file, 'accept');
  cleanCarrier(file, 'redline');
  assert.deepEqual(file.entries, copy);
});

test('25: comments of the base and of the copy: every part that the redline names is there', () => {
  const noted = (id: number, ...content: readonly string[]): string => p(start(id), ...content, end(id), mention(id));
  const base = fileOf(noted(1, t('Срок: май.')), { comments: comment(1, 'МЭР', 'Проверить.') });
  const edited = fileOf(noted(1, t('Срок: '), del('A', 'май'), ins('A', start(2), t('июнь'), end(2), mention(2)), t('.')), {
    comments: comment(1, 'МЭР', 'Проверить.') + comment(2, 'A', 'По закону.'),
  });
  const { redline } = together(baseOf(base), [returnOf(edited, 'МИД')]);
  assert.deepEqual(structuralFaults(redline), []);
  const comments = redline.related(redline.main, 'comments');
  assert.ok(comments);
  assert.match(xmlOf(redline, comments), /По закону\./u);
  assert.match(xmlOf(redline, '[Content_Types].xml'), /comments\+xml/u);
});

test('26: ids that the redline gives are above none and equal to none of those there', () => {
  const file = fileNo('26a');
  const { redline } = together(baseOf(file), [returnOf(file, 'МИД')]);
  const ids = [...xmlOf(redline).matchAll(/<w:(?:ins|del|bookmarkStart) w:id="(\d+)"/gu)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.doesNotMatch(xmlOf(redline), /<w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:(?:ins|del) /u);
});

test('28, 29: three texts of a file, each of its own: as it was, as it will be, and with every mark shown', () => {
  const { document } = readDocument(fileNo('28'));
  assert.deepEqual(textLines(document, 'marked', { stories: 'main' }), ['Сведения [+ежегодно +A]представляются.']);
});

test('30, 37: accepting or rejecting all leaves no tracked change of any kind', () => {
  const former = (name: string, inner = ''): string => `<w:${name}Change ${by('A')}><w:${name}>${inner}</w:${name}></w:${name}Change>`;
  const body =
    p(`<w:pPr><w:jc w:val="center"/>${former('pPr')}</w:pPr>`, `<w:r><w:rPr><w:b/>${former('rPr')}</w:rPr><w:t>жирно</w:t></w:r>`) +
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${former('tblPr')}</w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:tblGridChange w:id="900"><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid></w:tblGridChange></w:tblGrid>` +
    `<w:tr><w:tblPrEx><w:tblLayout w:type="fixed"/>${former('tblPrEx')}</w:tblPrEx><w:trPr><w:cantSplit/>${former('trPr')}</w:trPr>${tc(p(t('а')), former('tcPr'))}${tc(p(t('б')), rowMark('cellIns', 'A'))}</w:tr>` +
    tr('', cell('в'), tc(p(t('г')), rowMark('cellDel', 'A'))) +
    tr('', tc(p(t('д')), `<w:cellMerge ${by('A')} w:vMerge="rest"/>`), cell('е')) +
    tr(rowMark('ins', 'A'), tc(p(), `<w:cellMerge ${by('A')} w:vMerge="cont"/>`), cell('ж')) +
    '</w:tbl>' +
    p(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${by('A')}/></w:numPr></w:pPr>`, t('пункт')) +
    `<w:customXmlInsRangeStart ${by('A')}/><w:sdt><w:sdtPr/><w:sdtContent>${p(t('в оправе'))}</w:sdtContent></w:sdt><w:customXmlInsRangeEnd w:id="950"/>`.replace(
      /(customXmlInsRangeStart w:id=")\d+/u,
      '$1950',
    ) +
    p(`<w:pPr><w:sectPr><w:pgSz w:w="1" w:h="2"/>${former('sectPr')}</w:sectPr></w:pPr>`, del('A', 'ушло'), ins('A', t('пришло'))) +
    p(t('конец'));
  const file = fileOf(body);
  const TRACKED = /<w:(?:ins|del|moveFrom|moveTo|\w+Change|cell(?:Ins|Del|Merge)|customXml\w+Range\w+)[ />]/gu;
  assert.ok((xmlOf(file).match(TRACKED)?.length ?? 0) > 17);
  for (const action of ['accept', 'reject'] as const) {
    assert.deepEqual(resolveRevisions(file, action).left, [], action);
    assert.deepEqual(xmlOf(resolved(file, action)).match(TRACKED), null, action);
  }
});

test('31: what is deleted is written as deleted text', () => {
  const file = fileNo('31');
  const { redline } = together(baseOf(file), [returnOf(resolved(file, 'accept'), 'МИД')]);
  assert.match(xmlOf(redline), /<w:del [^>]*><w:r><w:delText xml:space="preserve">/u);
  assert.doesNotMatch(xmlOf(redline), /<w:t[^>]*>[^<]*ежегодно/u);
});

test('34: all readers say the same of one file: the text with its marks taken out is the text of either view', () => {
  const settle = (text: string, view: 'final' | 'original'): string => {
    const [gone, stays] = view === 'final' ? ['-', '+'] : ['+', '-'];
    let line = text;
    // From the inside out: what stands in a pair of brackets holds none itself.
    for (let before = ''; before !== line;) {
      before = line;
      line = line.replaceAll(/\[([+-])([^[\]]*?)\1[A-Z]\]/gu, (_all, sign: string, inner: string) =>
        sign === gone ? '' : sign === stays ? inner : '',
      );
    }
    return line;
  };
  let seen = 0;
  for (const one of [...runsAndAuthors, ...movesFieldsNotes, ...paragraphMarks, ...tables]) {
    const { document } = readDocument(one.file);
    const marked = textLines(document, 'marked', { stories: 'main' });
    if (marked.some((line) => /¶|≡|‖|\[\^|\[[^+-]/u.test(line)) || marked.length !== one.final.length) continue;
    seen++;
    for (const view of ['final', 'original'] as const)
      assert.deepEqual(
        marked.map((line) => settle(line, view)),
        one[view],
        `${one.number} ${view}`,
      );
  }
  assert.ok(seen > 12, String(seen));
});

const END = p(t('Конец.'));

test('14, 16: words that one author put into another’s pending insertion are his alone, though the file nests the two', () => {
  const file = fileOf(p(t('Органы ведут '), ins('A', t('строгий '), ins('B', t('ежегодный ')), t('и полный ')), t('учёт.')) + END);
  const original = ['Органы ведут учёт.', 'Конец.'];
  const final = ['Органы ведут строгий ежегодный и полный учёт.', 'Конец.'];
  assert.deepEqual(faultsOf({ number: '16', symptom: 'nested', file, original, final }), []);
  const { amendments } = together(baseOf(file), [returnOf(file, 'Z', { authors: { A: 'МВД', B: 'МИД' } })]).result.consolidation;
  assert.deepEqual(
    amendments.map(({ bodies, new: put, sponsors }) => [bodies, put.trim(), sponsors.flatMap(({ revisions }) => revisions)]),
    [
      [['МВД'], 'строгий и полный', [0]],
      [['МИД'], 'ежегодный', [1]],
    ],
  );
  // Nested under one name it is one insertion.
  const own = fileOf(p(t('Органы ведут '), ins('A', t('строгий '), ins('A', t('ежегодный ')), t('и полный ')), t('учёт.')) + END);
  assert.deepEqual(
    together(baseOf(own), [returnOf(own, 'Z')]).result.consolidation.amendments.map((one) => one.new.trim()),
    ['строгий ежегодный и полный'],
  );
});

const text = (content: string): string => `<w:r><w:t>${content}</w:t></w:r>`;
const RUBY = r(`<w:ruby><w:rubyPr/><w:rt>${text('kan')}</w:rt><w:rubyBase>${text('漢')}</w:rubyBase></w:ruby>`);

test('a redline that deletes a ruby holds both of its texts as deleted, and gives them back where it is rejected', () => {
  const base = baseOf(fileOf(p(t('Знак '), RUBY, t('принят.')) + END));
  const { redline } = together(base, [returnOf(fileOf(p(t('Знак '), t('принят.')) + END), 'Z')]);
  assert.deepEqual(structuralFaults(redline), []);
  assert.match(xmlOf(redline), /<w:delText[^>]*>kan<.*<w:delText[^>]*>漢</u);
  assert.match(xmlOf(resolved(redline, 'reject')), /<w:t>kan<.*<w:t>漢</u);
  assert.doesNotMatch(xmlOf(resolved(redline, 'accept')), /ruby/u);
});
