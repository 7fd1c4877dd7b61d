import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { freshFolder, svod } from './run-svod.ts';
import { readRecord, readWord } from './sample-run.ts';
import { MAIN_PART, mainPart, pack, paragraph, smallParts } from '../../../tools/made-files/small-docx.ts';

const BY = 'w:author="Отдел" w:date="2012-03-20T10:00:00Z"';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (id: number, text: string): string =>
  `<w:del w:id="${id}" ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const come = (id: number, text: string): string => `<w:ins w:id="${id}" ${BY}>${run(text)}</w:ins>`;

/** Twelve paragraphs of an invented plan, some of them replaced (by their number) with other XML. */
function plan(changed: Readonly<Record<number, string>> = {}): Uint8Array {
  const body = Array.from(
    { length: 12 },
    (_, k) => changed[k] ?? paragraph(`Пункт ${k}. Орган ${k} ведёт учёт материалов и сообщает о нём раз в ${k + 2} месяца.`),
  );
  return pack(smallParts('', { [MAIN_PART]: mainPart(body.join('')) }));
}

/** What the older version said in the paragraphs that the base words anew or lacks. */
const OLD: Readonly<Record<number, string>> = {
  3: paragraph('Пункт 3. Лаборатории представляют сведения по запросу.'),
  5: paragraph('Пункт 5. Журналы хранятся пять лет.'),
  7: paragraph('Пункт 7. Этого пункта в новой редакции нет совсем, он исключён.'),
};
const BASE: Readonly<Record<number, string>> = {
  3: paragraph('Пункт 3. Лаборатории представляют сведения ежегодно.'),
  5: paragraph('Пункт 5. Журналы хранятся не менее пяти лет в сейфе.'),
  7: '',
};
const p = (...inner: readonly string[]): string => `<w:p>${inner.join('')}</w:p>`;

/** A return made on the older version: one change the base has by now, one in words that stayed, one in a paragraph that is gone. */
const LATE: Readonly<Record<number, string>> = {
  ...OLD,
  3: p(run('Пункт 3. Лаборатории представляют сведения '), gone(1, 'по запросу'), come(2, 'ежегодно'), run('.')),
  7: p(run('Пункт 7. Этого пункта в новой редакции нет '), gone(3, 'совсем'), come(4, 'вовсе'), run(', он исключён.')),
  9: p(run('Пункт 9. Орган 9 ведёт учёт материалов и сообщает о нём раз в '), gone(5, '11'), come(6, '6'), run(' месяца.')),
};

function files(): { readonly folder: string; readonly at: (name: string) => string } {
  const folder = freshFolder();
  for (const [name, changed] of [
    ['base', BASE],
    ['old', OLD],
    ['late', LATE],
  ] as const)
    writeFileSync(path.join(folder, `${name}.docx`), plan(changed));
  return { folder, at: (name) => path.join(folder, name) };
}

test('--older: a return made on an older version is told from one made on the base; its amendments are carried, adopted, or homeless', async () => {
  const { folder, at } = files();
  const { code, out, err } = await svod(['consolidate', at('base.docx'), at('late.docx'), '--older', at('old.docx'), '--out', at('out')]);
  assert.deepEqual([code, err], [0, '']);
  const { returns, amendments } = readRecord(path.join(folder, 'out'));
  assert.deepEqual(
    returns.map((one) => [one.madeOn, one.counts.tracked, one.counts.untracked, one.counts.notPlaced]),
    [['old.docx', 3, 0, 1]],
  );
  const states = amendments.map((one) => [one.state, one.old, one.new].join('|')).sort();
  assert.deepEqual(states, ['adopted|по запросу|ежегодно', 'homeless|совсем|вовсе', 'open|11|6']);
  assert.match(out, /made on an older version: old\.docx/);
  assert.match(out, /^Homeless \(their place is gone\): 1$/m);
  assert.match(out, /^Adopted already: 1$/m);
});

test('without the older version the same return is read against the base, and what it lacks are untracked changes', async () => {
  const { folder, at } = files();
  assert.equal((await svod(['consolidate', at('base.docx'), at('late.docx'), '--out', at('out')])).code, 0);
  const [report] = readRecord(path.join(folder, 'out')).returns;
  assert.equal(report?.madeOn, 'base');
  assert.ok((report?.counts.untracked ?? 0) >= 2);
});

test('madeOn of the round file decides where the text would not', async () => {
  const { folder, at } = files();
  // Nothing but the last change: it fits the base as well as the older version.
  writeFileSync(at('late.docx'), plan({ ...OLD, 9: LATE[9] ?? '' }));
  writeFileSync(
    at('round.json'),
    JSON.stringify({ format: 'svod-round/1', returns: [{ file: 'late.docx', body: 'А', madeOn: 'base.docx' }] }),
  );
  assert.equal(
    (await svod(['consolidate', at('base.docx'), '--returns', at('round.json'), '--older', at('old.docx'), '--out', at('out')])).code,
    0,
  );
  const [report] = readRecord(path.join(folder, 'out')).returns;
  assert.equal(report?.madeOn, 'base');
  assert.ok((report?.counts.untracked ?? 0) >= 2, 'what the base words anew is taken for a silent change, as the desk wished');
});

test('--base-changes: a base with tracked changes of its own is never taken silently', async () => {
  const { folder, at } = files();
  writeFileSync(at('base.docx'), plan(LATE));
  writeFileSync(at('return.docx'), plan(OLD));
  const without = await svod(['consolidate', at('base.docx'), at('return.docx'), '--out', at('out')]);
  assert.equal(without.code, 2);
  assert.match(without.err, /base\.docx itself holds 6 tracked changes\. Say with --base-changes accept, reject or keep/);
  const counts = async (how: string): Promise<unknown> => {
    const { code, err } = await svod(['consolidate', at('base.docx'), at('return.docx'), '--base-changes', how, '--out', at(how)]);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(
      new Set((await readWord(path.join(folder, how, 'redline.docx'))).revisions.map((one) => one.author)),
      new Set(how === 'accept' ? ['return'] : []),
    );
    const [report] = readRecord(path.join(folder, how)).returns;
    return [report?.counts.tracked, report?.counts.untracked];
  };
  assert.deepEqual(await counts('reject'), [0, 0], 'the return is the base without its changes');
  assert.deepEqual(await counts('accept'), [0, 3], 'the return lacks what was accepted');
});

/** A file made from the base with changes of its own: two of those still marked, one accepted and one rejected there, and one edit more. */
const MARKED: Readonly<Record<number, string>> = {
  3: p(run('Пункт 3. Лаборатории представляют сведения '), gone(1, 'по запросу'), come(2, 'ежегодно'), run('.')),
  5: p(run('Пункт 5. Журналы хранятся пять лет'), come(3, ' в сейфе'), run('.')),
  7: p(run('Пункт 7. Сведения о хищениях'), come(4, ' и утратах'), run(' передаются в тот же день.')),
};
const ANSWERED: Readonly<Record<number, string>> = {
  ...MARKED,
  5: paragraph('Пункт 5. Журналы хранятся пять лет в сейфе.'),
  7: paragraph('Пункт 7. Сведения о хищениях передаются в тот же день.'),
  9: p(
    run('Пункт 9. Орган 9 ведёт учёт материалов и сообщает о нём раз в '),
    gone(5, '11').replaceAll('Отдел', 'Орган'),
    come(6, '6').replaceAll('Отдел', 'Орган'),
    run(' месяца.'),
  ),
};

test('--base-changes keep: what the base holds is the desk’s; a return asks only for what is its own', async () => {
  const { folder, at } = files();
  writeFileSync(at('base.docx'), plan(MARKED));
  writeFileSync(at('answer.docx'), plan(ANSWERED));
  const { code, err } = await svod([
    'consolidate',
    at('base.docx'),
    at('answer.docx'),
    '--base-changes',
    'keep',
    '--desk',
    'Секретариат',
    '--out',
    at('out'),
    '--lang',
    'en',
  ]);
  assert.deepEqual([code, err], [0, '']);
  const { amendments, returns } = readRecord(path.join(folder, 'out'));
  assert.deepEqual(
    amendments.map((one) => [one.old, one.new, one.bodies.join('+'), one.state].join('|')),
    ['по запросу|ежегодно|Секретариат|open', '| в сейфе|answer+Секретариат|open', '| и утратах|Секретариат|open', '11|6|answer|open'],
  );
  const answer = returns.find((one) => one.body === 'answer');
  assert.deepEqual(
    answer?.problems.map(({ code: what, values }) => [what, values['count'] ?? values['text']]),
    [
      ['own-changes-settled', 2],
      ['own-change-rejected', ' и утратах'],
    ],
  );
  assert.equal(answer?.counts.tracked, 1);
  assert.equal(answer?.counts.untracked, 1, 'what it accepted before sending is asked for by it too');
});

test('--base-changes accept and reject: changes that the base held are no answer of a body that left them as they were', async () => {
  const { folder, at } = files();
  writeFileSync(at('base.docx'), plan(MARKED));
  writeFileSync(at('same.docx'), plan({ ...MARKED, 9: ANSWERED[9] ?? '' }));
  for (const how of ['accept', 'reject']) {
    const { code } = await svod(['consolidate', at('base.docx'), at('same.docx'), '--base-changes', how, '--out', at(how)]);
    assert.equal(code, 0);
    assert.deepEqual(
      readRecord(path.join(folder, how)).amendments.map((one) => `${one.old}|${one.new}`),
      ['11|6'],
      how,
    );
  }
  // Words of another date are no change of the base's, though they are equal.
  const other = Object.fromEntries(Object.entries(MARKED).map(([k, xml]) => [k, xml.replaceAll('2012-03-20T10', '2012-03-21T10')]));
  writeFileSync(at('same.docx'), plan(other));
  await svod(['consolidate', at('base.docx'), at('same.docx'), '--base-changes', 'reject', '--out', at('again')]);
  assert.equal(readRecord(path.join(folder, 'again')).amendments.length, 3);
});

test('a file that was passed on: what stands already in an earlier return is marked so and makes no consent', async () => {
  const { folder, at } = files();
  writeFileSync(at('base.docx'), plan());
  writeFileSync(at('first.docx'), plan({ 9: LATE[9] ?? '' }));
  writeFileSync(
    at('second.docx'),
    plan({ 9: LATE[9] ?? '', 4: p(run('Пункт 4. '), come(8, 'Сверх того, ').replace('Отдел', 'Второй'), run('орган 4 ведёт учёт.')) }),
  );
  writeFileSync(at('third.docx'), plan({ 9: (LATE[9] ?? '').replaceAll('Отдел', 'Третий') }));
  const { code, out } = await svod([
    'consolidate',
    at('base.docx'),
    at('first.docx'),
    at('second.docx'),
    at('third.docx'),
    '--out',
    at('out'),
    '--lang',
    'en',
  ]);
  assert.equal(code, 0);
  const { amendments, returns, collisions } = readRecord(path.join(folder, 'out'));
  const idOf = (body: string): string => returns.find((one) => one.body === body)?.id ?? '';
  const shared = amendments.find((one) => one.new === '6');
  assert.deepEqual(
    shared?.sponsors.map((one) => [one.body, one.passedOn ?? '']),
    [
      ['first', ''],
      ['second', idOf('first')],
      ['third', ''],
    ],
    'the third made the same change by itself',
  );
  assert.deepEqual(
    collisions.map((one) => one.kind),
    ['same'],
  );
  assert.match(out, /stand already in the answer of first \(first\.docx\)/);
});

test('of several older versions the one that a return was made on is found', async () => {
  const { folder, at } = files();
  const versions: Record<string, Readonly<Record<number, string>>> = {
    'v1.docx': { 2: paragraph('Пункт 2. Был другим в первой версии, и намного длиннее.'), ...OLD },
    'v2.docx': OLD,
    'v3.docx': { ...OLD, 3: BASE[3] ?? '' },
  };
  for (const [name, changed] of Object.entries(versions)) writeFileSync(at(name), plan(changed));
  for (const name of Object.keys(versions)) {
    writeFileSync(at('late.docx'), plan({ ...versions[name], 9: LATE[9] ?? '' }));
    const older = Object.keys(versions).flatMap((one) => ['--older', at(one)]);
    const { code } = await svod(['consolidate', at('base.docx'), at('late.docx'), ...older, '--out', at('out')]);
    assert.equal(code, 0);
    const { returns, amendments } = readRecord(path.join(folder, 'out'));
    assert.equal(returns[0]?.madeOn, name);
    assert.deepEqual(
      amendments.map((one) => `${one.state}|${one.old}|${one.new}`),
      ['open|11|6'],
    );
  }
});
