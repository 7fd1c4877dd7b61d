import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyEndpoints, peopleEndpoints, signInEndpoints } from '@svod/contract';
import { registerBodies } from '../src/bodies/register-bodies.ts';
import { testServer } from './test-server.ts';

const server = await testServer();
const lonely = await testServer();
const db = await server.database.connect('admin');
const desk = await server.person('Рабочая группа', { role: 'desk' });
const administrator = await server.person('Администратор', { role: 'administrator' });
const mid = await server.body('МИД');
const { listPeople, addPerson, editPerson, giveRole, endRole, suspendPerson, readmitPerson, signOutPerson, readOwn, editOwn } =
  peopleEndpoints;
const { listBodies, addBody, editBody, readRegister, importBodies } = bodyEndpoints;

const FUTURE = '2099-01-01T00:00:00.000Z';
const plain = { body: null, parts: null, until: null };
const add = async (name: string, mail: string | null = null, ...roles: readonly object[]) =>
  await server.done(addPerson, { as: desk, body: { name, mail, language: 'ru', roles } });
const found = async (id: string) => (await server.done(listPeople, { as: desk })).people.find((one) => one.id === id);
const revisionOf = async (person: string): Promise<number> => {
  const { rows } = await db.query<{ revision: string }>('select revision from svod.people where id = $1', [person]);
  return Number(rows[0]?.revision);
};

test('the desk takes somebody in with roles; an address is kept in one form and is nobody else’s', async () => {
  const { id } = await add(' Катчы ', 'Katchy.N@MFA.example', { ...plain, role: 'contributor', body: mid });
  assert.deepEqual(await found(id), {
    ...{ id, revision: 1, name: 'Катчы', mail: 'katchy.n@mfa.example', language: 'ru', suspended: false },
    roles: [{ role: 'contributor', body: mid, parts: null, until: null }],
    ...{ means: { passkeys: 0, password: false, provider: false }, invitation: null, recovery: null },
  });
  const twice = await server.call(addPerson, { as: desk, body: { name: 'Иная', mail: 'katchy.n@mfa.example', language: 'ru', roles: [] } });
  assert.deepEqual([twice.statusCode, twice.json().fault], [422, 'mail-taken']);
  for (const mail of [
    '"a b"@x.example',
    'a@x.example\nBcc: b@y.example',
    'a(c)@x.example',
    'a@localhost',
    'а@пример.example',
    '<a@x.example>',
  ])
    assert.equal((await server.call(addPerson, { as: desk, body: { name: 'x', mail, language: 'ru', roles: [] } })).statusCode, 400, mail);
});

test('whose address is changed is told so at the former one, in their language', async () => {
  const { id } = await add('Адис', 'adis@mfa.example');
  const body = { name: 'Адис', mail: 'adis@gov.example', language: 'ky', revision: 1 };
  await server.done(editPerson, { as: desk, params: { person: id }, body });
  const letter = server.letters.at(-1);
  assert.equal(letter?.to, 'adis@mfa.example');
  assert.equal(letter?.subject, 'Свод: Ваш адрес изменён');
  const before = server.letters.length;
  await server.done(editPerson, { as: desk, params: { person: id }, body: { ...body, name: 'Сотрудник МИД', revision: 2 } });
  assert.equal(server.letters.length, before);
});

test('a role of a body needs a body, an expert an end, and what has passed is no end', async () => {
  const { id } = await add('Эксперт');
  const give = async (role: object) => await server.call(giveRole, { as: desk, params: { person: id }, body: { role, revision: 1 } });
  assert.equal((await give({ ...plain, role: 'head' })).statusCode, 400);
  assert.equal((await give({ ...plain, role: 'expert' })).statusCode, 400);
  assert.equal((await give({ ...plain, role: 'observer', parts: ['1'] })).statusCode, 400);
  assert.equal((await give({ ...plain, role: 'expert', until: '2020-01-01T00:00:00.000Z' })).json().fault, 'end-is-past');
  assert.equal((await give({ ...plain, role: 'head', body: '00000000-0000-4000-8000-000000000000' })).json().fault, 'no-such-body');
  assert.equal((await give({ ...plain, role: 'expert', parts: ['1', '2'], until: FUTURE })).statusCode, 200);
  assert.deepEqual((await found(id))?.roles, [{ role: 'expert', body: null, parts: ['1', '2'], until: FUTURE }]);
  const again = await server.done(giveRole, {
    ...{ as: desk, params: { person: id } },
    body: { role: { ...plain, role: 'expert', until: FUTURE }, revision: 2 },
  });
  assert.equal(again.revision, 3);
  assert.deepEqual((await found(id))?.roles, [{ role: 'expert', body: null, parts: null, until: FUTURE }]);
  await server.done(endRole, { as: desk, params: { person: id }, body: { role: 'expert', body: null, revision: 3 } });
  assert.deepEqual((await found(id))?.roles, []);
});

