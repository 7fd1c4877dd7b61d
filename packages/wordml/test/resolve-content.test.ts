import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveRevisions } from '../src/resolve/resolve-revisions.ts';
import { by, contentOf, del, ins, p, packageOf, resolveBody, resolvedPackage, t } from './resolve-fixture.ts';

const isA = (author: string): boolean => author === 'A';
const isB = (author: string): boolean => author === 'B';

test('an insertion stays or goes, deleted text comes back as text', () => {
  const body = p(t('a') + ins('A', t('b')) + del('A', 'c') + t('d'));
  assert.equal(resolveBody(body, 'accept'), p(t('a') + t('b') + t('d')));
  assert.equal(resolveBody(body, 'reject'), p(t('a') + t('c') + t('d')));
});

test('deleted field codes come back as field codes', () => {
  const field = (code: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>${code}</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const body = p(`<w:del ${by('A')}>${field('<w:delInstrText> PAGE </w:delInstrText>')}<w:r><w:delText>3</w:delText></w:r>${end}</w:del>`);
  assert.equal(resolveBody(body, 'reject'), p(`${field('<w:instrText> PAGE </w:instrText>')}<w:r><w:t>3</w:t></w:r>${end}`));
  assert.equal(resolveBody(body, 'accept'), p(''));
});

test('B deletes in what A inserted: each is resolved apart', () => {
  const inner = del('B', 'y');
  const opening = `<w:ins ${by('A')}>`;
  const body = p(`${opening}${t('x')}${inner}${t('z')}</w:ins>`);
  assert.equal(resolveBody(body, 'accept'), p(t('x') + t('z')));
  assert.equal(resolveBody(body, 'reject'), p(''));
  assert.equal(resolveBody(body, 'accept', isB), p(`${opening}${t('x')}${t('z')}</w:ins>`), 'author and date of the pending marker stay');
  assert.equal(resolveBody(body, 'reject', isB), p(`${opening}${t('x')}${t('y')}${t('z')}</w:ins>`));
  assert.equal(resolveBody(body, 'accept', isA), p(t('x') + inner + t('z')));
  assert.equal(resolveBody(body, 'reject', isA), p(''));
});

test('a pending marker that is emptied goes', () => {
  assert.equal(resolveBody(p(ins('A', del('B', 'y'))), 'accept', isB), p(''));
});

test('an insertion in a deletion means the same', () => {
  const body = (inner: string): string => p(`<w:del w:id="1" w:author="B">${inner}</w:del>`);
  const deleted = '<w:r><w:delText>y</w:delText></w:r>';
  const nested = body(`<w:ins w:id="2" w:author="A">${deleted}</w:ins>`);
  assert.equal(resolveBody(nested, 'accept'), p(''));
  assert.equal(resolveBody(nested, 'reject'), p(''));
  assert.equal(resolveBody(nested, 'accept', isA), body(deleted), 'text stays deleted while a deletion is around it');
  assert.equal(resolveBody(nested, 'reject', isB), p('<w:ins w:id="2" w:author="A"><w:r><w:t>y</w:t></w:r></w:ins>'));
});

const MOVE = [
  p(
    `<w:moveFromRangeStart w:id="1" w:name="move1" w:author="A"/><w:moveFrom w:id="2" w:author="A">${t('m')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>${t('a')}`,
  ),
  p(
    `${t('b')}<w:moveToRangeStart w:id="3" w:name="move1" w:author="B"/><w:moveTo w:id="4" w:author="B">${t('m')}</w:moveTo><w:moveToRangeEnd w:id="3"/>`,
  ),
].join('');

test('both ends of a move are resolved together, its range marks go', () => {
  assert.equal(resolveBody(MOVE, 'accept'), p(t('a')) + p(t('b') + t('m')));
  assert.equal(resolveBody(MOVE, 'reject'), p(t('m') + t('a')) + p(t('b')));
  assert.equal(resolveBody(MOVE, 'accept', isA), p(t('a')) + p(t('b') + t('m')), 'the author of the source decides');
  assert.equal(resolveBody(MOVE, 'accept', isB), MOVE);
});

test('an end of a move that has no other is a deletion or an insertion', () => {
  const body = p(`<w:moveFrom w:id="2" w:author="A">${t('m')}</w:moveFrom>${t('a')}<w:moveTo w:id="4" w:author="B">${t('n')}</w:moveTo>`);
  assert.equal(resolveBody(body, 'accept'), p(t('a') + t('n')));
  assert.equal(resolveBody(body, 'accept', isB), p(`<w:moveFrom w:id="2" w:author="A">${t('m')}</w:moveFrom>${t('a')}${t('n')}`));
});

const control = (family: string, inner: string): string =>
  p(
    `<w:${family}RangeStart w:id="1" w:author="A"/><w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent><w:${family}RangeEnd w:id="1"/>${inner}` +
      `<w:${family}RangeStart w:id="2" w:author="A"/></w:sdtContent></w:sdt><w:${family}RangeEnd w:id="2"/>`,
  );

test('a content control goes apart from what it holds', () => {
  const whole = p(`<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${t('c')}</w:sdtContent></w:sdt>`);
  for (const [family, accepted, rejected] of [
    ['customXmlIns', whole, p(t('c'))],
    ['customXmlDel', p(t('c')), whole],
    ['customXmlMoveTo', whole, p(t('c'))],
    ['customXmlMoveFrom', p(t('c')), whole],
  ] as const) {
    assert.equal(resolveBody(control(family, t('c')), 'accept'), accepted, family);
    assert.equal(resolveBody(control(family, t('c')), 'reject'), rejected, family);
    const pending = control(family, t('c'));
    assert.equal(resolveBody(pending, 'accept', isB), pending);
  }
});

test('a control whose text is deleted stays; a link or simple field goes with its content', () => {
  const sdt = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  assert.equal(resolveBody(p(sdt(del('A', 'x'))), 'accept'), p(sdt('')));
  assert.equal(resolveBody(p(`<w:hyperlink w:anchor="a">${del('A', 'x')}</w:hyperlink>`), 'accept'), p(''));
  assert.equal(resolveBody(p(`<w:fldSimple w:instr="PAGE">${ins('A', t('1'))}</w:fldSimple>`), 'reject'), p(''));
  const empty = p('<w:hyperlink w:anchor="a"/>' + ins('A', t('x')));
  assert.equal(resolveBody(empty, 'accept'), p('<w:hyperlink w:anchor="a"/>' + t('x')), 'what was empty before is none of our business');
});

test('comments stay at the place of their deleted words, whole bookmarks go, half ones stay', () => {
  const reference = '<w:r><w:commentReference w:id="5"/></w:r>';
  const body = p(
    t('a') +
      `<w:bookmarkStart w:id="9" w:name="half"/><w:del ${by('A')}><w:commentRangeStart w:id="5"/><w:bookmarkStart w:id="8" w:name="whole"/>` +
      `<w:r><w:delText>x</w:delText></w:r><w:bookmarkEnd w:id="8"/><w:bookmarkEnd w:id="9"/><w:commentRangeEnd w:id="5"/>${reference}</w:del>` +
      t('b'),
  );
  assert.equal(
    resolveBody(body, 'accept'),
    p(
      `${t('a')}<w:bookmarkStart w:id="9" w:name="half"/><w:commentRangeStart w:id="5"/><w:bookmarkEnd w:id="9"/><w:commentRangeEnd w:id="5"/>${reference}${t('b')}`,
    ),
  );
});

test('the comment of moved words stays with them', () => {
  const noted = (text: string): string =>
    `<w:commentRangeStart w:id="5"/>${t(text)}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>`;
  const body =
    p(`<w:moveFrom w:id="2" w:author="A">${noted('m')}</w:moveFrom>`) + p(`<w:moveTo w:id="4" w:author="A">${noted('m')}</w:moveTo>`);
  assert.equal(resolveBody(body, 'accept'), p('') + p(noted('m')));
  assert.equal(resolveBody(body, 'reject'), p(noted('m')) + p(''));
});

test('a field that loses an end is no field any more', () => {
  const [begin, separate, end] = ['begin', 'separate', 'end'].map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`);
  const code = '<w:r><w:instrText>PAGE</w:instrText></w:r>';
  const pkg = packageOf(p(ins('A', begin ?? '') + code + separate + t('3') + end));
  const rejected = resolveRevisions(pkg, 'reject');
  assert.equal(contentOf(resolvedPackage(pkg, rejected), 'word/document.xml', 'body'), p(t('3')));
  assert.deepEqual(
    rejected.left.map((each) => each.code),
    ['field-cut'],
  );
  const usual = packageOf(p(ins('A', `${begin}${code}`) + separate + ins('A', t('3'), end ?? '')));
  const gone = resolveRevisions(usual, 'reject');
  assert.equal(contentOf(resolvedPackage(usual, gone), 'word/document.xml', 'body'), p(''));
  assert.deepEqual(gone.left, [], 'a whole field goes without a word');
});

test('text boxes are resolved in both writings of them', () => {
  const box = (inner: string): string => `<w:txbxContent>${p(inner)}</w:txbxContent>`;
  const drawn = (inner: string): string =>
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(inner)}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${box(inner)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
  const changed = t('a') + del('A', 'b') + ins('B', t('c'));
  assert.equal(resolveBody(drawn(changed), 'accept'), drawn(t('a') + t('c')));
  assert.equal(resolveBody(drawn(changed), 'reject'), drawn(t('a') + t('b')));
});

test('maths: runs, text in a run, a structure by its control character', () => {
  const run = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const formula = (inner: string): string => p(`<m:oMath>${run('a')}${inner}</m:oMath>`);
  assert.equal(resolveBody(formula(ins('A', run('b'))), 'reject'), formula(''));
  assert.equal(resolveBody(formula(`<m:r>${ins('A', '<m:t>b</m:t>')}</m:r>`), 'accept'), formula(run('b')));
  assert.equal(resolveBody(formula(`<m:r>${ins('A', '<m:t>b</m:t>')}</m:r>`), 'reject'), formula(''));
  const fraction = (sign: string): string =>
    `<m:f><m:fPr><m:ctrlPr>${sign}</m:ctrlPr></m:fPr><m:num>${run('1')}</m:num><m:den>${run('2')}</m:den></m:f>`;
  assert.equal(resolveBody(formula(fraction(ins('A', '<w:rPr/>'))), 'reject'), formula(run('1') + run('2')));
  assert.equal(resolveBody(formula(fraction(ins('A', '<w:rPr/>'))), 'accept'), formula(fraction('<w:rPr/>')));
  assert.equal(resolveBody(p(`<m:oMath>${del('A', 'x')}</m:oMath>`), 'accept'), p(''));
});

test('all stories are resolved, and a note goes with its mark', () => {
  const note = (id: number, inner: string): string => `<w:footnote w:id="${id}">${p(inner)}</w:footnote>`;
  const pkg = packageOf(
    p(t('a') + `<w:del ${by('A')}><w:r><w:footnoteReference w:id="2"/></w:r></w:del><w:r><w:footnoteReference w:id="3"/></w:r>`),
    {
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote>${note(2, t('gone'))}${note(3, t('x') + ins('A', t('y')))}`,
      header: p(del('A', 'old') + ins('A', t('new'))),
      comments: `<w:comment w:id="1" w:author="A">${p(ins('B', t('c')))}</w:comment>`,
    },
  );
  const accepted = resolvedPackage(pkg, resolveRevisions(pkg, 'accept'));
  assert.equal(contentOf(accepted, 'word/header.xml', 'hdr'), p(t('new')));
  assert.equal(
    contentOf(accepted, 'word/footnotes.xml', 'footnotes'),
    `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote>${note(3, t('x') + t('y'))}`,
  );
  assert.equal(contentOf(accepted, 'word/comments.xml', 'comments'), `<w:comment w:id="1" w:author="A">${p(t('c'))}</w:comment>`);
  const onlyB = resolveRevisions(pkg, 'accept', isB);
  assert.deepEqual([...onlyB.parts.keys()], ['word/comments.xml'], 'parts without a chosen marker are not rewritten');
});
