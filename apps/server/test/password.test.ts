import assert from 'node:assert/strict';
import { argon2Sync, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { meansEndpoints, signInEndpoints, workspaceEndpoints } from '@svod/contract';
import { Secret, TOTP } from 'otpauth';
import { makeRecoveryLink, makeSetUpLink } from '../src/sign-in/host-links.ts';
import { passwordFault } from '../src/sign-in/password-fault.ts';
import { ARGON2, hashPassword, isPassword } from '../src/sign-in/password-hash.ts';
import { seal, unseal } from '../src/sign-in/seal.ts';
import { cookieOf } from './cookie-of.ts';
import { type TestPerson, testServer } from './test-server.ts';

/** The server's clock, put on by the tests so that a code need not be waited for. */
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);
const server = await testServer('none', { outside: { clock } });
const db = await server.database.connect('admin');
const { setUp, signInByPassword, enterByLink, listSignIns, signOut } = signInEndpoints;
const { readMeans, beginPassword, setPassword, removePassword, makeRecoveryCodes, proveByPassword } = meansEndpoints;
const { readStart } = workspaceEndpoints;

const MAIL = 'aigul@economy.example';
const PASSWORD = 'три зелёных яблока на окне';
const tokenIn = (link: string): string => link.slice(link.indexOf('#') + 1);
let seed = '';
const codeNow = (): string => new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: clock().getTime() });
/** The next step, whose code was not used yet. */
const nextCode = (): string => {
  ahead += 30_000;
  return codeNow();
};
const rest = async () => await db.query('delete from svod.attempts');
const signIn = async (given: Partial<{ mail: string; password: string; code: string }> = {}) => {
  await rest();
  return await server.call(signInByPassword, { body: { mail: MAIL, password: PASSWORD, code: given.code ?? nextCode(), ...given } });
};
let first: TestPerson = { id: '', cookie: '' };
let codes: readonly string[] = [];

