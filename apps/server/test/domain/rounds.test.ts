import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { planEndpoints, returnEndpoints, roundEndpoints, workspaceEndpoints } from '@svod/contract';
import { testServer } from '../test-server.ts';
import { putRound } from './put-round.ts';
import { putVersion } from './put-version.ts';

const server = await testServer();
const admin = await server.database.connect('admin');
const [mid, mz, mo] = [await server.body('МИД'), await server.body('МЗ'), await server.body('МО')];
const desk = await server.person('Рабочая группа', { role: 'desk' });
const ofMid = await server.person('МИД', { role: 'contributor', body: mid });
const ofMz = await server.person('МЗ', { role: 'contributor', body: mz });
const watcher = await server.person('МИД: наблюдатель', { role: 'observer', body: mid });
const { sendRound, readRound, changeRound, changeAsked, remind, downloadSent } = roundEndpoints;

const fault = async (...call: Parameters<typeof server.call>): Promise<readonly unknown[]> => {
  const answer = await server.call(...call);
  return [answer.statusCode, answer.json().fault];
};
const states = async (round: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await server.done(readRound, { as: desk, params: { round } })).asked.map(({ names, state }) => [names.ru ?? '', state]),
  );

test('a version is sent to bodies once each, with a date to come, and what does not fit is told before', async () => {
  const { id: plan } = await server.done(planEndpoints.createPlan, { as: desk, body: { titles: { ru: 'П' }, languages: ['ru'] } });
  const version = await putVersion(server, desk, plan, '1');
  const empty = await putVersion(server, desk, plan, '2', []);
  const body = { version, finalDate: '2099-01-01', bodies: [mid, mz] };
  const send = async (more: object): Promise<readonly unknown[]> =>
    await fault(sendRound, { as: desk, params: { plan }, body: { ...body, ...more } });
  assert.deepEqual(await send({ version: empty }), [422, 'version-without-file']);
  assert.deepEqual(await send({ version: randomUUID() }), [404, 'not-found']);
  assert.deepEqual(await send({ finalDate: '2020-01-01' }), [422, 'date-past']);
  assert.deepEqual(await send({ bodies: [mid, mid] }), [422, 'body-twice']);
  assert.deepEqual(await send({ bodies: [randomUUID()] }), [422, 'body-not-known']);
  assert.deepEqual(await send({ bodies: [] }), [400, 'invalid']);
  assert.deepEqual(await send({ finalDate: '2099-02-30' }), [400, 'invalid']);
  const { task } = await server.done(sendRound, { as: desk, params: { plan }, body });
  const { rows } = await admin.query<{ kind: string; about: { bodies: string[] } }>('select kind, about from svod.tasks where id = $1', [
    task,
  ]);
  assert.deepEqual([rows[0]?.kind, rows[0]?.about.bodies], ['send-round', [mid, mz]]);
  // A date is past only when its day has ended where the workspace keeps its calendar.
  const today = await admin.query<{ today: string }>('select svod.today()::text as today');
  assert.equal(
    (await server.call(sendRound, { as: desk, params: { plan }, body: { ...body, finalDate: today.rows[0]?.today } })).statusCode,
    200,
  );
});

test('a round shows all to the desk, and to a body its own line alone', async () => {
  const { plan, round } = await putRound(server, desk, [mid, mz]);
  const whole = await server.done(readRound, { as: desk, params: { round } });
  assert.deepEqual([whole.whole, whole.asked.length, whole.ordinal, whole.letterNumber, whole.enforceTracking], [true, 2, 1, '№ 1', true]);
  const own = await server.done(readRound, { as: ofMid, params: { round } });
  assert.deepEqual([own.whole, own.asked.map(({ names }) => names.ru)], [false, ['МИД']]);
  assert.equal(
    (await server.call(readRound, { as: await server.person('МО', { role: 'contributor', body: mo }), params: { round } })).statusCode,
    404,
  );
  assert.equal((await server.done(planEndpoints.readPlan, { as: desk, params: { plan } })).stage, 'round');
  assert.equal((await server.call(downloadSent, { as: ofMid, params: { round }, query: { language: 'ru' } })).body, `sent ${plan}`);
  assert.deepEqual((await server.done(planEndpoints.listPlans, { as: ofMid })).plans.map(({ waiting }) => waiting)[0], [
    { kind: 'answer-due', count: 1, round, until: '2099-12-31' },
  ]);
});

