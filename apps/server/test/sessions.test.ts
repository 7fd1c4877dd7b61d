import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { signInEndpoints, workspaceEndpoints } from '@svod/contract';
import type { LightMyRequestResponse } from 'fastify';
import { countAttempt, forgetAttempt } from '../src/sign-in/attempts.ts';
import { setSessionCookie } from '../src/sign-in/session-cookie.ts';
import { testServer } from './test-server.ts';

const sample = await testServer('sample');
const real = await testServer('real');
const sampleDb = await sample.database.connect('admin');
const realDb = await real.database.connect('admin');
const { readStart } = workspaceEndpoints;
const { listSampleAccounts, signInAsSample, signOut, listSignIns, endSignIn, readWays } = signInEndpoints;

const body = await sample.body('МИД');
const head = await sample.person('Руководитель МИД', { role: 'head', body });
const desk = await sample.person('Рабочая группа', { role: 'desk' });

const cookieOf = (response: LightMyRequestResponse): string => {
  const [cookie] = response.cookies;
  return cookie === undefined ? '' : `${cookie.name}=${cookie.value}`;
};
const enter = async (person: string) => {
  const response = await sample.call(signInAsSample, { body: { person } });
  assert.equal(response.statusCode, 200, response.body);
  return { id: person, cookie: cookieOf(response) };
};
const acts = async (person: string): Promise<readonly string[]> =>
  (await sampleDb.query<{ act: string }>('select act from svod.log_entries where actor = $1 order by seq', [person])).rows.map(
    ({ act }) => act,
  );

test('in a sample anybody is entered by one click, with a cookie that no script reads and no other site sends', async () => {
  assert.equal((await sample.done(readWays)).sample, true);
  const { accounts } = await sample.done(listSampleAccounts);
  const found = accounts.find(({ person }) => person === head.id);
  assert.deepEqual(found, { person: head.id, name: 'Руководитель МИД', roles: [{ role: 'head', body, names: { ru: 'МИД' } }] });
  const response = await sample.call(signInAsSample, { body: { person: head.id } });
  const [cookie] = response.cookies;
  assert.deepEqual({ ...cookie, value: '' }, { name: 'svod', value: '', maxAge: 43_200, path: '/', httpOnly: true, sameSite: 'Strict' });
  assert.equal(Buffer.from(cookie?.value ?? '', 'base64url').length, 32);
  const kept = await sampleDb.query('select 1 from svod.sessions where hash = $1', [
    createHash('sha256')
      .update(cookie?.value ?? '')
      .digest(),
  ]);
  assert.equal(kept.rowCount, 1);
  const start = await sample.done(readStart, { as: { id: head.id, cookie: cookieOf(response) } });
  assert.equal(start.viewer?.id, head.id);
  assert.deepEqual(await acts(head.id), ['session.begin']);
  assert.equal((await sample.call(signInAsSample, { body: { person: randomUUID() } })).statusCode, 404);
});

test('behind TLS the cookie is the host’s own', async () => {
  const set: unknown[] = [];
  const reply = { setCookie: (...given: unknown[]) => set.push(...given) };
  setSessionCookie(reply as never, 'https://svod.example', 'x');
  assert.deepEqual(set, ['__Host-svod', 'x', { path: '/', httpOnly: true, secure: true, sameSite: 'strict', maxAge: 43_200 }]);
});

test('a workspace for real work lists nobody, enters nobody by a click, and stays one, whoever asks the database', async () => {
  const person = await real.person('Рабочая группа', { role: 'desk' });
  assert.equal((await real.done(readWays)).sample, false);
  assert.deepEqual(await real.done(listSampleAccounts), { accounts: [] });
  assert.equal((await real.call(signInAsSample, { body: { person: person.id } })).statusCode, 404);
  const insert = "insert into svod.sessions (hash, person, method) values (sha256('x'), $1, 'sample')";
  await assert.rejects(realDb.query(insert, [person.id]), /by a click/);
  await assert.rejects(realDb.query("update svod.sessions set method = 'sample' where person = $1", [person.id]), /by a click/);
  await assert.rejects(realDb.query("update svod.workspace set kind = 'sample'"), /does not change/);
  await assert.rejects(sampleDb.query("update svod.workspace set kind = 'real'"), /does not change/);
  assert.equal((await realDb.query("select 1 from svod.sessions where method = 'sample'")).rowCount, 0);
});

test('signing out ends the session on the server and clears the browser', async () => {
  const person = await enter(desk.id);
  assert.equal((await sample.call(listSignIns, { as: person })).statusCode, 200);
  const out = await sample.call(signOut, { as: person });
  assert.equal(out.headers['clear-site-data'], '"cache", "cookies", "storage"');
  assert.equal(out.cookies[0]?.maxAge, 0);
  assert.equal((await sample.call(listSignIns, { as: person })).statusCode, 401);
  assert.deepEqual(await acts(desk.id), ['session.begin', 'session.end']);
});

test('entering anew gives a new id and ends the browser’s earlier session', async () => {
  const first = await enter(desk.id);
  const again = await sample.call(signInAsSample, { as: first, body: { person: head.id } });
  assert.notEqual(cookieOf(again), first.cookie);
  assert.equal((await sample.call(listSignIns, { as: first })).statusCode, 401);
});

