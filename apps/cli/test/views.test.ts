import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { textLines } from '@svod/consolidation';
import { freshFolder, svod } from './run-svod.ts';
import { readWord } from './sample-run.ts';
import { type Hunk, SAMPLE, readTruth } from './sample-truth.ts';

const truth = readTruth();
const base = path.join(SAMPLE, 'base.docx');
const returned = (name: string): string => path.join(SAMPLE, `returns/${name}.docx`);
const baseLines = readFileSync(path.join(SAMPLE, 'base.txt'), 'utf8').trimEnd().split('\n');

function applied(hunks: readonly Hunk[]): string {
  const lines = [...baseLines];
  for (const { at, remove, lines: made } of hunks.toReversed()) lines.splice(at - 1, remove, ...made);
  return `${lines.join('\n')}\n`;
}

/** What `svod text` prints. */
const textOf = async (file: string, view: 'original' | 'final' | 'marked', stories: 'main' | 'all' = 'main'): Promise<string> =>
  textLines(await readWord(file), view, { stories })
    .map((line) => `${line}\n`)
    .join('');

async function done(...args: readonly string[]): Promise<void> {
  assert.deepEqual(await svod(args), { code: 0, out: '', err: '' }, args.join(' '));
}

const authorsIn = async (file: string): Promise<readonly string[]> =>
  [...new Set((await readWord(file)).revisions.map((one) => one.author))].sort();

test('text: the original and the final view of every return are what was done to it', async () => {
  for (const one of truth.returns) {
    const file = path.join(SAMPLE, one.file);
    assert.equal(await textOf(file, 'original'), applied(one.original), `${one.id}, original`);
    assert.equal(await textOf(file, 'final'), applied(one.final), `${one.id}, final`);
  }
  for (const view of ['original', 'final', 'marked'] as const) assert.equal(await textOf(base, view), `${baseLines.join('\n')}\n`);
});

test('text: the marked view shows who puts in and takes out what', async () => {
  const [lines, mid] = [(await textOf(returned('mchs'), 'marked')).split('\n'), (await textOf(returned('mid'), 'marked')).split('\n')];
  const has = (list: readonly string[], line: string): void => assert.ok(list.includes(line), line);
  has(
    lines,
    '[-персональная ответственность руководителей государственных органов за исполнение закреплённых мер;-МЧС, управление мониторинга][-¶-МЧС, управление мониторинга]',
  );
  has(
    lines,
    'недостаточная физическая защита лабораторий, работающих с возбудителями особо опасных инфекций[+ и токсинами+ДГСЭН, отдел особо опасных инфекций];',
  );
  has(lines, 'объём освоенных средств по источникам финансирования.[+¶+МЧС, управление мониторинга]');
  has(
    mid,
    '[+Резолюция 1977 (2011) призывает государства разрабатывать на добровольной основе национальные планы действий по её осуществлению.+МИД, договорно-правовое управление]',
  );
  // One edits what another puts in.
  assert.ok(
    lines.some((line) =>
      line.includes('защиты от +МЧС, управление мониторинга][+[-паводков-Отдел гражданской защиты]+МЧС, управление мониторинга]'),
    ),
  );
});

test('text: --stories all adds headers, footers and notes, each line with its story', async () => {
  const [main, all] = [await textOf(returned('gknb'), 'final'), await textOf(returned('gknb'), 'final', 'all')];
  const lines = all.trimEnd().split('\n');
  assert.equal(lines.flatMap((line) => (line.startsWith('main\t') ? [`${line.slice(5)}\n`] : [])).join(''), main);
  for (const line of [
    'header/0/default\tВымышленный пример / invented example – проект, вторая редакция с изменениями',
    'footnote/1\tПринята Советом Безопасности 28 апреля 2004 года.',
  ])
    assert.ok(lines.includes(line), line);
  assert.deepEqual([...new Set(lines.map((line) => line.split('/')[0]?.split('\t')[0]))], ['main', 'header', 'footer', 'footnote']);
});

test('the command prints the text that is read here', async () => {
  for (const [name, view, stories] of [
    ['mid', 'marked', 'main'],
    ['gknb', 'final', 'all'],
    ['mskh', 'original', 'main'],
  ] as const)
    assert.deepEqual(await svod(['text', returned(name), '--view', view, '--stories', stories]), {
      code: 0,
      out: await textOf(returned(name), view, stories),
      err: '',
    });
});

