/** Public reports 78 to 93: comments. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPackage, readDocument, structuralFaults } from '@svod/wordml';
import { baseOf, faultsOf, resolved, returnOf, together } from './all-ways.ts';
import { comments } from './cases/comments.ts';
import { comment, del, end, ins, mention, p, start, t } from './markup.ts';
import { type Parts, entriesOf, fileOf, opened, xmlOf } from './word-file.ts';

for (const one of comments) test(`${one.number}: ${one.symptom}`, () => assert.deepEqual(faultsOf(one), []));

const END = p(t('Конец.'));
const fileNo = (number: string): ReturnType<typeof fileOf> => {
  const found = comments.find((one) => one.number === number);
  assert.ok(found);
  return found.file;
};
/** Reasons of the amendments, and texts of the remarks with their quotes. */
function said(file: ReturnType<typeof fileOf>): { readonly reasons: readonly string[]; readonly remarks: readonly string[] } {
  const { amendments, remarks } = together(baseOf(file), [returnOf(file, 'МИД')]).result.consolidation;
  return {
    reasons: amendments.flatMap(({ sponsors }) => sponsors.map(({ reason }) => reason)).filter((reason) => reason !== ''),
    remarks: remarks.map(({ text, quote, place }) => `${text} (${place === null ? 'nowhere' : quote})`),
  };
}

test('78, 79, 80, 81, 85, 90: each comment is in exactly one place, wherever its ends stand', () => {
  assert.deepEqual(said(fileNo('78')), { reasons: ['Так в законе.'], remarks: [] });
  assert.deepEqual(said(fileNo('80')).reasons.length + said(fileNo('80')).remarks.length, 1);
  assert.match([...said(fileNo('80')).reasons, ...said(fileNo('80')).remarks].join(), /Так в законе\.\nИ в плане\./u);
  for (const number of ['79', '81', '85', '90']) {
    const { reasons, remarks } = said(fileNo(number));
    assert.equal(reasons.length + remarks.length, 1, number);
  }
});

test('81, 85: the redline’s comments end outside of deletions, and their references are never deleted', () => {
  for (const number of ['78', '81', '85']) {
    const { redline } = together(baseOf(fileNo(number)), [returnOf(fileNo(number), 'МИД')]);
    for (const [deleted] of xmlOf(redline).matchAll(/<w:(?:ins|del) [^>]*[^/]>.*?<\/w:(?:ins|del)>/gu))
      assert.doesNotMatch(deleted, /comment/u, number);
    assert.deepEqual(structuralFaults(redline), [], number);
  }
});

test('85: accepting keeps the comment of a paragraph that went, anchored where that was', () => {
  const accepted = resolved(fileNo('85'), 'accept');
  assert.deepEqual(structuralFaults(accepted), []);
  assert.equal(xmlOf(accepted).match(/<w:commentReference /gu)?.length, 1);
  assert.deepEqual(
    readDocument(accepted).document.comments.map(({ text, anchor }) => [text, anchor !== null]),
    [['Так в законе.', true]],
  );
});

const paragraph = (id: string, text: string): string => `<w:p w14:paraId="${id}">${t(text)}</w:p>`;
const thread: Parts = {
  comments:
    `<w:comment w:id="1" w:author="A" w:date="2012-03-05T10:00:00Z">${paragraph('00000001', 'Почему май?')}</w:comment>` +
    `<w:comment w:id="2" w:author="B" w:date="2012-03-05T11:00:00Z">${paragraph('00000002', 'По закону.')}</w:comment>`,
};
const anchored = p(t('Срок: '), start(1), start(2), t('май'), end(1), mention(1), end(2), mention(2), t('.')) + END;
const extended = (parent: string, done: string): string =>
  `<w15:commentEx w15:paraId="00000001" w15:done="${done}"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="${parent}" w15:done="${done}"/>`;
