import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import { type AnswerOf, consolidateEndpoints, pageSchema, planEndpoints, returnEndpoints } from '@svod/contract';
import { type OldNewTable, type ReplyLetter, plainText } from '@svod/papers';
import { openPackage, readDocument } from '@svod/wordml';
import { sampleFile, workingServer } from './sample-round.ts';

/** A round from the base to the version that follows from it, as the desk goes through it: everything over HTTP but the filing of returns. */
const work = await workingServer();
const { server, desk, admin } = work;
const query = { language: 'ru' };
const plan = await work.plan(['ru']);
const base = await work.base(plan, sampleFile('base.docx'));
const first = await work.version(plan, '1', { kind: 'files', files: [{ upload: base.upload, language: 'ru', changes: null }] });
const { version } = first.result as { version: string };
const bodies = new Map<string, string>();
for (const name of ['gts', 'gknb', 'mid']) bodies.set(name, await server.body(name));
const { round } = (await work.round(plan, version, [...bodies.values()])).result as { round: string };
const params = { round };
for (const [name, body] of bodies) {
  const { upload, task } = await work.upload(plan, round, body, `${name}.docx`, sampleFile(`returns/${name}.docx`));
  assert.equal((await work.ended(task)).state, 'done');
  const put = await admin.query<{ id: string }>(
    "insert into svod.returns (round, body, way, received_by, letter_number) values ($1, $2, 'files', $3, $4) returning id",
    [round, body, desk.id, `№ ${name}`],
  );
  await admin.query('insert into svod.return_files (return, upload) values ($1, $2)', [put.rows[0]?.id, upload]);
}

type Queue = AnswerOf<typeof consolidateEndpoints.readQueue>;
const queue = (): Promise<Queue> => server.done(consolidateEndpoints.readQueue, { as: desk, params, query });
const decide = (decisions: readonly object[]) => server.done(consolidateEndpoints.decide, { as: desk, params, query, body: { decisions } });

test('the returns of a round are brought together when the desk asks, and told to be out of date when another comes', async () => {
  assert.deepEqual([(await queue()).generation, (await queue()).upToDate], [0, false]);
  const asked = await server.done(consolidateEndpoints.gatherRound, { as: desk, params, query, body: {} });
  const ended = await work.ended(asked.task);
  assert.equal(ended.state, 'done', JSON.stringify(ended.fault));
  const { upToDate, generation, lines } = await queue();
  assert.deepEqual([upToDate, generation], [true, 1]);
  assert.ok(lines.length > 40, `${lines.length} lines`);
  const ids = new Set(bodies.values());
  for (const one of lines) for (const body of one.bodies) assert.ok(ids.has(body));
});

test('what is typed in at a place joins the round', async () => {
  const page = pageSchema.parse(await server.done(planEndpoints.readPage, { as: desk, params: { version }, query }));
  const measure = page.parts.flatMap(({ measures }) => measures).find(({ fields }) => fields['deadline'] && fields['measure']);
  assert.ok(measure?.fields['measure']);
  const put = await admin.query<{ id: string }>(
    "insert into svod.returns (round, body, way, received_by) values ($1, $2, 'letter', $3) returning id",
    [round, bodies.get('mid'), desk.id],
  );
  await admin.query(
    `insert into svod.typed_proposals (return, ordinal, provision, field, kind, wording, reason, typed_by) values ($1, 1, $2, 'deadline', 'replace', $3, $4, $5)`,
    [put.rows[0]?.id, measure.fields['measure'].id, 'III квартал 2031 г.', 'По письму', desk.id],
  );
  assert.equal((await queue()).upToDate, false);
  const asked = await server.done(consolidateEndpoints.gatherRound, { as: desk, params, query, body: {} });
  assert.equal((await work.ended(asked.task)).state, 'done');
  const line = (await queue()).lines.find(
    ({ measure: number, field, kind }) => kind === 'amendment' && field === 'deadline' && number === measure.number,
  );
  assert.ok(line);
  const place = await server.done(consolidateEndpoints.readPlace, { as: desk, params: { round, item: line.id }, query });
  const amendment = place.amendments.find(({ after }) => after === 'III квартал 2031 г.');
  assert.equal(amendment?.sponsors[0]?.reason, 'По письму');
});