test('nobody gives themselves anything; the desk gives no power and does not touch those who have it', async () => {
  const own = async (as: typeof desk, role: string) =>
    (await server.call(giveRole, { as, params: { person: as.id }, body: { role: { ...plain, role }, revision: await revisionOf(as.id) } }))
      .statusCode;
  for (const role of ['desk', 'administrator', 'observer', 'provider'])
    for (const as of [desk, administrator]) assert.equal(await own(as, role), 403, role);
  const { id } = await add('Новый');
  const give = async (as: typeof desk, role: string, person = id) =>
    (await server.call(giveRole, { as, params: { person }, body: { role: { ...plain, role }, revision: await revisionOf(person) } }))
      .statusCode;
  assert.equal(await give(desk, 'desk'), 403);
  assert.equal(await give(desk, 'administrator'), 403);
  assert.equal(await give(administrator, 'desk'), 403, 'there is a desk already: who sees content is not the administrator’s to say');
  assert.equal(await give(administrator, 'administrator'), 200);
  assert.equal(await give(desk, 'observer'), 403, 'an administrator is not the desk’s to touch');
  const edit = { name: 'x', mail: 'desk@elsewhere.example', language: 'ru', revision: await revisionOf(id) };
  assert.equal((await server.call(editPerson, { as: desk, params: { person: id }, body: edit })).statusCode, 403);
  assert.equal(
    (await server.call(suspendPerson, { as: desk, params: { person: id }, body: { revision: edit.revision, reason: '' } })).statusCode,
    403,
  );
  const end = { role: 'administrator', body: null, revision: edit.revision };
  assert.equal((await server.call(endRole, { as: desk, params: { person: id }, body: end })).statusCode, 403);
  await server.done(endRole, { as: administrator, params: { person: id }, body: end });
});

test('the database alone refuses the same', async () => {
  const app = await server.database.connect('app');
  const { id } = await add('Ещё один');
  const as = async (person: string, sql: string, values: readonly unknown[]) => {
    await app.query('begin');
    await app.query("select set_config('svod.viewer', $1, true)", [person]);
    try {
      return (await app.query(sql, [...values])).rowCount;
    } finally {
      await app.query('rollback');
    }
  };
  const insert = 'insert into svod.roles (person, role) values ($1, $2)';
  const update = "update svod.roles set until = '2099-01-01' where person = $1";
  await assert.rejects(as(desk.id, insert, [id, 'desk']), /row-level security/);
  await assert.rejects(as(desk.id, insert, [desk.id, 'observer']), /row-level security/);
  await assert.rejects(as(administrator.id, insert, [id, 'desk']), /row-level security/);
  await assert.rejects(as(desk.id, update, [desk.id]), /row-level security/);
  assert.equal(await as(desk.id, update, [administrator.id]), 0);
  assert.equal(await as(desk.id, insert, [id, 'observer']), 1);
  assert.equal(await as(desk.id, 'update svod.people set mail = null where id = $1', [administrator.id]), 0);
});

test('the last of the desk and the last administrator stay, also when two leave at once', async () => {
  const end = async (as: typeof desk, role: string) =>
    await server.call(endRole, { as, params: { person: as.id }, body: { role, body: null, revision: await revisionOf(as.id) } });
  assert.equal((await end(desk, 'desk')).json().fault, 'last-holder');
  assert.equal((await end(administrator, 'administrator')).json().fault, 'last-holder');
  const suspended = await server.call(suspendPerson, {
    ...{ as: administrator, params: { person: desk.id } },
    body: { revision: await revisionOf(desk.id), reason: 'проверка' },
  });
  assert.equal(suspended.json().fault, 'last-holder');
  for (let round = 0; round < 5; round++) {
    const pair = [await server.person('A', { role: 'administrator' }), await server.person('B', { role: 'administrator' })] as const;
    await db.query("update svod.roles set until = now() where role = 'administrator' and person <> all ($1)", [pair.map(({ id }) => id)]);
    const answers = await Promise.all(pair.map((one) => end(one, 'administrator')));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 422]);
  }
  await db.query('update svod.roles set until = null where person = $1', [administrator.id]);
});

test('where nobody is left at the desk, an administrator names one, and then no other', async () => {
  const alone = await lonely.person('Администратор', { role: 'administrator' });
  const name = async () =>
    await lonely.call(addPerson, {
      ...{ as: alone, body: { name: 'Новая', mail: null, language: 'ky', roles: [{ ...plain, role: 'desk' }] } },
    });
  assert.equal((await name()).statusCode, 200);
  assert.equal((await name()).statusCode, 403);
});

