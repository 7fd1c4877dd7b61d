import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { meansEndpoints, peopleEndpoints, signInEndpoints } from '@svod/contract';
import { Secret, TOTP } from 'otpauth';
import { makeMailer, noMailer } from '../src/mail/mailer.ts';
import { writeLetter } from '../src/mail/write-letter.ts';
import { cookieOf } from './cookie-of.ts';
import { mailServer } from './mail-server.ts';
import { testServer } from './test-server.ts';

const smtp = await mailServer();
const settings = { host: '127.0.0.1', port: smtp.port, security: 'none', account: null, from: 'svod@economy.example' } as const;
const server = await testServer('real', { outside: { mail: makeMailer(settings) } });
const mute = await testServer('real', { outside: { mail: noMailer } });
const db = await server.database.connect('admin');
const desk = await server.person('Рабочая группа', { role: 'desk' });
const second = await server.person('Вторая', { role: 'desk' });
const administrator = await server.person('Администратор', { role: 'administrator' });
const { addPerson, listPeople, invitePerson, revokeInvitation, askRecovery, confirmRecovery, dropRecovery } = peopleEndpoints;
const { enterByLink, listSignIns } = signInEndpoints;

const add = async (mail: string | null, language = 'ru', on = server, as = desk) =>
  (await on.done(addPerson, { as, body: { name: 'Приглашённый', mail, language, roles: [] } })).id;
const stateOf = async (id: string) => (await server.done(listPeople, { as: desk })).people.find((one) => one.id === id)?.invitation?.state;
const tokenIn = (text: string): string => /#([A-Za-z0-9_-]{43})/u.exec(text)?.[1] ?? '';
const enter = async (token: string, on = server) => await on.call(enterByLink, { body: { token } });

/** Sets up a password as who came by a link does. */
async function enrol(cookie: string, on = server): Promise<string> {
  const as = { id: '', cookie };
  const { seed } = await on.done(meansEndpoints.beginPassword, { as });
  const code = new TOTP({ secret: Secret.fromBase32(seed) }).generate();
  const set = await on.call(meansEndpoints.setPassword, { as, body: { password: 'довольно длинная фраза', code } });
  assert.equal(set.statusCode, 200, set.body);
  return cookieOf(set);
}

test('an invitation goes by mail in the language of its reader, with a link and nothing of the work, and lets in once', async () => {
  for (const [language, subject] of [
    ['en', 'Svod: your invitation'],
    ['ru', 'Свод: приглашение'],
    ['ky', 'Свод: чакыруу'],
  ] as const) {
    const id = await add(`guest.${language}@mfa.example`, language);
    const answer = await server.done(invitePerson, { as: desk, params: { person: id } });
    assert.deepEqual([answer.mailed, answer.link], [true, null]);
    const letter = smtp.received.at(-1);
    assert.deepEqual(letter?.to, [`guest.${language}@mfa.example`]);
    assert.deepEqual([letter?.mail.subject, letter?.mail.from?.value[0]?.address], [subject, 'svod@economy.example']);
    const text = letter?.mail.text ?? '';
    assert.ok(!/\{\w+\}|НПД|Приглашённый/u.test(text), text);
    assert.equal(await stateOf(id), 'open');
    const entered = await enter(tokenIn(text));
    assert.deepEqual(entered.json(), { next: 'enrol' });
    assert.equal(await stateOf(id), 'used');
    assert.equal((await enter(tokenIn(text))).statusCode, 422);
    const cookie = await enrol(cookieOf(entered));
    assert.equal((await server.call(listSignIns, { as: { id, cookie } })).statusCode, 200);
    assert.equal((await server.call(invitePerson, { as: desk, params: { person: id } })).json().fault, 'can-sign-in');
  }
});