test('nothing is made while decisions contradict each other; then the version is, and every sentence knows who asked and who decided', async () => {
  const { lines } = await queue();
  const free = lines.filter(
    ({ kind, state, meets, field, tracked }) => kind === 'amendment' && state === 'open' && meets.length === 0 && field !== '' && tracked,
  );
  const rival = lines.find(({ collision }) => collision?.kind === 'rival');
  assert.ok(rival && free.length > 5);
  const [one, other] = free;
  assert.ok(one && other);
  const make = () =>
    server.done(consolidateEndpoints.makeNextVersion, {
      as: desk,
      params,
      body: { name: '2', note: '', undecided: 'carry' },
      key: randomUUID(),
    });
  const both = await decide(rival.meets.map((item) => ({ item, revision: 0, kind: 'accepted' })));
  assert.ok(both.contradictions.length > 0);
  const readiness = await server.done(consolidateEndpoints.readReadiness, { as: desk, params, query });
  assert.ok(readiness.contradictions.length > 0 && readiness.undecided.amendments > 0);
  const refused = await work.ended((await make()).task);
  assert.deepEqual([refused.state, refused.fault?.code], ['failed', 'contradictions']);
  await server.done(consolidateEndpoints.undo, { as: desk, params, query, body: { batch: both.batch } });
  await decide([
    { item: one.id, revision: 0, kind: 'accepted' },
    { item: other.id, revision: 0, kind: 'rejected', reason: 'нет оснований' },
  ]);
  const made = await work.ended((await make()).task);
  assert.equal(made.state, 'done', JSON.stringify(made.fault));
  const next = (made.result as { version: string }).version;

  const file = await server.call(planEndpoints.downloadVersion, { as: desk, params: { version: next }, query });
  const archive = await unzip(file.rawPayload);
  assert.ok(archive.ok);
  const opened = openPackage(archive.entries);
  assert.ok(opened.ok);
  const { document } = readDocument(opened.package);
  assert.equal(document.revisions.length, 0, 'no tracked change is left');

  const before = pageSchema.parse(await server.done(planEndpoints.readPage, { as: desk, params: { version }, query }));
  const after = pageSchema.parse(await server.done(planEndpoints.readPage, { as: desk, params: { version: next }, query }));
  const idsOf = (page: typeof before): string[] =>
    page.parts.flatMap(({ measures }) => measures.flatMap(({ fields }) => Object.values(fields).map(({ id }) => id)));
  assert.deepEqual(idsOf(after), idsOf(before), 'provisions are the same ones in the version that follows');

  const why = await server.done(consolidateEndpoints.why, {
    as: desk,
    params: { version: next },
    query: { ...query, provision: one.provision },
  });
  const causes = why.sentences.flatMap((sentence) => sentence.causes);
  assert.deepEqual(new Set(causes.map(({ item }) => item)), new Set([one.id]));
  assert.deepEqual([causes[0]?.decision.kind, causes[0]?.decision.by, causes[0]?.sponsors[0]?.body], ['accepted', 'Desk', one.bodies[0]]);
  assert.ok(causes[0]?.sponsors[0]?.upload);
  assert.equal(causes[0]?.round, round);

  const origins = await server.done(consolidateEndpoints.readOrigins, { as: desk, params: { version: next }, query });
  assert.equal(origins.round, round);
  const marked = origins.provisions.find(({ provision }) => provision === one.provision);
  assert.ok(marked?.sentences.some(({ changed, bodies: by }) => changed && by.includes(one.bodies[0] ?? '')));
  assert.equal(
    origins.provisions.some(({ provision }) => provision === other.provision && provision !== one.provision),
    false,
    'what was rejected marks nothing',
  );
  const broughtIn = await server.done(consolidateEndpoints.readOrigins, { as: desk, params: { version }, query });
  assert.deepEqual(broughtIn, { round: null, provisions: [], removed: [] });

  const settled = await queue();
  assert.equal(settled.settled, next);
  const late = await server.call(consolidateEndpoints.decide, {
    as: desk,
    params,
    query,
    body: { decisions: [{ item: free[3]?.id, revision: 0, kind: 'noted' }] },
  });
  assert.equal(late.json().fault, 'round-settled');
});

test('a body reads what became of its points, and of no other’s', async () => {
  const mid = await server.person('МИД', { role: 'contributor', body: bodies.get('mid') ?? '' });
  const own = await server.done(consolidateEndpoints.readOutcomes, { as: mid, params: { round, body: bodies.get('mid') ?? '' }, query });
  assert.ok(own.version !== null && own.points.length > 10);
  const { rows } = await admin.query<{ n: number }>('select count(*)::int as n from svod.outcomes where body = $1', [bodies.get('mid')]);
  assert.equal(own.points.length, rows[0]?.n);
  const others = await server.call(consolidateEndpoints.readOutcomes, { as: mid, params: { round, body: bodies.get('gts') ?? '' }, query });
  assert.equal(others.statusCode, 404);
});

