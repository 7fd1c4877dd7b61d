import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consolidateReturns } from '../src/consolidate-returns.ts';
import { BOLD, type Comment, type Document } from '../src/document/document.ts';
import { outlineOf } from '../src/places/outline.ts';
import { compareReturn } from '../src/returns/compare-return.ts';
import { indexBase } from '../src/returns/context.ts';
import { doc, f, note, p } from './laws/dsl.ts';
import { Hand } from './laws/hand.ts';

const BASE = doc('Министерство проводит обучение судей до марта.', 'Отчёт.');

interface Sent {
  readonly id: string;
  readonly body: string;
  readonly date: string | null;
  readonly document: Document;
}

const consolidated = (base: Document, sent: readonly Sent[]): ReturnType<typeof consolidateReturns> => {
  const index = indexBase(base);
  const outline = outlineOf(base, () => null);
  return consolidateReturns(
    sent.map(({ document, ...one }) => ({
      sender: { ...one, authors: {} },
      document,
      findings: compareReturn(index, document),
      stale: null,
    })),
    index,
    outline,
  );
};

/** Sponsors in order, with the return each of them passed on, if any. */
const passed = (sent: readonly Sent[], base = BASE): readonly string[] =>
  consolidated(base, sent).amendments.flatMap(({ sponsors }) => sponsors.map((one) => `${one.return} ${one.passedOn ?? '–'}`));

/** A file in which somebody replaced a word at a time. */
const edited = (author: string, date: string | null = '2026-03-01T10:00:00Z'): Document => {
  const made = new Hand(BASE).by(author).replace('марта', 'апреля').file();
  return { ...made, revisions: made.revisions.map((revision) => ({ ...revision, date })) };
};
const sent = (id: string, body: string, date: string | null, document: Document): Sent => ({ id, body, date, document });

test('the same edit of the same author and second came from the earlier answer, whatever order they are given in', () => {
  const first = sent('r1', 'МЮ', '2026-03-05', edited('А'));
  const second = sent('r2', 'МВД', '2026-03-09', edited('А'));
  assert.deepEqual(passed([first, second]), ['r2 r1', 'r1 –']);
  assert.deepEqual(passed([second, first]), ['r2 r1', 'r1 –']);
  assert.deepEqual(passed([{ ...first, date: '2026-03-10' }, second]), ['r2 –', 'r1 r2']);
});

test('where dates do not tell, the file with fewer authors is the earlier one; then the order of bodies', () => {
  const more = { ...edited('А'), revisions: [...edited('А').revisions, { ...edited('Б').revisions[0], empty: true }] } as Document;
  for (const date of [null, '2026-03-05']) {
    assert.deepEqual(passed([sent('r1', 'МВД', date, more), sent('r2', 'МЮ', date, edited('А'))]), ['r1 r2', 'r2 –']);
    assert.deepEqual(passed([sent('r1', 'МВД', date, edited('А')), sent('r2', 'МЮ', null, edited('А'))]), ['r1 –', 'r2 r1']);
  }
});

test('a redline that was passed on bears the name of the body in the place of the author', () => {
  const first = sent('r1', 'МЮ', '2026-03-01', edited('А', '2026-03-01T10:00:00Z'));
  assert.deepEqual(passed([first, sent('r2', 'МВД', '2026-03-09', edited('МЮ', '2026-03-01T00:00:00Z'))]), ['r2 r1', 'r1 –']);
});

test('what can’t be told apart is nobody’s copy: another second, no name, no date, no tracking', () => {
  const first = sent('r1', 'МЮ', '2026-03-05', edited('А'));
  const others = [
    edited('А', '2026-03-02T10:00:00Z'),
    edited('Б'),
    edited(''),
    edited('А', null),
    new Hand(BASE).by(null).replace('марта', 'апреля').file(),
  ];
  for (const other of others) assert.deepEqual(passed([first, sent('r2', 'МВД', '2026-03-09', other)]), ['r2 –', 'r1 –']);
});

test('a comment that stands in an earlier return is passed on; one without a name or a date is not', () => {
  const comment = (author: string, date: string | null): Document => {
    const made = new Hand(BASE).by('А').comment('Отчёт', 'Кто отвечает?').file();
    return { ...made, comments: made.comments.map((one): Comment => ({ ...one, author, date })) };
  };
  const remarks = (author: string, date: string | null): readonly string[] =>
    consolidated(BASE, [
      sent('r1', 'МЮ', '2026-03-05', comment(author, date)),
      sent('r2', 'МВД', '2026-03-09', comment(author, date)),
    ]).remarks.map((one) => `${one.return} ${one.passedOn ?? '–'}`);
  assert.deepEqual(remarks('А', '2026-03-01T10:00:00Z'), ['r2 r1', 'r1 –']);
  assert.deepEqual(remarks('', '2026-03-01T10:00:00Z'), ['r2 –', 'r1 –']);
  assert.deepEqual(remarks('А', null), ['r2 –', 'r1 –']);
});

test('two files of one body come in the order of their ids, and of equal notes the first one’s is taken', () => {
  const base = doc('Первое положение.', 'Второе.');
  const made = (format: number): Document => doc(p('Первое положение.', note(p(f(format, 'Сноска.')))), 'Второе.');
  const files = [sent('b', 'МЮ', null, made(BOLD)), sent('a', 'МЮ', null, made(0))];
  for (const order of [files, files.toReversed()]) {
    const { amendments, notes } = consolidated(base, order);
    assert.deepEqual(
      amendments.flatMap(({ bodies, sponsors }) => [bodies, sponsors.map((one) => one.return)]),
      [['МЮ'], ['a', 'b']],
    );
    const [flow] = Object.values(notes);
    const [block] = flow?.blocks ?? [];
    assert.equal(block?.kind === 'paragraph' && block.spans[0]?.format, 0);
  }
});