test('sent again the earlier one is of no use; taken back and after seven days none is; asked again with its key it is one', async () => {
  const id = await add('again@mfa.example');
  const invite = async (key: string = randomUUID()) => {
    const answer = await server.done(invitePerson, { as: desk, params: { person: id }, key });
    return { answer, token: tokenIn(smtp.received.at(-1)?.mail.text ?? '') };
  };
  const first = await invite();
  const key = randomUUID();
  const next = await invite(key);
  assert.equal((await enter(first.token)).statusCode, 422);
  assert.deepEqual(await invite(key), next);
  const days = (Date.parse(next.answer.expires) - Date.now()) / 86_400_000;
  assert.ok(days > 6.99 && days <= 7);
  await server.done(revokeInvitation, { as: desk, params: { person: id } });
  assert.equal(await stateOf(id), 'revoked');
  assert.equal((await enter(next.token)).statusCode, 422);
  assert.equal((await server.call(revokeInvitation, { as: desk, params: { person: id } })).statusCode, 404);
  const last = await invite();
  await db.query("update svod.tokens set made = made - interval '7 days', expires = expires - interval '7 days' where person = $1", [id]);
  assert.equal(await stateOf(id), 'expired');
  assert.equal((await enter(last.token)).statusCode, 422);
  const kept = await db.query<{ hash: Buffer }>('select hash from svod.tokens');
  assert.ok(kept.rows.every(({ hash }) => !hash.toString('base64url').includes(last.token)));
});

test('an invitation is no way round the means of one who has some by now', async () => {
  const id = await add('late@mfa.example');
  await server.done(invitePerson, { as: desk, params: { person: id } });
  const token = tokenIn(smtp.received.at(-1)?.mail.text ?? '');
  await db.query("insert into svod.identities (issuer, subject, person) values ('https://id.example', 'late', $1)", [id]);
  assert.equal((await enter(token)).statusCode, 422);
});