test('accept and reject: all of it gives the final and the original text, and no tracked change is left', async () => {
  const folder = freshFolder();
  for (const name of ['mchs', 'gsfr']) {
    const one = truth.returns.find((each) => each.id === name);
    for (const [action, hunks] of [
      ['accept', one?.final],
      ['reject', one?.original],
    ] as const) {
      const out = path.join(folder, `${name}-${action}.docx`);
      await done(action, returned(name), '--out', out);
      for (const view of ['original', 'final'] as const) assert.equal(await textOf(out, view), applied(hunks ?? []), `${name} ${action}`);
      assert.deepEqual(await authorsIn(out), []);
    }
  }
});

test('accept and reject by one author: the others’ changes stay as they are', async () => {
  const folder = freshFolder();
  const file = returned('mchs');
  const authors = await authorsIn(file);
  assert.equal(authors.length, 3);
  const [final, original] = [await textOf(file, 'final'), await textOf(file, 'original')];
  for (const author of authors) {
    const [accepted, rejected] = [path.join(folder, 'a.docx'), path.join(folder, 'r.docx')];
    await done('accept', file, '--out', accepted, '--by', author);
    await done('reject', file, '--out', rejected, '--by', author);
    for (const out of [accepted, rejected])
      assert.deepEqual(
        await authorsIn(out),
        authors.filter((one) => one !== author),
      );
    assert.equal(await textOf(accepted, 'final'), final, 'what is accepted stays in the final text');
    assert.equal(await textOf(rejected, 'original'), original, 'what is rejected was not in the original one');
    assert.notEqual(await textOf(rejected, 'final'), final);
  }
  const nobody = path.join(folder, 'n.docx');
  await done('accept', file, '--out', nobody, '--by', 'Никто');
  assert.equal(await textOf(nobody, 'marked'), await textOf(file, 'marked'));
});

test('one after the other, author by author, comes to the same as all at once', async () => {
  const folder = freshFolder();
  let file = returned('mchs');
  for (const [k, author] of (await authorsIn(file)).entries()) {
    const next = path.join(folder, `${k}.docx`);
    await done('accept', file, '--out', next, '--by', author);
    file = next;
  }
  assert.equal(await textOf(file, 'original'), await textOf(returned('mchs'), 'final'));
});

test('compare: the redline accepted is the second file, rejected the first, in every story', async () => {
  const folder = freshFolder();
  const accepted = path.join(folder, 'mz-accepted.docx');
  await done('accept', returned('mz'), '--out', accepted);
  const pairs = [
    [base, returned('gknb')],
    [returned('gknb'), base],
    [base, accepted],
    [accepted, returned('gknb')],
    [base, base],
  ] as const;
  for (const [k, [a, b]] of pairs.entries()) {
    const out = path.join(folder, `${k}.docx`);
    const { code, err } = await svod(['compare', a, b, '--out', out, '--as', 'Сравнение']);
    assert.deepEqual([code, err], [0, ''], `${a} ${b}`);
    assert.deepEqual(await authorsIn(out), a === b ? [] : ['Сравнение']);
    assert.equal(await textOf(out, 'original', 'all'), await textOf(a, 'final', 'all'));
    assert.equal(await textOf(out, 'final', 'all'), await textOf(b, 'final', 'all'));
    assert.equal((await svod(['check', out, '--as', 'redline'])).code, 0);
  }
});

test('amendments: what one return asks, as data and for reading', async () => {
  const json = await svod(['amendments', returned('gsfr'), '--base', base, '--as', 'ГСФР', '--json']);
  assert.deepEqual([json.code, json.err], [0, '']);
  const {
    return: report,
    amendments,
    remarks,
  } = JSON.parse(json.out) as { return: { body: string; madeOn: string }; amendments: { kind: string }[]; remarks: unknown[] };
  assert.deepEqual(
    [report.body, report.madeOn, amendments.map((one) => one.kind), remarks.length],
    ['ГСФР', 'base', ['paragraph-moved'], 9],
  );
  const read = await svod(['amendments', returned('gsfr'), '--base', base, '--as', 'ГСФР', '--lang', 'ru']);
  assert.match(read.out, /^ГСФР +1 +0 +0 +9 +0 +0 +0 +gsfr\.docx$/m);
});
