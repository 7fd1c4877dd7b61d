import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Collision } from '@svod/consolidation';
import type { RoundRecord } from '../src/record.ts';
import { type Run, freshFolder, readJson, svod } from './run-svod.ts';
import { readRecord, runSample } from './sample-run.ts';
import { SAMPLE } from './sample-truth.ts';
import { schemaFaults } from './schemas.ts';

let folder: string;
let record: RoundRecord;
before(async () => {
  ({ folder, record } = await runSample());
});

const write = (name: string, value: unknown): string => {
  const file = path.join(freshFolder(), name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
};

function consolidate(decisions: unknown, out: string, ...more: readonly string[]): Promise<Run> {
  const round = ['consolidate', path.join(SAMPLE, 'base.docx'), '--returns', path.join(SAMPLE, 'round.json')];
  return svod([...round, '--decisions', typeof decisions === 'string' ? decisions : write('d.json', decisions), '--out', out, ...more]);
}

const rival = (): Collision => {
  const one = record.collisions.find(({ kind, amendments }) => kind === 'rival' && amendments.length === 2);
  assert.ok(one);
  return one;
};

test('a file of decisions to be filled in: it is of its format, lists everything, and decides nothing as it is', async () => {
  const file = path.join(freshFolder(), 'decisions.json');
  const run = await svod(['decisions', path.join(folder, 'consolidation.json'), '--out', file, '--lang', 'ru']);
  assert.deepEqual([run.code, run.out, run.err], [0, '', '']);
  const made = readJson(file) as {
    readonly base: string;
    readonly words: readonly string[];
    readonly decisions: readonly { readonly id: string }[];
  };
  assert.deepEqual(schemaFaults('svod-decisions-1', made), []);
  assert.equal(made.base, record.base.hash);
  assert.ok(made.words.includes('Принято частично'));
  const ids = new Set(made.decisions.map(({ id }) => id));
  for (const { id, state } of record.amendments) assert.equal(ids.has(id), state !== 'folded', id);
  for (const { id } of record.remarks) assert.ok(ids.has(id), id);

  const out = path.join(freshFolder(), 'out');
  const nothing = await consolidate(file, out);
  assert.equal(nothing.code, 0, nothing.err);
  for (const name of ['next.docx', 'redline-against-base.docx', 'disagreement-table.docx', 'disagreement-table.xlsx', 'open.json'])
    assert.ok(existsSync(path.join(out, name)), name);
  assert.deepEqual(schemaFaults('svod-consolidation-1', readRecord(out)), []);
  assert.deepEqual(schemaFaults('svod-open-1', readJson(path.join(out, 'open.json'))), []);
});

test('contradictions and unknown ids: each named by place, code 1, the rest is done, and the record says all', async () => {
  const [a = '', b = ''] = rival().amendments;
  const free = record.amendments.find(
    ({ id, kind }) => kind === 'text-replaced' && !record.collisions.some((one) => one.amendments.includes(id)),
  );
  assert.ok(free);
  const out = path.join(freshFolder(), 'out');
  const run = await consolidate(
    {
      format: 'svod-decisions/1',
      by: 'Секретариат',
      decisions: [
        { id: a, decision: 'Принято' },
        { id: b, decision: 'Учтено' },
        { id: 'a000000000000', decision: 'Отклонено', reason: 'нет' },
        { id: free.id, decision: 'Принято' },
      ],
    },
    out,
    ...['--undecided', 'leave-out', '--lang', 'ru'],
  );
  assert.equal(run.code, 1);
  assert.match(run.err, /a000000000000/u);
  assert.ok(run.err.includes(a) && run.err.includes(b) && /Раздел|Мероприятие|Абзац|Пункт/u.test(run.err), run.err);
  const made = readRecord(out);
  assert.deepEqual(schemaFaults('svod-consolidation-1', made), []);
  assert.deepEqual(made.next?.faults.map(({ fault }) => fault).toSorted(), ['rivals-accepted', 'unknown-id']);
  assert.equal(made.next?.undecided, 'leave-out');
  assert.ok(!readdirSync(out).includes('open.json'));
  assert.deepEqual(
    made.amendments.filter(({ decision }) => decision).map(({ id }) => id),
    [free.id],
  );

  const provenance = readJson(path.join(out, 'provenance.json'));
  assert.deepEqual(schemaFaults('svod-provenance-1', provenance), []);
  const told = await svod(['why', path.join(out, 'next.docx'), free.new.trim(), '--lang', 'ru']);
  assert.equal(told.code, 0, told.err);
  for (const words of [free.bodies[0] ?? '', 'Принято', 'Секретариат']) assert.ok(told.out.includes(words), words);
  const none = await svod(['why', path.join(out, 'provenance.json'), 'слова которых нигде нет', '--json']);
  assert.equal(none.code, 1);
  const value = JSON.parse(none.out) as { readonly found: string };
  assert.deepEqual([value.found, schemaFaults('svod-why-1', value)], ['near', []]);
  const other = await svod(['why', path.join(SAMPLE, 'base.docx'), 'x']);
  assert.equal(other.code, 3);
});

test('a provenance of another text than the base is refused, that of the base is carried along', async () => {
  const edited = record.amendments.find(({ kind, state }) => kind === 'text-replaced' && state === 'open');
  assert.ok(edited);
  const out = path.join(freshFolder(), 'out');
  await consolidate({ format: 'svod-decisions/1', decisions: [{ id: edited.id, decision: 'Accepted' }] }, out);
  const again = path.join(freshFolder(), 'again');
  const empty = write('none.json', { format: 'svod-decisions/1', decisions: [] });
  const answer = [path.join(SAMPLE, 'returns/gsfr.docx'), '--as', 'gsfr.docx=ГСФР'];
  const earlier = [...answer, '--decisions', empty, '--provenance', path.join(out, 'provenance.json'), '--out', again];
  for (const lang of ['en', 'ru', 'ky']) {
    const refused = await svod(['consolidate', path.join(SAMPLE, 'base.docx'), ...earlier, '--lang', lang]);
    assert.equal(refused.code, 2);
    assert.ok(refused.err.includes('provenance.json') && refused.err.includes('base.docx'), refused.err);
    assert.ok(!existsSync(again));
  }
  const taken = await svod(['consolidate', path.join(out, 'next.docx'), ...earlier]);
  assert.equal(taken.code, 0, taken.err);
  const { sentences } = readJson(path.join(again, 'provenance.json')) as {
    readonly sentences: readonly { readonly earlier?: readonly string[] }[];
  };
  assert.ok(sentences.some((one) => one.earlier?.includes(edited.id)));
});

test('a measure’s field is asked for by its name in any language; an untouched one says so', async () => {
  const deadline = record.amendments.find(({ place, kind }) => place.field === 'deadline' && kind === 'text-replaced');
  assert.ok(deadline);
  const out = path.join(freshFolder(), 'out');
  await consolidate({ format: 'svod-decisions/1', decisions: [{ id: deadline.id, decision: 'Accepted' }] }, out);
  for (const name of ['deadline', 'срок', 'мөөнөт']) {
    const run = await svod(['why', path.join(out, 'provenance.json'), `${deadline.place.measure} ${name}`, '--json']);
    const value = JSON.parse(run.out) as { readonly found: string; readonly sentences: readonly { readonly made: readonly string[] }[] };
    assert.deepEqual([run.code, value.found, schemaFaults('svod-why-1', value)], [0, 'found', []], name);
    assert.deepEqual([...new Set(value.sentences.flatMap(({ made }) => made))], [deadline.id], name);
  }
  const measure = await svod(['why', path.join(out, 'provenance.json'), `${deadline.place.measure} num`]);
  assert.match(measure.out, /as in the base/u);
});

test('files that are not what they should be: told which and where, nothing is written', async () => {
  const cases: readonly (readonly [unknown, number, RegExp])[] = [
    ['{ "format": ', 3, /d\.json/u],
    [{ format: 'svod-decisions/2' }, 2, /svod-decisions\/1|format/u],
    [{ format: 'svod-decisions/1', decision: [] }, 2, /decision/u],
    [{ format: 'svod-decisions/1', decisions: [{ id: 'a1', decision: 'наверное' }] }, 2, /decisions\[0\]\.decision/u],
    [{ format: 'svod-decisions/1', decisions: [{ id: 'a1', decision: '', text: 'слова' }] }, 2, /decisions\[0\]\.decision/u],
    [{ format: 'svod-decisions/1', decisions: [{ id: 1, decision: 'Принято' }] }, 2, /decisions\[0\]\.id/u],
    [{ format: 'svod-decisions/1', date: '02.04.2012' }, 2, /date/u],
    [{ format: 'svod-decisions/1', collisions: [{ id: 'c1', pick: 'a1', text: 'слова' }] }, 2, /collisions\[0\]/u],
    [{ format: 'svod-decisions/1', collisions: [{ id: 'c1', picked: 'a1' }] }, 2, /collisions\[0\]\.picked/u],
  ];
  for (const [value, code, words] of cases) {
    const out = path.join(freshFolder(), 'out');
    const run = await consolidate(write('d.json', value), out);
    assert.equal(run.code, code, run.err);
    assert.match(run.err, words);
    assert.ok(!existsSync(out));
  }
  const named = await svod(['why', write('p.json', { format: 'svod-provenance/1', sentences: 3 }), 'x']);
  assert.equal(named.code, 2);
  const record1 = await svod([
    'decisions',
    write('c.json', { format: 'svod-consolidation/1', amendments: [{}] }),
    '--out',
    path.join(freshFolder(), 'x'),
  ]);
  assert.equal(record1.code, 2);
  const alone = await svod([
    'consolidate',
    path.join(SAMPLE, 'base.docx'),
    '--returns',
    path.join(SAMPLE, 'round.json'),
    '--undecided',
    'carry',
    '--out',
    freshFolder(),
  ]);
  assert.equal(alone.code, 2);
});

test('the table to be filled in is not written over', async () => {
  const before1 = readFileSync(path.join(folder, 'comment-table.xlsx'));
  const run = await consolidate(path.join(folder, 'comment-table.xlsx'), folder);
  assert.equal(run.code, 2);
  assert.ok(before1.equals(readFileSync(path.join(folder, 'comment-table.xlsx'))));
});