test('one’s own open sign-ins are listed and ended from afar; another’s are not there', async () => {
  const [here, there, other] = [await enter(desk.id), await enter(desk.id), await enter(head.id)];
  const { signIns } = await sample.done(listSignIns, { as: here });
  assert.equal(signIns.filter(({ own }) => own).length, 1);
  const theirs = (await sample.done(listSignIns, { as: there })).signIns.find(({ own }) => own)?.id ?? '';
  assert.ok(signIns.some(({ id }) => id === theirs));
  assert.equal((await sample.call(endSignIn, { as: other, params: { signIn: theirs } })).statusCode, 404);
  assert.equal((await sample.call(listSignIns, { as: there })).statusCode, 200);
  await sample.done(endSignIn, { as: here, params: { signIn: theirs } });
  assert.equal((await sample.call(listSignIns, { as: there })).statusCode, 401);
  assert.equal((await sample.call(listSignIns, { as: here })).statusCode, 200);
});

test('a session ends after an hour without a call and after twelve in all; a call keeps it', async () => {
  const person = await enter(desk.id);
  const hash = createHash('sha256').update(person.cookie.slice('svod='.length)).digest();
  const set = (column: 'seen' | 'made', ago: string) =>
    sampleDb.query(`update svod.sessions set ${column} = now() - $2::interval where hash = $1`, [hash, ago]);
  const status = async () => (await sample.call(listSignIns, { as: person })).statusCode;
  await set('seen', '59 minutes');
  assert.equal(await status(), 200);
  const seen = await sampleDb.query("select 1 from svod.sessions where hash = $1 and seen > now() - interval '1 minute'", [hash]);
  assert.equal(seen.rowCount, 1);
  await set('seen', '61 minutes');
  assert.equal(await status(), 401);
  await set('seen', '1 second');
  assert.equal(await status(), 200);
  await set('made', '12 hours 1 second');
  assert.equal(await status(), 401);
});

test('who is suspended has no session from then on, and none again when it is taken back', async () => {
  const person = await sample.person('Временный', { role: 'observer' });
  assert.equal((await sample.call(listSignIns, { as: person })).statusCode, 200);
  await sampleDb.query('update svod.people set suspended = now() where id = $1', [person.id]);
  assert.equal((await sample.call(listSignIns, { as: person })).statusCode, 401);
  await sampleDb.query('update svod.people set suspended = null where id = $1', [person.id]);
  assert.equal((await sample.call(listSignIns, { as: person })).statusCode, 401);
});

test('who came by a link is nobody but to what sets up their means of sign-in, and for an hour', async () => {
  const person = await real.person('Новый', { role: 'desk' });
  await realDb.query('update svod.sessions set limited = true where person = $1', [person.id]);
  assert.equal((await real.done(readStart, { as: person })).viewer, null);
  assert.equal((await real.call(listSignIns, { as: person })).statusCode, 403);
  assert.equal((await real.call(workspaceEndpoints.renameWorkspace, { as: person, body: { name: 'x', revision: 1 } })).statusCode, 403);
  await realDb.query("update svod.sessions set made = now() - interval '61 minutes' where person = $1", [person.id]);
  assert.equal((await real.call(signOut, { as: person })).statusCode, 401);
});

test('attempts wait after the fifth, longer each time, also many at once; an address is not cleared by signing in to one’s own account', async () => {
  const tried = { account: 'a@example.org', address: '192.0.2.1' };
  const answers = await Promise.all(Array.from({ length: 12 }, () => countAttempt(real.service, tried)));
  assert.equal(answers.filter((answer) => answer === null).length, 5);
  assert.equal(answers.find((answer) => answer !== null)?.status, 429);
  // As if the half minute had passed: one more, then a minute.
  const rest = (seconds: number) => realDb.query('update svod.attempts set last = last - make_interval(secs => $1)', [seconds]);
  await rest(31);
  assert.equal(await countAttempt(real.service, tried), null);
  await rest(31);
  assert.equal((await countAttempt(real.service, tried))?.status, 429);
  await rest(30);
  assert.equal(await countAttempt(real.service, tried), null);
  await forgetAttempt(real.service, tried);
  assert.equal(await countAttempt(real.service, tried), null);
  assert.equal(await countAttempt(real.service, { ...tried, account: 'b@example.org' }), null);
  for (let k = 0; k < 40; k++) await countAttempt(real.service, { account: null, address: '192.0.2.7' });
  assert.equal((await countAttempt(real.service, { account: 'mine@example.org', address: '192.0.2.7' }))?.status, 429);
  await forgetAttempt(real.service, { account: 'mine@example.org', address: '192.0.2.7' });
  assert.equal(await countAttempt(real.service, { account: null, address: '192.0.2.7' }), null);
  assert.equal((await countAttempt(real.service, { account: null, address: '192.0.2.7' }))?.status, 429);
  const stored = await realDb.query<{ key: Buffer }>('select key from svod.attempts');
  assert.ok(stored.rows.every(({ key }) => key.length === 32));
});