test('a body acknowledges and says that it has no remarks, while the round is open; the desk gives it a later date', async () => {
  const { round } = await putRound(server, desk, [mid, mz]);
  const params = { round, body: mid };
  const change = async (as: typeof desk, body: object): Promise<readonly unknown[]> => await fault(changeAsked, { as, params, body });
  assert.deepEqual(await change(watcher, { revision: 1, acknowledged: true }), [403, 'not-allowed']);
  assert.deepEqual(await change(ofMz, { revision: 1, acknowledged: true }), [404, 'not-found']);
  assert.deepEqual(await change(ofMid, { revision: 1, extended: '2100-01-01' }), [403, 'not-allowed']);
  assert.deepEqual(await server.done(changeAsked, { as: ofMid, params, body: { revision: 1, acknowledged: true } }), { revision: 2 });
  assert.deepEqual(await states(round), { МЗ: 'sent', МИД: 'acknowledged' });
  const stale = await server.call(changeAsked, { as: desk, params, body: { revision: 1, extended: '2100-01-01' } });
  assert.deepEqual([stale.statusCode, stale.json().revision, stale.json().current.acknowledged], [409, 2, true]);
  assert.deepEqual(await change(desk, { revision: 2, extended: '2020-01-01' }), [422, 'date-past']);
  await server.done(changeAsked, { as: desk, params, body: { revision: 2, extended: '2100-01-01' } });
  const own = (await server.done(readRound, { as: ofMid, params: { round } })).asked[0];
  assert.deepEqual([own?.finalDate, own?.extended], ['2100-01-01', true]);
  await server.done(changeAsked, { as: ofMid, params, body: { revision: 3, noRemarks: true } });
  assert.deepEqual(await states(round), { МЗ: 'sent', МИД: 'no-remarks' });
  await server.done(changeAsked, { as: ofMid, params, body: { revision: 4, noRemarks: false } });
  assert.deepEqual(await states(round), { МЗ: 'sent', МИД: 'acknowledged' });
  const { revision } = await server.done(readRound, { as: desk, params: { round } });
  await server.done(changeRound, { as: desk, params: { round }, body: { revision, closed: true } });
  assert.deepEqual(await change(ofMid, { revision: 5, noRemarks: true }), [403, 'not-now']);
  await server.done(changeAsked, { as: desk, params, body: { revision: 5, noRemarks: true } });
  assert.deepEqual(await states(round), { МЗ: 'sent', МИД: 'no-remarks' });
});

test('a date that has passed makes late what did not answer, by the calendar of the workspace', async () => {
  const { round } = await putRound(server, desk, [mid, mz]);
  const at = async (zone: string, day: string): Promise<Record<string, string>> => {
    await admin.query('update svod.workspace set time_zone = $1', [zone]);
    await admin.query(`update svod.rounds set final_date = (clock_timestamp() at time zone $2)::date + $3::int where id = $1`, [
      round,
      'UTC',
      day,
    ]);
    return await states(round);
  };
  const { rows } = await admin.query<{ hour: number }>("select extract(hour from clock_timestamp() at time zone 'UTC')::int as hour");
  // Where it is tomorrow already while it is today in UTC, today's date has passed; where it is still yesterday, yesterday's has not.
  const ahead = (rows[0]?.hour ?? 0) >= 10;
  assert.deepEqual(await at('UTC', '0'), { МЗ: 'sent', МИД: 'sent' });
  assert.deepEqual(await at('UTC', '-1'), { МЗ: 'late', МИД: 'late' });
  if (ahead) assert.deepEqual(await at('Pacific/Kiritimati', '0'), { МЗ: 'late', МИД: 'late' });
  else assert.deepEqual(await at('Pacific/Pago_Pago', '-1'), { МЗ: 'sent', МИД: 'sent' });
  await at('UTC', '-1');
  const waiting = (await server.done(planEndpoints.listPlans, { as: desk })).plans.flatMap((plan) => plan.waiting);
  assert.ok(waiting.some((one) => one.kind === 'late-bodies' && one.round === round && one.count === 2));
  // Answered late: it is told, and no longer waited for.
  const given = { body: mid, way: 'workbench' as const, attitude: 'agreed' as const };
  await server.done(returnEndpoints.addReturn, { as: ofMid, params: { round }, body: given });
  const line = (await server.done(readRound, { as: ofMid, params: { round } })).asked[0];
  assert.deepEqual([line?.state, line?.answeredLate, line?.attitude], ['answered', true, 'agreed']);
  await admin.query("update svod.workspace set time_zone = 'Asia/Bishkek'");
});

