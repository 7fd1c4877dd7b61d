import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOLD, ITALIC, SUPERSCRIPT, UNDERLINE } from '@svod/consolidation';
import { field, p, r, t, words } from './read-dsl.ts';
import { MZ, edit, open, par, text, written } from './write-dsl.ts';

test('words are cut out of a run at exact characters, and new ones follow them', () => {
  const made = written(p(`<w:r><w:rPr><w:b/></w:rPr><w:t>до 15 марта 2012 года</w:t></w:r>`), [
    edit(text(3, 11, open(par('1 мая', { format: BOLD })))),
  ]);
  assert.equal(
    made.xml(),
    '<w:body><w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">до </w:t></w:r>' +
      `<w:del w:id="0" ${MZ}><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">15 марта</w:delText></w:r></w:del>` +
      `<w:ins w:id="1" ${MZ}><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1 мая</w:t></w:r></w:ins>` +
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> 2012 года</w:t></w:r></w:p></w:body></w:document>',
  );
  assert.equal(made.accepted(), 'до 1 мая 2012 года¶');
  assert.equal(made.rejected(), 'до 15 марта 2012 года¶');
});

test('without a date no date is written', () => {
  assert.match(written(p(words('а')), [edit(text(0, 0, open(par('б'))), { date: null })]).xml(), /<w:ins w:id="0" w:author="МЗ"><w:r>/);
});

test('a whole run keeps its element; bookmarks stay outside the wrappers', () => {
  const made = written(p('<w:bookmarkStart w:id="5" w:name="_svod_1"/>', words('один'), '<w:bookmarkEnd w:id="5"/>', words(' два')), [
    edit(text(0, 4)),
  ]);
  assert.match(
    made.xml(),
    /<w:bookmarkStart w:id="5" w:name="_svod_1"\/><w:del w:id="6" [^>]*><w:r><w:delText xml:space="preserve">один<\/w:delText><\/w:r><\/w:del><w:bookmarkEnd w:id="5"\/>/,
  );
});

test('words that two delete go once, by the first in order; both new texts stand', () => {
  const made = written(p(words('Усилен контроль')), [
    edit(text(0, 6, open(par('Восстановлен'))), { author: 'А' }),
    edit(text(0, 15, open(par('Улучшен'))), { author: 'Б' }),
  ]);
  assert.equal(made.xml().match(/<w:delText[^>]*>Усилен<\/w:delText>/g)?.length, 1);
  assert.match(made.xml(), /w:author="А"><w:r><w:delText|w:author="А" [^>]*><w:r><w:delText xml:space="preserve">Усилен/);
  assert.match(made.xml(), /<w:del [^>]*w:author="Б"[^>]*><w:r><w:delText xml:space="preserve"> контроль/);
  assert.equal(made.accepted(), 'ВосстановленУлучшен¶');
  assert.equal(made.rejected(), 'Усилен контроль¶');
});

test('an edit inside what another deletes stands as its own', () => {
  const made = written(p(words('срок до мая')), [
    edit(text(0, 11), { author: 'А' }),
    edit(text(8, 11, open(par('июня'))), { author: 'Б' }),
  ]);
  assert.doesNotMatch(made.xml(), /<w:ins[^>]*><w:r>[^<]*<\/w:r><w:ins|<w:del[^>]*>(?:(?!<\/w:del>).)*<w:del /);
  assert.equal(made.accepted(), 'июня¶');
  assert.equal(made.rejected(), 'срок до мая¶');
});

test('new words take over the formatting beside them but for what they say themselves', () => {
  const run = '<w:r><w:rPr><w:rFonts w:ascii="X"/><w:b/><w:sz w:val="28"/><w:u w:val="single"/></w:rPr><w:t>было</w:t></w:r>';
  const made = written(p(run), [edit(text(4, 4, open(par(' стало', { format: ITALIC | SUPERSCRIPT }))))]);
  assert.match(
    made.xml(),
    /<w:rFonts w:ascii="X"\/><w:b w:val="0"\/><w:i\/><w:sz w:val="28"\/><w:u w:val="none"\/><w:vertAlign w:val="superscript"\/><\/w:rPr><w:t xml:space="preserve"> стало/,
  );
  assert.equal(written(p(run), [edit(text(4, 4, open(par('!', { format: BOLD | UNDERLINE }))))]).notCarried.length, 0);
});