const remarksOf = (file: ReturnType<typeof fileOf>): readonly string[] =>
  together(baseOf(file), [returnOf(file, 'МИД')]).result.consolidation.remarks.map(
    ({ text, resolved: done, replies }) =>
      `${text} ${done ? 'done' : 'open'} [${replies.map((reply) => `${reply.author}: ${reply.text}`).join()}]`,
  );

test('82: the resolved state is read where the file tells it, and is no fault where it does not', () => {
  assert.deepEqual(remarksOf(fileOf(anchored, { ...thread, commentsExtended: extended('00000001', '1') })), [
    'Почему май? done [B: По закону.]',
  ]);
  assert.deepEqual(remarksOf(fileOf(anchored, { ...thread, commentsExtended: extended('00000001', '0') })), [
    'Почему май? open [B: По закону.]',
  ]);
  const plain = remarksOf(fileOf(anchored, thread));
  assert.match(plain.join(), /Почему май\? open/u);
  assert.match(plain.join(), /По закону\./u);
});

test('83: replies stay with what they answer, resolved or not', () => {
  const file = fileOf(anchored, { ...thread, commentsExtended: extended('00000001', '1') });
  assert.equal(remarksOf(file).length, 1);
  const accepted = resolved(file, 'accept');
  assert.equal(xmlOf(accepted).match(/<w:commentReference /gu)?.length, 2);
});

test('84: a file without the threads’ part, its anchors inside insertions: no comment is lost', () => {
  const file = fileOf(p(t('Срок: '), ins('A', start(1), start(2), t('май'), end(1), mention(1), end(2), mention(2)), t('.')) + END, thread);
  const { reasons, remarks } = said(file);
  const all = [...reasons, ...remarks].join('\n');
  assert.match(all, /Почему май\?/u);
  assert.match(all, /По закону\./u);
});

test('86: words typed anew under a comment keep it', () => {
  const base = fileOf(p(t('Органы ведут учёт веществ.')) + END);
  const edited = fileOf(p(start(1), t('Органы ведут реестр веществ.'), end(1), mention(1)) + END, {
    comments: comment(1, 'A', 'Так в законе.'),
  });
  const { amendments, remarks } = together(baseOf(base), [returnOf(edited, 'МИД')]).result.consolidation;
  assert.deepEqual(
    [...amendments.map(({ sponsors }) => sponsors[0]?.reason), ...remarks.map(({ text }) => text)].filter((text) => text !== ''),
    ['Так в законе.'],
  );
});