test('where there is no mail server, or no address, the link is shown to the one who invites; a mail server that is away fails nothing', async () => {
  const writer = await mute.person('Рабочая группа', { role: 'desk' });
  const shown = await mute.done(invitePerson, { as: writer, params: { person: await add('x@mfa.example', 'ru', mute, writer) } });
  assert.equal(shown.mailed, false);
  assert.match(shown.link ?? '', /^http:\/\/127\.0\.0\.1:1540\/enter#[A-Za-z0-9_-]{43}$/u);
  assert.equal((await enter(tokenIn(shown.link ?? ''), mute)).statusCode, 200);
  const before = smtp.received.length;
  const bare = await server.done(invitePerson, { as: desk, params: { person: await add(null) } });
  assert.ok(bare.link !== null && smtp.received.length === before);
  const away = await testServer('real', { outside: { mail: makeMailer({ ...settings, port: 1 }) } });
  const lonely = await away.person('Рабочая группа', { role: 'desk' });
  const id = await add('y@mfa.example', 'ru', away, lonely);
  const unsent = await away.done(invitePerson, { as: lonely, params: { person: id } });
  assert.deepEqual([unsent.mailed, unsent.link], [false, null]);
});

test('recovery takes two: one asks, another confirms; the person is told at once', async () => {
  const person = await server.person('Потеряла телефон', { role: 'observer' });
  await db.query("update svod.people set mail = 'lost@mfa.example', language = 'en' where id = $1", [person.id]);
  const on = { params: { person: person.id } };
  const { id } = await server.done(askRecovery, { as: desk, ...on, body: { reason: 'потерян телефон' } });
  assert.equal(smtp.received.at(-1)?.mail.subject, 'Svod: somebody asked for a new way to sign in for you');
  assert.equal((await server.done(listPeople, { as: second })).people.find((one) => one.id === person.id)?.recovery?.askedBy, desk.id);
  assert.equal((await server.call(confirmRecovery, { as: desk, ...on, body: { id } })).json().fault, 'another-must-confirm');
  assert.equal((await server.call(askRecovery, { as: desk, params: { person: desk.id }, body: { reason: 'x' } })).statusCode, 403);
  const dropped = await server.done(askRecovery, { as: second, ...on, body: { reason: 'ещё раз' } });
  assert.equal((await server.call(confirmRecovery, { as: administrator, ...on, body: { id } })).statusCode, 404, 'one stands at a time');
  await server.done(dropRecovery, { as: desk, ...on, body: { id: dropped.id } });
  assert.equal((await server.call(confirmRecovery, { as: desk, ...on, body: { id: dropped.id } })).statusCode, 404);

  const asked = await server.done(askRecovery, { as: desk, ...on, body: { reason: 'потерян телефон' } });
  const confirmed = await server.done(confirmRecovery, { as: second, ...on, body: { id: asked.id } });
  assert.equal(confirmed.mailed, true);
  const letter = smtp.received.at(-1);
  assert.deepEqual(letter?.to, ['lost@mfa.example']);
  await db.query("insert into svod.identities (issuer, subject, person) values ('https://id.example', 'old', $1)", [person.id]);
  const entered = await enter(tokenIn(letter?.mail.text ?? ''));
  assert.equal((await server.call(listSignIns, { as: person })).statusCode, 200, 'nothing has changed yet');
  await enrol(cookieOf(entered));
  assert.equal((await server.call(listSignIns, { as: person })).statusCode, 401, 'who else was signed in is out');
  assert.equal((await db.query('select 1 from svod.identities where person = $1', [person.id])).rowCount, 0, 'what there was is gone');
  const acts = await db.query<{ act: string }>(
    "select act from svod.log_entries where object_id = $1 and act like 'recovery.%' order by seq",
    [person.id],
  );
  assert.deepEqual(
    acts.rows.map(({ act }) => act),
    ['recovery.ask', 'recovery.ask', 'recovery.drop', 'recovery.ask', 'recovery.confirm'],
  );
  const old = await server.done(askRecovery, { as: desk, ...on, body: { reason: 'x' } });
  await db.query("update svod.recoveries set asked = now() - interval '25 hours' where id = $1", [old.id]);
  assert.equal((await server.call(confirmRecovery, { as: second, ...on, body: { id: old.id } })).json().fault, 'asked-too-long-ago');
});

test('a letter goes to its one address and carries no header that somebody slipped in', async () => {
  const mailer = makeMailer(settings);
  const letter = writeLetter('invitation', 'one@mfa.example', 'ru', { server: 'https://svod.example' });
  const before = smtp.received.length;
  for (const to of [
    'one@mfa.example, two@mfa.example',
    'one@mfa.example\r\nBcc: two@mfa.example',
    '"one@evil.example"@mfa.example',
    '"one@evil.example x"@mfa.example',
    'one@mfa.example (two@mfa.example)',
    '<one@mfa.example>',
    'One@mfa.example',
    'one@mfa.example\0',
    '',
  ])
    await assert.rejects(mailer.send({ ...letter, to }), /not a mail address/, JSON.stringify(to));
  for (const subject of ['x\r\nBcc: two@mfa.example', 'x\nX: y', 'x\0', 'x\u2028y'])
    await assert.rejects(mailer.send({ ...letter, subject }), /one line/, JSON.stringify(subject));
  assert.throws(() => makeMailer({ ...settings, from: 'Svod <svod@economy.example>' }), /not a mail address/);
  assert.equal(smtp.received.length, before);
  await mailer.send({ ...letter, subject: 'Тема: с «кавычками» и \u202Eзнаками' });
  const sent = smtp.received.at(-1);
  assert.equal(sent?.mail.subject, 'Тема: с «кавычками» и \u202Eзнаками');
  assert.deepEqual(sent?.to, ['one@mfa.example']);
  assert.equal(sent?.mail.headers.get('auto-submitted'), 'auto-generated');
});

test('where encryption is asked for, a mail server that has none, or a certificate of nobody known, is given no letter', async () => {
  const plain = makeMailer({ ...settings, security: 'starttls' });
  const letter = writeLetter('invitation', 'one@mfa.example', 'en', { server: 'https://svod.example' });
  await assert.rejects(plain.send(letter));
  // The library's own certificate, which no authority signed.
  const own = await mailServer({ authOptional: true });
  await assert.rejects(makeMailer({ ...settings, port: own.port, security: 'starttls' }).send(letter), /self-signed|certificate/i);
  assert.equal(own.received.length, 0);
});