test('who is suspended is out at once, with the reason in the log, and is let in again', async () => {
  const person = await server.person('Бывший', { role: 'observer' });
  const body = { revision: 1, reason: 'перешёл в другое ведомство' };
  assert.deepEqual(await server.done(suspendPerson, { as: desk, params: { person: person.id }, body }), { revision: 2 });
  assert.equal((await server.call(readOwn, { as: person })).statusCode, 401);
  const entry = await db.query<{ reason: string }>("select reason from svod.log_entries where act = 'person.suspend' and object_id = $1", [
    person.id,
  ]);
  assert.equal(entry.rows[0]?.reason, body.reason);
  const stale = await server.call(readmitPerson, { as: desk, params: { person: person.id }, body: { revision: 1 } });
  assert.deepEqual([stale.statusCode, stale.json().current.suspended], [409, true]);
  await server.done(readmitPerson, { as: desk, params: { person: person.id }, body: { revision: 2 } });
  assert.equal((await found(person.id))?.suspended, false);
  const own = await server.call(suspendPerson, {
    as: desk,
    params: { person: desk.id },
    body: { revision: await revisionOf(desk.id), reason: '' },
  });
  assert.equal(own.statusCode, 403);
});

test('an administrator ends all sign-ins of somebody; one changes one’s own name and language', async () => {
  const person = await server.person('Кто-то', { role: 'observer' });
  const own = await server.done(readOwn, { as: person });
  assert.deepEqual([own.name, own.revision, own.language], ['Кто-то', 1, 'en']);
  await server.done(editOwn, { as: person, body: { name: 'Кто-то ещё', language: 'ky', revision: 1 } });
  assert.equal((await server.done(readOwn, { as: person })).language, 'ky');
  assert.equal(
    (await server.call(editOwn, { as: person, body: { name: 'x', language: 'ky', revision: 2, mail: 'x@y.example' } })).statusCode,
    400,
  );
  assert.deepEqual(await server.done(signOutPerson, { as: administrator, params: { person: person.id } }), { ended: 1 });
  assert.equal((await server.call(signInEndpoints.listSignIns, { as: person })).statusCode, 401);
});

test('bodies are added, edited with the revision that was seen, and told apart by marks', async () => {
  const made = await server.done(addBody, {
    as: desk,
    body: { kind: 'ministry', names: { ru: 'Минздрав', ky: 'ССМ' }, shortNames: { ru: 'МЗ' } },
  });
  const { bodies } = await server.done(listBodies, { as: administrator });
  const body = bodies.find(({ id }) => id === made.id);
  assert.deepEqual(body, {
    id: made.id,
    revision: 1,
    kind: 'ministry',
    names: { ru: 'Минздрав', ky: 'ССМ' },
    shortNames: { ru: 'МЗ' },
    mark: 1,
  });
  const edit = { kind: 'agency', names: { en: 'Health' }, shortNames: {}, mark: 5 };
  assert.deepEqual(await server.done(editBody, { as: desk, params: { body: made.id }, body: { ...edit, revision: 1 } }), { revision: 2 });
  const stale = await server.call(editBody, { as: desk, params: { body: made.id }, body: { ...edit, revision: 1 } });
  assert.deepEqual([stale.statusCode, stale.json().revision, stale.json().current], [409, 2, edit]);
  assert.equal((await server.call(addBody, { as: desk, body: { kind: 'ministry', names: {}, shortNames: {} } })).statusCode, 400);
});

test('the shipped register is taken over in part, and nothing of it twice', async () => {
  assert.equal(registerBodies().length, 70);
  const before = (await server.done(readRegister, { as: desk })).bodies;
  assert.ok(before.every(({ taken }) => !taken));
  assert.deepEqual(await server.done(importBodies, { as: desk, body: { register: ['mid', 'mek'] } }), { added: 2 });
  assert.deepEqual(await server.done(importBodies, { as: desk, body: { register: registerBodies().map(({ register }) => register) } }), {
    added: 68,
  });
  assert.ok((await server.done(readRegister, { as: desk })).bodies.every(({ taken }) => taken));
  const { bodies } = await server.done(listBodies, { as: desk });
  assert.equal(bodies.find(({ names }) => names.en === 'Ministry of Foreign Affairs of the Kyrgyz Republic')?.shortNames.ru, 'МИД');
  const marks = Object.values(Object.groupBy(bodies, ({ mark }) => String(mark))).map((those) => those?.length ?? 0);
  assert.ok(Math.max(...marks) - Math.min(...marks) <= 2);
  const strange = await server.call(importBodies, { as: desk, body: { register: ['nowhere'] } });
  assert.deepEqual([strange.statusCode, strange.json().values], [422, { register: 'nowhere' }]);
});