test('the workspace’s calendar is kept where the desk says, and only where there is such a place', async () => {
  const { readStart, renameWorkspace } = workspaceEndpoints;
  const { workspace } = await server.done(readStart, { as: desk });
  assert.equal(workspace.timeZone, 'Asia/Bishkek');
  const body = { name: workspace.name, revision: workspace.revision };
  assert.deepEqual(await fault(renameWorkspace, { as: desk, body: { ...body, timeZone: 'Asia/Nowhere' } }), [422, 'time-zone-not-known']);
  await server.done(renameWorkspace, { as: desk, body: { ...body, timeZone: 'Asia/Tashkent' } });
  const changed = (await server.done(readStart, { as: desk })).workspace;
  assert.equal(changed.timeZone, 'Asia/Tashkent');
  await server.done(renameWorkspace, { as: desk, body: { name: 'Иное', revision: changed.revision } });
  assert.equal((await server.done(readStart, { as: desk })).workspace.timeZone, 'Asia/Tashkent');
});

test('bodies are asked afterwards, once; a round is closed and opened with the revision that was seen', async () => {
  const { round } = await putRound(server, desk, [mid]);
  const change = async (body: object): Promise<readonly unknown[]> => await fault(changeRound, { as: desk, params: { round }, body });
  assert.deepEqual(await change({ revision: 1, add: [mid] }), [422, 'body-twice']);
  assert.deepEqual(await change({ revision: 1, add: [mz, mz] }), [422, 'body-twice']);
  assert.deepEqual(await change({ revision: 1, add: [randomUUID()] }), [422, 'body-not-known']);
  assert.deepEqual(await change({ revision: 1, finalDate: '2001-01-01' }), [422, 'date-past']);
  assert.deepEqual(await server.done(changeRound, { as: desk, params: { round }, body: { revision: 1, add: [mz], title: 'Второй' } }), {
    revision: 2,
  });
  assert.deepEqual(Object.keys(await states(round)), ['МЗ', 'МИД']);
  assert.deepEqual(await change({ revision: 1, closed: true }), [409, 'stale']);
  await server.done(changeRound, { as: desk, params: { round }, body: { revision: 2, closed: true } });
  assert.notEqual((await server.done(readRound, { as: desk, params: { round } })).closed, null);
  await server.done(changeRound, { as: desk, params: { round }, body: { revision: 3, closed: false } });
  assert.equal((await server.done(readRound, { as: desk, params: { round } })).closed, null);
  assert.equal((await server.call(changeRound, { as: ofMid, params: { round }, body: { revision: 4, closed: true } })).statusCode, 403);
});

test('reminders go to those who answer, in their language, once however often they are asked for; who gets none is told with why', async () => {
  const { round } = await putRound(server, desk, [mid, mz, mo]);
  const clerk = await server.person('МИД: исполнитель', { role: 'contributor', body: mid });
  const head = await server.person('МИД: руководитель', { role: 'head', body: mid });
  await admin.query("update svod.people set mail = 'clerk@mid.example', language = 'ky' where id = $1", [clerk.id]);
  await admin.query("update svod.people set mail = 'head@mid.example', language = 'ru' where id = $1", [head.id]);
  await admin.query("update svod.people set mail = 'observer@mid.example' where id = $1", [watcher.id]);
  await server.done(changeAsked, { as: desk, params: { round, body: mo }, body: { revision: 1, noRemarks: true } });
  const key = randomUUID();
  const body = { bodies: [mid, mz, mo] };
  const told = await server.done(remind, { as: desk, params: { round }, body, key });
  assert.equal(told.sent, 2);
  assert.deepEqual(new Set(told.notSent.map((one) => `${one.body} ${one.why}`)), new Set([`${mz} no-address`, `${mo} answered`]));
  assert.deepEqual(await server.done(remind, { as: desk, params: { round }, body, key }), told);
  const letters = server.letters.filter(({ text }) => text.includes(round));
  assert.deepEqual(letters.map(({ to }) => to).toSorted(), ['clerk@mid.example', 'head@mid.example']);
  assert.match(letters.find(({ to }) => to.startsWith('clerk'))?.subject ?? '', /күтүлүүдө/u);
  for (const { text } of letters) {
    assert.match(text, /2099/u);
    assert.ok(!text.includes('План 1540'), 'no content in a letter');
  }
  const whole = await server.done(readRound, { as: desk, params: { round } });
  assert.deepEqual(
    whole.asked.filter(({ reminded }) => reminded !== null).map(({ body: one }) => one),
    [mid],
  );
  assert.deepEqual(await fault(remind, { as: desk, params: { round }, body: { bodies: [randomUUID()] } }), [422, 'body-not-asked']);
  assert.deepEqual(await fault(remind, { as: ofMid, params: { round }, body }), [403, 'not-allowed']);
  assert.equal((await server.done(planEndpoints.lastSeen, { as: desk, params: { plan: whole.plan } })).bodies.length, 3);
});