test('the link of the first start makes the workspace and its first person once, who then sets up a password with a second factor', async () => {
  const earlier = await makeSetUpLink(server.database.roles.owner, 'https://svod.example');
  const made = await makeSetUpLink(server.database.roles.owner, 'https://svod.example');
  assert.match(made?.link ?? '', /^https:\/\/svod\.example\/set-up#[A-Za-z0-9_-]{43}$/u);
  const body = { token: tokenIn(made?.link ?? ''), workspace: 'НПД', name: 'Катчы', mail: MAIL, language: 'ky' };
  assert.equal((await server.call(setUp, { body: { ...body, token: tokenIn(earlier?.link ?? '') } })).json().fault, 'link-of-no-use');
  assert.equal(
    (await server.call(setUp, { body: { ...body, token: randomBytes(32).toString('base64url') } })).json().fault,
    'link-of-no-use',
  );
  assert.equal((await server.done(readStart)).workspace.kind, 'none');
  const response = await server.call(setUp, { body });
  assert.deepEqual(response.json(), { next: 'enrol' });
  first = { id: '', cookie: cookieOf(response) };
  assert.equal((await server.call(setUp, { body })).json().fault, 'link-of-no-use');
  assert.equal(await makeSetUpLink(server.database.roles.owner, 'https://svod.example'), null);
  assert.equal((await server.call(listSignIns, { as: first })).statusCode, 403, 'nothing but setting up');
  assert.deepEqual((await server.done(readMeans, { as: first })).person, { name: 'Катчы', mail: MAIL });

  const begun = await server.done(beginPassword, { as: first });
  seed = begun.seed;
  assert.match(begun.uri, /^otpauth:\/\/totp\/Svod:aigul%40economy\.example\?issuer=Svod&secret=/u);
  const set = async (password: string, code: string) => await server.call(setPassword, { as: first, body: { password, code } });
  assert.equal((await set('коротко', codeNow())).json().fault, 'too-short');
  assert.equal((await set('Password2026!!!', codeNow())).json().fault, 'common');
  assert.equal((await set(PASSWORD, '000000')).json().fault, 'wrong-code');
  const done = await set(PASSWORD, codeNow());
  assert.equal(done.json().next, 'go-on');
  codes = done.json().recoveryCodes;
  assert.equal(new Set(codes).size, 10);
  assert.notEqual(cookieOf(done), first.cookie);
  assert.equal((await server.call(readMeans, { as: first })).statusCode, 401, 'the link’s own sign-in is over');
  first = { id: '', cookie: cookieOf(done) };
  const start = await server.done(readStart, { as: first });
  assert.equal(start.workspace.kind, 'real');
  assert.deepEqual(
    start.viewer?.roles.map(({ role }) => role),
    ['administrator', 'desk'],
  );
  first = { id: start.viewer?.id ?? '', cookie: first.cookie };
  const { rows } = await db.query<{ act: string }>('select act from svod.log_entries order by seq');
  assert.deepEqual(
    rows.map(({ act }) => act),
    ['host.set-up', 'host.set-up', 'workspace.set-up', 'session.begin', 'password.set', 'session.begin', 'session.end'],
  );
});

test('what is kept of a password is argon2id with the stated cost; the seed is sealed with what is not in the database', async () => {
  assert.deepEqual(ARGON2, { memory: 47_104, passes: 2, parallelism: 1, tagLength: 32 });
  const { rows } = await db.query<{ password: string; seed: Buffer }>('select password, seed from svod.passwords');
  const [, , , cost, salt = '', tag] = rows[0]?.password.split('$') ?? [];
  assert.equal(cost, 'm=47104,t=2,p=1');
  const nonce = Buffer.from(salt, 'base64');
  assert.equal(nonce.length, 16);
  const derived = argon2Sync('argon2id', { message: PASSWORD, nonce, parallelism: 1, tagLength: 32, memory: 47_104, passes: 2 });
  assert.equal(derived.toString('base64').replace(/=+$/u, ''), tag);
  const plain = Buffer.from(Secret.fromBase32(seed).buffer);
  assert.ok(!(rows[0]?.seed ?? plain).includes(plain));
  assert.deepEqual(unseal(server.service.secret, { purpose: 'totp-seed', about: first.id }, rows[0]?.seed ?? plain), plain);
});

test('a password alone signs nobody in, nor a code alone; whatever is wrong has one answer', async () => {
  const good = await signIn();
  assert.equal(good.statusCode, 200, good.body);
  for (const wrong of [
    { code: '000000' },
    { password: `${PASSWORD} ` },
    { mail: 'nobody@economy.example' },
    { mail: '' },
    { code: 'xxxx-xxxx-xxxx-xxxx' },
  ]) {
    const response = await signIn(wrong);
    assert.deepEqual(
      [response.statusCode, response.json().fault, response.cookies.length],
      [422, 'wrong-sign-in', 0],
      JSON.stringify(wrong),
    );
  }
});

test('a code is good once, for its step and the ones beside it', async () => {
  const code = nextCode();
  assert.equal((await signIn({ code })).statusCode, 200);
  assert.equal((await signIn({ code })).statusCode, 422);
  ahead += 30_000;
  const late = codeNow();
  ahead += 30_000;
  assert.equal((await signIn({ code: late })).statusCode, 200, 'one step late');
  const tooLate = nextCode();
  ahead += 60_000;
  assert.equal((await signIn({ code: tooLate })).statusCode, 422, 'two steps late');
  const twice = nextCode();
  await rest();
  const both = await Promise.all(
    [1, 2].map(() => server.call(signInByPassword, { body: { mail: MAIL, password: PASSWORD, code: twice } })),
  );
  assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 422], 'of two at once one');
});

test('a recovery code stands for a code once, however it is written, and is logged', async () => {
  const [one = '', two = ''] = codes;
  assert.equal((await signIn({ code: one.toUpperCase().replaceAll('-', ' ') })).statusCode, 200);
  assert.equal((await signIn({ code: one })).statusCode, 422);
  assert.equal((await db.query("select 1 from svod.log_entries where act = 'code.use'")).rowCount, 1);
  const response = await signIn();
  const as = { id: first.id, cookie: cookieOf(response) };
  assert.equal((await server.done(readMeans, { as })).password?.recoveryCodes, 9);
  const { recoveryCodes } = await server.done(makeRecoveryCodes, { as });
  assert.equal((await signIn({ code: two })).statusCode, 422, 'the earlier ones are gone');
  assert.equal((await signIn({ code: recoveryCodes[0] ?? '' })).statusCode, 200);
});