test('papers are made as the round stands, once, and given out again the same', async () => {
  const make = async (body: object) =>
    await work.ended((await server.done(consolidateEndpoints.makePaper, { as: desk, params, body })).task);
  for (const [paper, format] of [
    ['comment-table', 'docx'],
    ['comment-table', 'xlsx'],
    ['disagreement-table', 'docx'],
    ['disagreement-table', 'xlsx'],
    ['old-new-table', 'docx'],
    ['old-new-table', 'xlsx'],
    ['redline', 'docx'],
    ['next-redline', 'docx'],
  ]) {
    const made = await make({ paper, language: 'ru', format });
    assert.equal(made.state, 'done', `${paper} ${format}: ${JSON.stringify(made.fault)}`);
    const id = (made.result as { paper: string }).paper;
    const file = await server.call(consolidateEndpoints.downloadPaper, { as: desk, params: { paper: id } });
    assert.equal(file.statusCode, 200);
    assert.ok((await unzip(file.rawPayload)).ok, `${paper} ${format}`);
    const again = await make({ paper, language: 'ru', format });
    assert.equal((again.result as { paper: string }).paper, id);
  }
  const mid = bodies.get('mid') ?? '';
  const before = Date.now();
  for (const one of [
    { paper: 'comment-table' },
    { paper: 'disagreement-table' },
    { paper: 'old-new-table' },
    { paper: 'reply-letter', body: mid },
  ]) {
    const made = await make({ ...one, language: 'ru', format: 'pdf' });
    assert.equal(made.state, 'done', `${one.paper}: ${JSON.stringify(made.fault)}`);
    const id = (made.result as { paper: string }).paper;
    const file = await server.call(consolidateEndpoints.downloadPaper, { as: desk, params: { paper: id } });
    assert.equal(file.rawPayload.subarray(0, 5).toString('latin1'), '%PDF-');
    const again = await make({ ...one, language: 'ru', format: 'pdf' });
    assert.equal((again.result as { paper: string }).paper, id);
  }
  assert.ok(Date.now() - before < 120_000);
  // A letter is of somebody, has no workbook, and a redline is no paper to be printed here.
  for (const [one, code] of [
    [{ paper: 'reply-letter', format: 'docx', body: randomUUID() }, 'letter-without-body'],
    [{ paper: 'reply-letter', format: 'xlsx', body: mid }, 'paper-format'],
    [{ paper: 'redline', format: 'pdf' }, 'paper-format'],
    [{ paper: 'answer-redline', format: 'docx', body: randomUUID() }, 'letter-without-body'],
    [{ paper: 'answer-redline', format: 'pdf', body: mid }, 'paper-format'],
  ] as const)
    assert.equal((await make({ ...one, language: 'ru' })).fault?.code, code);
  const read = async (body: object) => {
    const made = await make({ ...body, language: 'ru', format: 'values' });
    const paper = (made.result as { paper: string }).paper;
    return (await server.done(consolidateEndpoints.readPaper, { as: desk, params: { paper } })).values;
  };
  // The letter holds the body's points and no other: those that the body itself reads.
  const letter = (await read({ paper: 'reply-letter', body: mid })) as ReplyLetter;
  const reader = await server.person('МИД-2', { role: 'contributor', body: mid });
  const own = await server.done(consolidateEndpoints.readOutcomes, { as: reader, params: { round, body: mid }, query });
  assert.deepEqual(new Set(letter.points.map(({ id }) => id)), new Set(own.points.map(({ item }) => item)));
  // Its own proposals as a Word file: its changes alone, the decisions beside them.
  const ownMade = await make({ paper: 'answer-redline', body: mid, language: 'ru', format: 'docx' });
  const ownFile = await server.call(consolidateEndpoints.downloadPaper, {
    as: desk,
    params: { paper: (ownMade.result as { paper: string }).paper },
  });
  const ownArchive = await unzip(ownFile.rawPayload);
  assert.ok(ownArchive.ok);
  const opened = openPackage(ownArchive.entries);
  assert.ok(opened.ok);
  const { document } = readDocument(opened.package);
  assert.ok(document.revisions.length > 5);
  assert.deepEqual(new Set(document.revisions.map(({ author }) => author)).size, 1);
  assert.deepEqual([...new Set(document.comments.map(({ author }) => author))], ['Разработчик']);
  // One amendment was accepted: its row reads as the next version does.
  const { rows } = (await read({ paper: 'old-new-table' })) as OldNewTable;
  assert.equal(rows.length, 1);
  assert.ok(rows[0]?.ids.length === 1 && plainText(rows[0].base) !== plainText(rows[0].next));
  const shown = await make({ paper: 'comment-table', language: 'ru', format: 'values' });
  const values = await server.done(consolidateEndpoints.readPaper, {
    as: desk,
    params: { paper: (shown.result as { paper: string }).paper },
  });
  assert.equal((values.values as { format: string }).format, 'svod-comment-table/1');
  const none = await server.call(returnEndpoints.readTask, { as: await server.person('никто'), params: { task: shown.id } });
  assert.equal(none.statusCode, 404);
});
