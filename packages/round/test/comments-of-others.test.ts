/** Comments that are not the sender's alone: of several with one id, and of one body on another's edit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseOf, returnOf, together } from './word-bugs/all-ways.ts';
import { comment, del, end, ins, mention, p, start, t } from './word-bugs/markup.ts';
import { fileOf } from './word-bugs/word-file.ts';

const END = p(t('Конец.'));
const BASE = baseOf(fileOf(p(t('Срок: май.')) + p(t('Органы ведут учёт.')) + END));
const record = (file: ReturnType<typeof fileOf>, authors: Readonly<Record<string, string>> = {}) =>
  together(BASE, [returnOf(file, 'МИД', { authors })]).result.consolidation;

test('comments under one id are each read, the first with the first marks, and each stands in one place', () => {
  const file = fileOf(
    p(t('Срок: '), start(1), t('май'), end(1), mention(1), t('.')) + p(start(1), t('Органы'), end(1), mention(1), t(' ведут учёт.')) + END,
    { comments: comment(1, 'A', 'Когда?') + comment(1, 'B', 'Какие?') + comment(1, 'C', 'Где?') },
  );
  const { remarks } = record(file);
  assert.deepEqual(
    remarks.map(({ author, text, quote, comments }) => [author, text, quote, comments]),
    [
      ['A', 'Когда?', 'май', ['1']],
      ['B', 'Какие?', 'Органы', ['1#2']],
      // No marks are left for the third.
      ['C', 'Где?', '', ['1#3']],
    ],
  );
  assert.deepEqual(
    remarks.map(({ place }) => place === null),
    [false, false, true],
  );
});

const REPLACED = fileOf(
  p(t('Срок: '), start(1), start(2), start(3), del('A', 'май'), ins('A', t('июнь')), end(1), mention(1), end(2), mention(2), end(3)) +
    p(t('Органы ведут учёт.')) +
    END,
  { comments: comment(1, 'A', 'Так в законе.') + comment(2, 'B', 'Не согласны.') + comment(3, 'B', 'Рано.') },
);

test('what one body says of another’s edit in one file is its own remark there, and no reason of the edit', () => {
  const { amendments, remarks } = record(REPLACED, { A: 'МВД', B: 'МЮ' });
  const sponsors = amendments.flatMap((one) => one.sponsors);
  assert.deepEqual(
    sponsors.filter(({ comments }) => comments.length > 0).map(({ body, reason, comments }) => [body, reason, comments]),
    [['МВД', 'Так в законе.', ['1']]],
  );
  assert.deepEqual(
    remarks.map(({ body, text, quote, replies, comments }) => [body, text, quote, replies.map((one) => one.text), comments]),
    [['МЮ', 'Не согласны.', 'июнь', ['Рано.'], ['2', '3']]],
  );
  assert.deepEqual(remarks[0]?.place, amendments.find(({ kind }) => kind === 'text-replaced')?.place);
});

test('where nobody says that authors stand for other bodies, all is the sender’s: the whole thread is its reason', () => {
  const { amendments, remarks } = record(REPLACED);
  assert.deepEqual(
    amendments.flatMap(({ sponsors }) => sponsors.map(({ reason }) => reason)).filter((reason) => reason !== ''),
    ['Так в законе.\nНе согласны.\nРано.'],
  );
  assert.deepEqual(remarks, []);
});

test('a comment on an edit without tracking is its own body’s where its author stands for another than the sender', () => {
  const file = fileOf(p(t('Срок: '), start(1), t('июнь'), end(1), mention(1), t('.')) + p(t('Органы ведут учёт.')) + END, {
    comments: comment(1, 'B', 'Не согласны.'),
  });
  const { amendments, remarks } = record(file, { B: 'МЮ' });
  assert.deepEqual(
    [amendments.map(({ sponsors }) => sponsors.map(({ body, reason }) => `${body}: ${reason}`)), remarks.map(({ body }) => body)],
    [[['МИД: ']], ['МЮ']],
  );
});

test('the words of a remark on paragraphs with a table between them are quoted without signs of our own', () => {
  const cell = '<w:tc><w:tcPr/><w:p><w:r><w:t>учёт</w:t></w:r></w:p></w:tc>';
  const file = fileOf(
    p(start(1), t('До.')) +
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>${cell}</w:tr></w:tbl>` +
      p(t('После.'), end(1), mention(1)),
    { comments: comment(1, 'A', 'Почему?') },
  );
  const { remarks } = together({ ...baseOf(file), ownComments: [] }, [returnOf(file, 'МИД')]).result.consolidation;
  assert.deepEqual(
    remarks.map(({ quote }) => quote),
    ['До.\n…\nПосле.'],
  );
});