test('after five wrong attempts on an account even the right one waits, from any address, and a restart forgets nothing', async () => {
  await rest();
  const attempt = async (code: string, remoteAddress: string) =>
    await server.http.inject({
      ...{ method: 'POST', url: signInByPassword.path, remoteAddress, headers: { origin: server.service.origin, 'x-svod': '1' } },
      payload: { mail: MAIL, password: PASSWORD, code },
    });
  for (let k = 0; k < 5; k++) assert.equal((await attempt('000000', `192.0.2.${k}`)).statusCode, 422);
  const waits = await attempt(nextCode(), '192.0.2.99');
  assert.equal(waits.statusCode, 429);
  assert.ok(Number(waits.json().values.seconds) > 0 && Number(waits.json().values.seconds) <= 30);
  await db.query("update svod.attempts set last = last - interval '31 seconds'");
  assert.equal((await attempt(nextCode(), '192.0.2.99')).statusCode, 200);
  await rest();
});

test('an unknown address costs as much work as a wrong password', async () => {
  const work = async (mail: string): Promise<number> => {
    await rest();
    const begin = process.cpuUsage();
    await server.call(signInByPassword, { body: { mail, password: 'не тот пароль вовсе', code: '123456' } });
    const { user, system } = process.cpuUsage(begin);
    return user + system;
  };
  // The processor's time of this process, in turns: what else the machine does at the moment stands in neither.
  const known: number[] = [];
  const unknown: number[] = [];
  for (let k = 0; k < 9; k++) {
    known.push(await work(MAIL));
    unknown.push(await work('nobody@economy.example'));
  }
  const median = (times: number[]): number => times.sort((a, b) => a - b)[4] ?? 0;
  const ratio = median(unknown) / median(known);
  assert.ok(Math.abs(ratio - 1) < 0.1, `unknown against known: ${ratio.toFixed(3)}`);
});

test('changing how one signs in asks for a proof when the last one is old, gives a new id, and ends the other sign-ins', async () => {
  const as = { id: first.id, cookie: cookieOf(await signIn()) };
  const other = { id: first.id, cookie: cookieOf(await signIn()) };
  await db.query("update svod.sessions set proved = now() - interval '1 day' where ended is null");
  // The clock of the tests is ahead of the database's.
  assert.equal((await server.call(beginPassword, { as })).json().fault, 'prove-first');
  await rest();
  const wrong = await server.call(proveByPassword, { as, body: { password: PASSWORD, code: '000000' } });
  assert.equal(wrong.json().fault, 'wrong-sign-in');
  const proved = await server.call(proveByPassword, { as, body: { password: PASSWORD, code: nextCode() } });
  const now = { id: first.id, cookie: cookieOf(proved) };
  assert.notEqual(now.cookie, as.cookie);
  assert.equal((await server.call(readMeans, { as })).statusCode, 401);
  await db.query('update svod.sessions set proved = $1 where ended is null', [clock()]);
  const begun = await server.done(beginPassword, { as: now });
  seed = begun.seed;
  const letters = server.letters.length;
  await server.done(setPassword, { as: now, body: { password: PASSWORD, code: nextCode() } });
  assert.equal((await server.call(listSignIns, { as: other })).statusCode, 401);
  assert.equal((await server.call(listSignIns, { as: now })).statusCode, 200);
  assert.equal(server.letters.length, letters + 1);
  assert.equal(server.letters.at(-1)?.subject, 'Свод: кирүү жолуңуз өзгөрдү');
  assert.equal((await server.call(removePassword, { as: now })).json().fault, 'last-means');
  assert.equal((await signIn()).statusCode, 200);
});

test('at the server’s own machine a link of recovery is made, logged and told; it leads to a second factor and ends what was there', async () => {
  const { owner } = server.database.roles;
  assert.deepEqual(await makeRecoveryLink(owner, 'https://svod.example', 'nobody@x.example', server.service.mail), {
    ok: false,
    code: 'no-such-person',
  });
  const made = await makeRecoveryLink(owner, 'https://svod.example', MAIL.toUpperCase(), server.service.mail);
  assert.ok(made.ok);
  assert.deepEqual([made.name, made.mailed, server.letters.at(-1)?.to], ['Катчы', true, MAIL]);
  assert.ok(!server.letters.at(-1)?.text.includes('#'), 'the letter tells; the link is printed alone');
  assert.equal((await db.query("select 1 from svod.log_entries where act = 'host.recovery' and object_id = $1", [first.id])).rowCount, 1);
  const entered = await server.call(enterByLink, { body: { token: tokenIn(made.link) } });
  assert.deepEqual(entered.json(), { next: 'enrol' });
  assert.equal((await server.call(enterByLink, { body: { token: tokenIn(made.link) } })).json().fault, 'link-of-no-use');
  const as = { id: first.id, cookie: cookieOf(entered) };
  assert.equal((await server.call(listSignIns, { as })).statusCode, 403, 'it is no way past the second factor');
  assert.equal((await signIn()).statusCode, 200, 'until the new is set up the old works');
  const before = { seed };
  seed = (await server.done(beginPassword, { as })).seed;
  await server.done(setPassword, { as, body: { password: 'новый пароль после потери', code: nextCode() } });
  ({ seed } = before);
  assert.equal((await signIn()).statusCode, 422);
});

