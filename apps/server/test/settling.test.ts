import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import type { Decisions } from '@svod/consolidation';
import { openPackage } from '@svod/wordml';
import { asDecisions } from '../src/deciding/as-decisions.ts';
import { gatherRound } from '../src/gathering/gather-round.ts';
import { outcomesOf } from '../src/gathering/outcomes-of.ts';
import { settleRound } from '../src/gathering/settle-round.ts';
import { readRecord, storeRecord } from '../src/gathering/stored-record.ts';
import { readSampleRound } from './sample-round.ts';

const sample = await readSampleRound();
const plan = { columns: null, register: null };
const ids = [...new Set(sample.returns.map(({ body }) => body))];
const idOf = (body: string): string => `00000000-0000-4000-8000-${String(ids.indexOf(body)).padStart(12, '0')}`;
const files = sample.returns.map(({ placed, body, file, letter, date }) => ({
  ...{ placed, file, letter, date, body: idOf(body), authors: {}, upload: file, return: file },
}));
const gathered = gatherRound({ base: sample.base, language: 'ru', plan, files, typed: [] });
const record = readRecord(storeRecord({ base: sample.base, baseHash: gathered.baseHash, returns: gathered.returns }));
assert.ok(record);
const archive = await unzip(readFileSync(path.join(import.meta.dirname, '../../../samples/consultation-2012/base.docx')));
assert.ok(archive.ok);
const opened = openPackage(archive.entries);
assert.ok(opened.ok);
const names = Object.fromEntries(ids.map((body) => [idOf(body), { short: body, full: `Полное имя ${body}` }]));

const settle = (decisions: Decisions) =>
  settleRound({
    ...{ carrier: opened.package, file: 'base.docx', record, decisions, language: 'ru' as const, plan, names },
    ...{ head: { round: '2', version: '2' }, earlier: null },
  });
const kept = (item: string, kind: 'accepted' | 'rejected', reason = '') => ({
  ...{ item, revision: 1, kind, wording: null, picks: [], reason, meeting: '', agreed: false, state: 'standing' as const },
  ...{ by: 'Рабочая группа', decided: new Date('2012-04-02T10:00:00Z'), confirmedBy: null },
});

test('identities are those of the gathering, whatever bodies are called', () => {
  const { consolidation } = settle(asDecisions([], false));
  const all = [...consolidation.amendments, ...consolidation.remarks, ...consolidation.collisions].map(({ id }) => id);
  assert.deepEqual(all.toSorted(), gathered.items.map(({ id }) => id).toSorted());
  assert.ok(consolidation.amendments.every(({ bodies }) => bodies.every((body) => ids.includes(body))));
});

test('what was accepted stands in the next version, and each body is told what became of its points and of nobody else’s', () => {
  const free = gathered.items.filter(({ kind, line }) => kind === 'amendment' && line.meets.length === 0 && line.state === 'open');
  const [yes, no] = free;
  assert.ok(yes && no);
  const { decided, consolidation } = settle(asDecisions([kept(yes.id, 'accepted'), kept(no.id, 'rejected', 'нет оснований')], false));
  assert.deepEqual(decided?.faults, []);
  assert.deepEqual(Object.keys(decided?.provenance.changes ?? {}), [yes.id]);
  const outcomes = outcomesOf(consolidation);
  for (const { body, item } of outcomes) {
    const amendment = consolidation.amendments.find(({ id }) => id === item);
    const remark = consolidation.remarks.find(({ id }) => id === item);
    assert.ok(amendment ? amendment.bodies.includes(body) : remark?.body === body);
  }
  const said = outcomes.filter(({ item }) => item === no.id).map(({ says }) => [says.decision, says.reason]);
  assert.deepEqual(said, [['rejected', 'нет оснований']]);
  const points = consolidation.amendments.filter(({ folded }) => folded === null).reduce((sum, { bodies }) => sum + bodies.length, 0);
  assert.equal(outcomes.length, points + consolidation.remarks.length);
});

test('a proposed decision changes nothing until it is confirmed', () => {
  const one = gathered.items.find(({ kind, line }) => kind === 'amendment' && line.meets.length === 0 && line.state === 'open');
  assert.ok(one);
  const proposed = { ...kept(one.id, 'accepted'), state: 'proposed' as const };
  assert.deepEqual(settle(asDecisions([proposed], false)).decided?.provenance.changes, {});
});