test('87: comments of several files under one id: each its own, with new ids in all four places', () => {
  const edited = (to: string, why: string): ReturnType<typeof fileOf> =>
    fileOf(p(t('Срок: '), start(0), del('A', 'май'), ins('A', t(to)), end(0), mention(0), t('.')) + END, {
      comments: comment(0, 'A', why),
    });
  const base = fileOf(p(t('Срок: май.')) + END);
  const { redline } = together(baseOf(base), [returnOf(edited('июнь', 'Первое.'), 'МИД'), returnOf(edited('июль', 'Второе.'), 'МВД')]);
  assert.deepEqual(structuralFaults(redline), []);
  const ids = (pattern: RegExp, part: string): readonly string[] =>
    [...xmlOf(redline, part).matchAll(pattern)].map(([, id]) => id ?? '').toSorted();
  const part = redline.related(redline.main, 'comments') ?? '';
  const defined = ids(/<w:comment w:id="(\d+)"/gu, part);
  assert.equal(new Set(defined).size, 2);
  for (const element of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
    assert.deepEqual(ids(new RegExp(`<w:${element} w:id="(\\d+)"`, 'gu'), redline.main), defined, element);
  assert.deepEqual(
    new Set(readDocument(redline).document.comments.map(({ text }) => /Первое|Второе/u.exec(text)?.[0])),
    new Set(['Первое', 'Второе']),
  );
});

test('88: the comments’ part declares every prefix it uses', () => {
  const file = fileNo('78');
  const { redline } = together(baseOf(file), [returnOf(file, 'МИД')]);
  const xml = xmlOf(redline, redline.related(redline.main, 'comments') ?? '');
  const used = new Set(
    [...xml.matchAll(/[<\s/](\w+):\w+/gu)].map(([, prefix]) => prefix).filter((prefix) => prefix !== 'xmlns' && prefix !== 'xml'),
  );
  assert.ok(used.size > 0);
  for (const prefix of used) assert.match(xml, new RegExp(`xmlns:${prefix}="`, 'u'));
});

test('89: a reply whose parent is nowhere is a comment of its own', () => {
  const file = fileOf(anchored, { ...thread, commentsExtended: extended('7FFFFFFF', '0') });
  assert.deepEqual(remarksOf(file).toSorted(), ['По закону. open []', 'Почему май? open []']);
});

test('90: a comment on no words stands at its point', () => {
  const file = fileOf(p(t('Срок: '), mention(1), t('май.')) + END, { comments: comment(1, 'A', 'Когда?') });
  const [remark] = together(baseOf(file), [returnOf(file, 'МИД')]).result.consolidation.remarks;
  assert.deepEqual([remark?.text, remark?.quote, remark?.place?.range], ['Когда?', '', { start: 6, end: 6 }]);
});

test('91: an empty part of comments: the file is refused by the name of the part, and no part of the redline is empty', () => {
  const entries = entriesOf(p(t('Срок: '), ins('A', t('май'))) + END, { comments: '' });
  const sound = opened(new Map(entries));
  entries.set('word/comments.xml', new Uint8Array());
  const refused = openPackage(entries);
  assert.deepEqual(refused.ok ? null : [refused.problem.code, refused.problem.where], ['broken-xml', 'word/comments.xml']);
  const { redline } = together(baseOf(sound), [returnOf(sound, 'МИД')]);
  assert.deepEqual(structuralFaults(redline), []);
  for (const [name, bytes] of redline.entries) assert.ok(bytes.length > 0, name);
});

test('92: a remark keeps its id when words before it change, and its quote when its paragraph is changed beside it', () => {
  const base = fileOf(p(t('Первый абзац.')) + p(t('Срок: май года.')) + END);
  const edited = (first: string, rest: string): ReturnType<typeof fileOf> =>
    fileOf(p(t(first)) + p(t('Срок: '), start(1), t('май'), end(1), mention(1), t(rest)) + END, { comments: comment(1, 'A', 'Когда?') });
  const remark = (file: ReturnType<typeof fileOf>): string => {
    const [one] = together(baseOf(base), [returnOf(file, 'МИД')]).result.consolidation.remarks;
    return `${one?.id} ${one?.quote}`;
  };
  assert.equal(remark(edited('Иной первый абзац.', ' года.')), remark(edited('Первый абзац.', ' года.')));
  assert.equal(remark(edited('Первый абзац.', ' следующего года.')), remark(edited('Первый абзац.', ' года.')));
});

test('93: thousands of comments and changes of format beside each other are read, each once', () => {
  const many = Array.from({ length: 2000 }, (_, index) => index + 1);
  const bold = (id: number): string =>
    `<w:r><w:rPr><w:b/><w:rPrChange w:id="${10_000 + id}" w:author="A"><w:rPr/></w:rPrChange></w:rPr><w:t>май</w:t></w:r>`;
  const file = fileOf(many.map((id) => p(t(`Срок ${id}: `), start(id), bold(id), end(id), mention(id))).join(''), {
    comments: many.map((id) => comment(id, 'A', `Вопрос ${id}`)).join(''),
  });
  const { amendments, remarks } = together(baseOf(file), [returnOf(file, 'МИД')]).result.consolidation;
  const reasons = amendments.flatMap(({ sponsors }) => sponsors.flatMap(({ comments: own }) => own));
  assert.deepEqual(
    [...reasons, ...remarks.flatMap(({ comments: own }) => own)].map(Number).toSorted((a, b) => a - b),
    many,
  );
  assert.equal(amendments.filter(({ kind }) => kind === 'format').length, 2000);
});