test('a link that has run out, was taken back, or is of a suspended person is of no use', async () => {
  const person = await server.person('Кто-то', { role: 'observer' });
  const fresh = async () => {
    const made = await makeRecoveryLink(server.database.roles.owner, 'https://svod.example', person.id, server.service.mail);
    return made.ok ? tokenIn(made.link) : '';
  };
  const enter = async (token: string) => (await server.call(enterByLink, { body: { token } })).statusCode;
  const [late, revoked] = [await fresh(), await fresh()];
  assert.equal(await enter(late), 422, 'a newer one ends it');
  await fresh();
  assert.equal(await enter(revoked), 422);
  const old = await fresh();
  await db.query("update svod.tokens set made = made - interval '2 days', expires = expires - interval '2 days' where person = $1", [
    person.id,
  ]);
  assert.equal(await enter(old), 422);
  const suspended = await fresh();
  await db.query('update svod.people set suspended = now() where id = $1', [person.id]);
  assert.equal(await enter(suspended), 422);
  await db.query('update svod.people set suspended = null where id = $1', [person.id]);
  assert.equal(await enter(suspended), 200);
  await server.done(signOut, { as: { id: '', cookie: '' } }).catch(() => undefined);
});

test('passwords that are guessed first are not taken, others are, without a rule of what must be in them', () => {
  const about = ['Кызматкер Катчылыктан', 'kyzmatker.katchylyk@economy.example'];
  for (const [password, fault] of [
    ['elevenchars', 'too-short'],
    ['я'.repeat(5) + 'ц'.repeat(124), 'too-long'],
    ['password1234', 'common'],
    ['P@ssw0rd2026!!', 'common'],
    ['qwertyuiop123', 'common'],
    ['йцукенгшщзхъ', 'common'],
    ['aaaaaaaaaaaaaa', 'common'],
    ['abcabcabcabcabc', 'common'],
    ['1234567890123456', 'common'],
    ['31.12.1999 00', 'common'],
    ['Бишкек-2026!!!', 'common'],
    ['correct horse battery staple', 'common'],
    ['Katchylyk2026', 'about-you'],
    ['kyzmatker katchylyk 1', 'about-you'],
    ['green mango tractor', null],
    ['кара суу тоо жел', null],
    ['9f42b7c81d05e3aX', null],
    ['x'.repeat(3) + ' любая фраза из слов', null],
  ] as const)
    assert.equal(passwordFault(password, about), fault, password);
});

test('a hash fits its password alone; what is sealed opens with its secret, for its purpose and its person alone', async () => {
  const kept = await hashPassword('пароль 😀 с чем угодно');
  assert.equal(await isPassword('пароль 😀 с чем угодно', kept), true);
  assert.equal(await isPassword('пароль 😀 с чем угодно.', kept), false);
  assert.equal(await isPassword('', null), false);
  assert.equal(await isPassword('x', '$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA'), false);
  const secret = randomBytes(32);
  const about = { purpose: 'totp-seed', about: 'a' } as const;
  const sealed = seal(secret, about, Buffer.from('seed'));
  assert.equal(unseal(secret, about, sealed)?.toString(), 'seed');
  assert.equal(unseal(randomBytes(32), about, sealed), null);
  assert.equal(unseal(secret, { ...about, about: 'b' }, sealed), null);
  assert.equal(unseal(secret, { ...about, purpose: 'challenge' }, sealed), null);
  for (let k = 0; k < sealed.length; k++) {
    const torn = Buffer.from(sealed);
    torn[k] = (torn[k] ?? 0) ^ 1;
    assert.equal(unseal(secret, about, torn), null, `byte ${k}`);
  }
  assert.equal(unseal(secret, about, sealed.subarray(0, 20)), null);
});
