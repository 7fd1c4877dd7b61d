/** Public reports 51 to 77: moves, numbering, fields, notes, text boxes, bookmarks, content controls. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '@svod/consolidation';
import { cleanCarrier, openPackage, readDocument, resolveRevisions, structuralFaults } from '@svod/wordml';
import { baseOf, faultsOf, inWords, lines, resolved, returnOf, together } from './all-ways.ts';
import { movesFieldsNotes } from './cases/moves-fields-notes.ts';
import { LISTED, field, footnotes, gone, ins, moveFrom, moveTo, noteMark, p, pp, sdt, t, textBox } from './markup.ts';
import { entriesOf, fileOf, xmlOf } from './word-file.ts';

for (const one of movesFieldsNotes) test(`${one.number}: ${one.symptom}`, () => assert.deepEqual(faultsOf(one), []));

const fileNo = (number: string): ReturnType<typeof fileOf> => {
  const found = movesFieldsNotes.find((one) => one.number === number);
  assert.ok(found);
  return found.file;
};
const END = p(t('Конец плана.'));

test('52, 53: a move is written with both ends whole, under a name of its own', () => {
  for (const number of ['52a', '53']) {
    const file = fileNo(number);
    const { redline, result } = together(baseOf(file), [returnOf(file, 'МИД')]);
    const xml = xmlOf(redline);
    const names = [...xml.matchAll(/<w:(moveFrom|moveTo)RangeStart [^>]*w:name="([^"]*)"/gu)].map(([, which, name]) => `${which} ${name}`);
    assert.equal(new Set(names).size, names.length, number);
    const ends = (which: string): readonly string[] =>
      names.filter((each) => each.startsWith(which)).map((each) => each.split(' ')[1] ?? '');
    assert.deepEqual(ends('moveFrom').toSorted(), ends('moveTo').toSorted(), number);
    const moves = result.consolidation.amendments.filter(({ kind }) => kind === 'paragraph-moved');
    assert.equal(ends('moveFrom').length, moves.length, number);
  }
  const alone = fileNo('52b');
  assert.doesNotMatch(xmlOf(together(baseOf(alone), [returnOf(alone, 'МИД')]).redline), /<w:move/u);
});

test('54: rejecting a move that was edited leaves not a word of it', () => {
  const file = fileNo('54');
  const { redline } = together(baseOf(file), [returnOf(file, 'МИД')]);
  for (const from of [file, redline]) assert.doesNotMatch(xmlOf(resolved(from, 'reject')), /реестр|<w:(?:ins|del|move)/u);
});

test('55: a paragraph under deletion shows and does not advance the number; one that comes has none yet', () => {
  const { document } = readDocument(fileNo('55'));
  const labels = (of: Document): readonly string[] =>
    of.flows[0]?.blocks.map((block) => (block.kind === 'paragraph' ? block.label : '')) ?? [];
  assert.deepEqual(labels(readDocument(resolved(fileNo('55'), 'accept')).document), ['1.', '2.', '3.', '']);
  assert.deepEqual(labels(readDocument(resolved(fileNo('55'), 'reject')).document), ['1.', '2.', '3.', '']);
  assert.equal(labels(document)[2], '3.', 'counted as the base counts');
});

test('56: a new item that comes in another file’s list stands in the base’s', () => {
  const items = (id: number, ...texts: readonly string[]): string =>
    texts.map((text) => pp(LISTED.replace('w:val="1"', `w:val="${id}"`), '', t(text))).join('');
  const other =
    '<w:abstractNum w:abstractNumId="9"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="9"/></w:num>';
  const base = baseOf(fileOf(items(1, 'Учёт.', 'Охрана.') + END));
  const { redline } = together(base, [returnOf(fileOf(items(7, 'Учёт.', 'Обучение.', 'Охрана.') + END, { numbering: other }), 'МИД')]);
  assert.doesNotMatch(xmlOf(redline), /<w:numId w:val="7"\/>/u);
  assert.equal(xmlOf(resolved(redline, 'accept')).match(/<w:numId w:val="1"\/>/gu)?.length, 3);
});

test('58: a deleted field keeps its code as deleted code, its characters whole', () => {
  const body = (inner: string): string => p(t('См. '), inner, t('.')) + END;
  const base = baseOf(fileOf(body(field(' REF a ', 'пункт 5'))));
  const { redline } = together(base, [returnOf(fileOf(body(t('приложение'))), 'МИД')]);
  const deleted = /<w:del .*<\/w:del>/u.exec(xmlOf(redline))?.[0] ?? '';
  assert.match(deleted, /<w:delInstrText[^>]*> REF a /u);
  assert.equal(deleted.match(/<w:fldChar /gu)?.length, 3);
  assert.deepEqual(structuralFaults(redline), []);
});

test('60: a note whose mark comes anew has an id that no note of the base has', () => {
  const body = (...inner: readonly string[]): string => p(t('Учёт'), ...inner, t(' ведут органы.')) + END;
  const base = baseOf(fileOf(body(noteMark(1)), { footnotes: footnotes(p(t('По закону.'))) }));
  const edited = fileOf(body(noteMark(1), t(' веществ'), noteMark(2)), { footnotes: footnotes(p(t('По закону.')), p(t('Всех.'))) });
  const { redline } = together(base, [returnOf(edited, 'МИД')]);
  const accepted = readDocument(resolved(redline, 'accept')).document;
  assert.deepEqual(lines(accepted, 'final'), [
    'Учёт[^1] веществ[^2] ведут органы.',
    'Конец плана.',
    'footnote/1\tПо закону.',
    'footnote/2\tВсех.',
  ]);
  const ids = [...xmlOf(redline).matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) => id);
  assert.equal(new Set(ids).size, 2);
});

test('61: every note is read and written, empty ones too', () => {
  const numbers = Array.from({ length: 94 }, (_, index) => index + 1);
  const body = numbers.map((id) => p(t(`Пункт ${id}`), noteMark(id))).join('');
  const notes = (changed: number): string =>
    footnotes(
      ...numbers.map((id) =>
        id % 7 === 0 ? p() : p(t(id === changed ? `Сноска ${id} иная` : `Сноска ${id}`)) + (id % 5 === 0 ? p() : ''),
      ),
    );
  const base = baseOf(fileOf(body, { footnotes: notes(0) }));
  assert.deepEqual(together(base, [returnOf(fileOf(body, { footnotes: notes(0) }), 'МИД')]).result.consolidation.amendments, []);
  const made = together(base, [returnOf(fileOf(body, { footnotes: notes(80) }), 'МИД')]);
  assert.deepEqual(made.result.consolidation.amendments.map(inWords), ['text-inserted  →  иная']);
  assert.deepEqual(lines(readDocument(made.redline).document, 'original'), lines(base.document, 'final'));
  assert.equal(base.document.flows.filter(({ key }) => key.startsWith('footnote/')).length, 94);
});

test('63: two bodies edit one note: both edits are there, and those that meet collide', () => {
  const of = (note: string): ReturnType<typeof fileOf> => fileOf(p(t('Учёт'), noteMark(1)) + END, { footnotes: footnotes(p(t(note))) });
  const base = baseOf(of('Сроком считается май года.'));
  const both = together(base, [returnOf(of('Сроком считается июнь года.'), 'МИД'), returnOf(of('Началом считается май года.'), 'МВД')]);
  assert.deepEqual(both.result.consolidation.amendments.map(inWords).toSorted(), [
    'text-replaced Сроком → Началом',
    'text-replaced май → июнь',
  ]);
  assert.deepEqual(lines(readDocument(both.redline).document, 'final').at(-1), 'footnote/1\tНачалом считается июнь года.');
  const rivals = together(base, [returnOf(of('Сроком считается июнь года.'), 'МИД'), returnOf(of('Сроком считается июль года.'), 'МВД')]);
  assert.deepEqual(
    rivals.result.consolidation.collisions.map(({ kind }) => kind),
    ['rival'],
  );
});

test('65, 67: a text box is one; untouched it keeps both of its forms, edited it never shows an old one', () => {
  const box = (text: string): string => p(textBox(p(t(text))));
  const base = baseOf(fileOf(box('Срок май.') + p(t('Учёт.')) + END));
  assert.equal(base.document.flows.filter(({ key }) => key.startsWith('textbox/')).length, 1);
  const beside = together(base, [returnOf(fileOf(box('Срок май.') + p(t('Охрана.')) + END), 'МИД')]).redline;
  assert.match(xmlOf(beside), /<mc:Fallback>.*Срок май\..*<\/mc:Fallback>/u);
  const inside = together(base, [returnOf(fileOf(box('Срок июнь.') + p(t('Учёт.')) + END), 'МИД')]).redline;
  assert.doesNotMatch(xmlOf(inside), /<mc:Fallback>/u);
});

test('69, 70: marks between paragraphs and blocks that are not understood outlive accepting and rejecting', () => {
  const relationship =
    '<Relationship Id="alt" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="чужой.html"/>';
  const file = fileOf(
    p('<w:bookmarkStart w:id="50" w:name="часть"/>', ins('A', t('новое'))) + '<w:bookmarkEnd w:id="50"/><w:altChunk r:id="alt"/>' + END,
    {},
    { relationships: relationship, entries: { 'word/чужой.html': '<p>чужое</p>' } },
  );
  for (const action of ['accept', 'reject'] as const) {
    const xml = xmlOf(resolved(file, action));
    assert.match(xml, /<w:altChunk r:id="alt"\/>/u);
    assert.match(xml, /<w:bookmarkStart w:id="50".*<w:bookmarkEnd w:id="50"\/>/u);
  }
  // The carrier of what leaves holds none, and that is told.
  assert.doesNotMatch(xmlOf({ ...file, entries: cleanCarrier(file, 'clean').entries }), /altChunk/u);
  assert.ok(readDocument(file).document.problems.some(({ code }) => code === 'altchunk'));
});

test('71, 72, 73: bookmarks stand in the redline once each, around what they were around, deleted or not', () => {
  const marked = (id: number, name: string, ...content: readonly string[]): string =>
    `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content.join('')}<w:bookmarkEnd w:id="${id}"/>`;
  const refs = ['первое', 'второе', 'третье'].map((name) => field(` REF ${name} `, name)).join('');
  const body = (middle: string, second: string): string =>
    p(marked(1, 'первое', t('Органы ведут '), middle, t('учёт веществ.'))) +
    second +
    p(marked(3, 'третье', t('Склады.'))) +
    p(t('См. '), refs);
  const base = baseOf(fileOf(body('', p(marked(2, 'второе', t('Персонал обучается.'))))));
  const { redline } = together(base, [returnOf(fileOf(body(t('строгий '), '')), 'МИД')]);
  const xml = xmlOf(redline);
  for (const name of ['первое', 'второе', 'третье']) assert.equal(xml.split(`w:name="${name}"`).length - 1, 1, name);
  assert.match(xml, /w:name="первое"\/>.*строгий.*учёт веществ\..*<w:bookmarkEnd/u);
  assert.match(
    xml,
    /w:name="второе"\/>(?:(?!<w:bookmarkEnd).)*<w:delText[^>]*>Персонал обучается\.(?:(?!<w:bookmarkStart).)*<w:bookmarkEnd/u,
  );
  assert.deepEqual(structuralFaults(redline), []);
});

test('75: a lock on a content control hides nothing of what was tracked in it', () => {
  const file = fileNo('75');
  const { consolidation } = together(baseOf(file), [returnOf(file, 'МИД')]).result;
  assert.deepEqual(consolidation.amendments.map(inWords), ['text-replaced мая → июня']);
});

test('76: ranges of a control’s wrapper are settled with its content', () => {
  for (const action of ['accept', 'reject'] as const) {
    const resolution = resolveRevisions(fileNo('76'), action);
    assert.deepEqual(resolution.left, []);
    const xml = xmlOf(resolved(fileNo('76'), action));
    assert.doesNotMatch(xml, /customXml|<w:move/u);
    assert.equal(xml.match(/<w:sdt>/gu)?.length, 1);
  }
  const put = fileOf(
    p(t('Начало.')) +
      '<w:customXmlInsRangeStart w:id="9" w:author="A"/>' +
      sdt(p(t('Старое.'))) +
      '<w:customXmlInsRangeEnd w:id="9"/>' +
      END,
  );
  assert.equal(xmlOf(resolved(put, 'accept')).match(/<w:sdt>/gu)?.length, 1);
  assert.equal(xmlOf(resolved(put, 'reject')).match(/<w:sdt>/gu), null);
  assert.deepEqual(lines(readDocument(resolved(put, 'reject')).document, 'final'), ['Начало.', 'Старое.', 'Конец плана.']);
});

test('98: rejecting a change of numbering gives the paragraph back as it was', () => {
  const labels = (action: 'accept' | 'reject'): readonly string[] =>
    readDocument(resolved(fileNo('98'), action)).document.flows[0]?.blocks.map((block) =>
      block.kind === 'paragraph' ? block.label : '',
    ) ?? [];
  assert.deepEqual(labels('accept'), ['1.', '2.', '3.', '']);
  assert.deepEqual(labels('reject'), ['1.', '', '2.', '']);
});

test('77: a prefix that is declared nowhere: the file is refused by the name of the part, and what leaves declares every prefix', () => {
  const entries = entriesOf(pp(LISTED, '', t('Учёт.')) + p(t('Срок '), ins('A', t('май'))));
  const numbering = new TextDecoder().decode(entries.get('word/numbering.xml'));
  const withPrefix = (declared: string): ReturnType<typeof openPackage> => {
    const text = numbering.replace('<w:num ', '<w:num w16cid:durableId="123" ').replace('<w:numbering ', `<w:numbering ${declared} `);
    return openPackage(entries.set('word/numbering.xml', new TextEncoder().encode(text)));
  };
  const refused = withPrefix('');
  assert.deepEqual(refused.ok ? null : [refused.problem.code, refused.problem.where], ['broken-xml', 'word/numbering.xml']);
  const read = withPrefix('xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"');
  assert.ok(read.ok);
  const { redline } = together(baseOf(read.package), [returnOf(read.package, 'МИД')]);
  assert.deepEqual(structuralFaults(redline), []);
  for (const [name, bytes] of redline.entries) {
    const xml = name.endsWith('.xml') ? new TextDecoder().decode(bytes) : '';
    for (const [, prefix] of xml.matchAll(/[<\s](w\w*):\w+[\s=/>]/gu)) assert.match(xml, new RegExp(`xmlns:${prefix}="`, 'u'), name);
  }
});

test('52: moved text that a program wrote as deleted text is whole after rejecting, and nothing is found besides the move', () => {
  const file = fileOf(
    p(t('Источник: '), moveFrom('A', gone('старое место')), t(' здесь.')) + p(t('Цель: '), moveTo('A', t('старое место')), t(' там.')),
  );
  const original = ['Источник: старое место здесь.', 'Цель:  там.'];
  assert.deepEqual(
    faultsOf({ number: '52', symptom: 'moved as deleted', file, original, final: ['Источник:  здесь.', 'Цель: старое место там.'] }),
    [],
  );
  const { amendments } = together(baseOf(file), [returnOf(file, 'МИД')]).result.consolidation;
  assert.ok(amendments.length > 0 && amendments.every(({ tracked }) => tracked));
});