test('characters that are elements, and those XML has no way to write', () => {
  const made = written(p(words('а')), [edit(text(1, 1, open(par('\tб\vв\u00ADг\u2011д\u0001😀\uD83D'))))]);
  assert.match(
    made.xml(),
    /<w:tab\/><w:t xml:space="preserve">б<\/w:t><w:br\/><w:t xml:space="preserve">в<\/w:t><w:softHyphen\/><w:t xml:space="preserve">г<\/w:t><w:noBreakHyphen\/><w:t xml:space="preserve">д😀<\/w:t>/,
  );
  assert.deepEqual(
    made.notCarried.map(({ code, values }) => [code, values['count']]),
    [['characters-not-carried', 2]],
  );
});

test('a field goes whole or not at all', () => {
  const page = field(' PAGE ', words('7'));
  const whole = written(p(words('стр. '), page), [edit(text(5, 6))]);
  assert.match(
    whole.xml(),
    /<w:del [^>]*><w:r><w:fldChar w:fldCharType="begin"\/><\/w:r><w:r><w:delInstrText> PAGE <\/w:delInstrText>.*<w:fldChar w:fldCharType="end"\/><\/w:r><\/w:del>/,
  );
  const link = p(words('см. '), field(' HYPERLINK "x" ', words('сайт ЕЭК')), words('.'));
  const part = written(link, [edit(text(4, 8))]);
  assert.doesNotMatch(part.xml(), /delInstrText/);
  assert.match(part.xml(), /<w:delText xml:space="preserve">сайт<\/w:delText>/);
  assert.match(written(link, [edit(text(4, 12))]).xml(), /<w:delInstrText> HYPERLINK "x" <\/w:delInstrText>/);
  assert.equal(part.rejected(), 'см. сайт ЕЭК.¶');
});

test('a simple field that goes becomes runs, since a deletion can not hold it', () => {
  const made = written(p(words('из '), '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>'), [edit(text(3, 4))]);
  assert.doesNotMatch(made.xml(), /fldSimple/);
  assert.match(
    made.xml(),
    /<w:del [^>]*><w:r><w:fldChar w:fldCharType="begin"\/><\/w:r><w:r><w:delInstrText xml:space="preserve"> NUMPAGES <\/w:delInstrText>/,
  );
});

test('the deletion stands inside a hyperlink or content control, and so do the words that replace what is in it', () => {
  const made = written(p('<w:hyperlink w:anchor="a">', words('сайт'), '</w:hyperlink>', words(' и')), [
    edit(text(0, 4, open(par('портал')))),
  ]);
  assert.match(made.xml(), /<w:hyperlink w:anchor="a"><w:del .*<\/w:del><w:ins .*<\/w:ins><\/w:hyperlink>/);
  const beside = written(p('<w:hyperlink w:anchor="a">', words('сайт'), '</w:hyperlink>', words(' и')), [edit(text(4, 4, open(par('!'))))]);
  assert.match(beside.xml(), /<\/w:hyperlink><w:ins /);
});

test('only what is touched changes: the rest of a part is the very source, other parts are not given', () => {
  const odd = `<w:p  w:rsidR='00AB'><w:r ><w:t>не &#x442;рогать</w:t></w:r></w:p>`;
  const made = written({ body: `${odd}${p(words('тут'))}`, header: p(words('верх')) }, [edit(text(11, 14))]);
  assert.ok(made.xml().startsWith(`<w:body>${odd}`));
  assert.deepEqual([...made.parts.keys()], ['word/document.xml']);
});

test('the package that it is given stays as it is, and the same comes out again', () => {
  const made = written(p(r(t('раз')), words(' два')), [edit(text(0, 2), { id: 'x' })]);
  const again = written(p(r(t('раз')), words(' два')), [edit(text(0, 2), { id: 'x' })]);
  assert.equal(made.xml(), again.xml());
  assert.equal(made.base.package.xml('word/document.xml')?.root.change, 'none');
});

test('a strict file is written in its own flavour', () => {
  const made = written({ body: p(words('а')), flavour: 'strict' }, [
    edit(text(1, 1, open(par('б'))), { comment: { author: 'МЗ', date: null, text: 'почему' } }),
  ]);
  assert.match(new TextDecoder().decode(made.entries.get('word/comments.xml')), /purl\.oclc\.org\/ooxml\/wordprocessingml\/main/);
  assert.match(
    new TextDecoder().decode(made.entries.get('word/_rels/document.xml.rels')),
    /purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/comments/,
  );
  assert.equal(made.accepted(), 'аб¶');
});

test('a place that does not exist is reported, the rest is written', () => {
  const made = written(p(words('а')), [edit(text(9, 9, open(par('б')))), edit(text(0, 0, open(par('в'))))]);
  assert.deepEqual(
    made.notCarried.map(({ code }) => code),
    ['place-not-found'],
  );
  assert.equal(made.accepted(), 'ва¶');
});
