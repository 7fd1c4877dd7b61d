import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { planEndpoints } from '@svod/contract';
import { perform } from '../../src/acts/perform.ts';
import { storeVersion } from '../../src/acts/store-version.ts';
import { testServer } from '../test-server.ts';
import { formOf } from './form-of.ts';
import { pageOf, putVersion } from './put-version.ts';

const server = await testServer();
const admin = await server.database.connect('admin');
const desk = await server.person('Рабочая группа', { role: 'desk' });
const contributor = await server.person('Министерство', { role: 'contributor', body: await server.body('МИД') });
const BASE = readFileSync(path.join(import.meta.dirname, '../../../../samples/consultation-2012/base.docx'));
const { createPlan, readPlan, listPlans, changePlan, uploadBase, makeVersion, readVersion, readPage, sealVersion, setLink, readLinks } =
  planEndpoints;

const newPlan = async (languages: readonly ('ru' | 'ky' | 'en')[] = ['ru', 'en']): Promise<string> =>
  (await server.done(createPlan, { as: desk, body: { titles: { ru: 'План 1540' }, languages } })).id;

test('a plan is made and changed with the revision that was seen; who was not asked sees none of it', async () => {
  const plan = await newPlan();
  const whole = await server.done(readPlan, { as: desk, params: { plan } });
  assert.deepEqual([whole.stage, whole.revision, whole.version, whole.round, whole.versions], ['drafting', 1, null, null, []]);
  assert.deepEqual(whole.settings, { enforceTracking: false, twoPersons: false, twoPersonsLeaving: null });
  const body = { revision: 1, titles: { ru: 'План', ky: 'План' }, enforceTracking: true };
  assert.deepEqual(await server.done(changePlan, { as: desk, params: { plan }, body }), { revision: 2 });
  const stale = await server.call(changePlan, { as: desk, params: { plan }, body: { revision: 1, titles: { ru: 'Иное' } } });
  assert.equal(stale.statusCode, 409);
  assert.deepEqual([stale.json().revision, stale.json().current.titles], [2, body.titles]);
  assert.equal((await server.call(readPlan, { as: contributor, params: { plan } })).statusCode, 404);
  assert.deepEqual((await server.done(listPlans, { as: contributor })).plans, []);
  assert.equal((await server.call(createPlan, { as: contributor, body: { titles: { ru: 'x' }, languages: ['ru'] } })).statusCode, 403);
});

test('a plan asks for two persons, and gives the rule up only when no decision waits and two ask for it; a language of its versions stays', async () => {
  const plan = await newPlan(['ru']);
  const second = await server.person('Второй секретариат', { role: 'desk' });
  const change = async (more: object, as = desk): Promise<string> => {
    const { revision } = await server.done(readPlan, { as: desk, params: { plan } });
    const answer = await server.call(changePlan, { as, params: { plan }, body: { revision, ...more } });
    return answer.statusCode === 200 ? 'done' : answer.json().fault;
  };
  assert.equal(await change({ twoPersons: true, languages: ['ru', 'ky'] }), 'done');
  const whole = await server.done(readPlan, { as: desk, params: { plan } });
  assert.deepEqual([whole.settings?.twoPersons, whole.languages], [true, ['ru', 'ky']]);
  const version = await putVersion(server, desk, plan, '1');
  assert.equal(await change({ languages: ['ky'] }), 'language-in-use');
  assert.equal(await change({ languages: ['ru'] }), 'done', 'one that no version is in');
  const { rows } = await admin.query<{ id: string }>(
    `insert into svod.rounds (plan, version, ordinal, final_date, enforce_tracking, sent_by) values ($1, $2, 1, '2099-12-31', false, $3) returning id`,
    [plan, version, desk.id],
  );
  const round = rows[0]?.id;
  await admin.query(
    `insert into svod.items (round, language, id, kind, generation, place, line, detail) values ($1, 'ru', 'a00000001', 'amendment', 1, 0, '{}', '{}')`,
    [round],
  );
  await admin.query(
    `insert into svod.decisions (round, language, item, kind, state, decided_by) values ($1, 'ru', 'a00000001', 'noted', 'proposed', $2)`,
    [round, desk.id],
  );
  assert.equal(await change({ twoPersons: false }), 'proposals-wait');
  assert.equal(await change({ titles: { ru: 'Иначе' } }), 'done', 'else the plan can be changed');
  await admin.query("update svod.decisions set state = 'standing' where round = $1", [round]);
  const rule = async (as = desk): Promise<unknown> => {
    const { settings } = await server.done(readPlan, { as, params: { plan } });
    return [settings?.twoPersons, settings?.twoPersonsLeaving];
  };
  assert.equal(await change({ twoPersons: false }), 'done');
  assert.deepEqual(await rule(), [true, { by: 'Рабочая группа', mine: true }], 'one alone proposes it');
  assert.equal(await change({ twoPersons: false }), 'done');
  assert.deepEqual(await rule(second), [true, { by: 'Рабочая группа', mine: false }], 'however often they do');
  assert.equal(await change({ titles: { ru: 'Ещё иначе' } }, second), 'done');
  assert.deepEqual(await rule(), [true, { by: 'Рабочая группа', mine: true }], 'another change says nothing of it');
  assert.equal(await change({ twoPersons: true }, second), 'done');
  assert.deepEqual(await rule(), [true, null], 'another keeps the rule');
  assert.equal(await change({ twoPersons: false }, second), 'done');
  await admin.query("update svod.decisions set state = 'proposed' where round = $1", [round]);
  assert.equal(await change({ twoPersons: false }), 'proposals-wait', 'what came to wait in between is in the way too');
  await admin.query("update svod.decisions set state = 'standing' where round = $1", [round]);
  assert.equal(await change({ twoPersons: false }), 'done');
  assert.deepEqual(await rule(), [false, null]);
  assert.equal(await change({ twoPersons: true }), 'done', 'one alone may ask for more care');
  assert.deepEqual(await rule(), [true, null]);
});

test('columns and bodies are looked through before they are kept, and told what is wrong with them', async () => {
  const plan = await newPlan();
  const change = async (more: object): Promise<{ status: number; values: unknown }> => {
    const { revision } = await server.done(readPlan, { as: desk, params: { plan } });
    const answer = await server.call(changePlan, { as: desk, params: { plan }, body: { revision, ...more } });
    return { status: answer.statusCode, values: answer.json().values };
  };
  const columns = { format: 'svod-columns/1', columns: { 'Что делается': 'measure' } };
  assert.equal((await change({ columns })).status, 200);
  assert.deepEqual((await server.done(readPlan, { as: desk, params: { plan } })).settings?.columns, columns);
  const wrong = await change({ columns: { ...columns, columns: { 'Что делается': 'nonsense' } } });
  assert.deepEqual([wrong.status, wrong.values], [422, { setting: 'columns', field: 'columns["Что делается"]', fault: 'wrong' }]);
  assert.deepEqual((await change({ bodies: { format: 'svod-bodies/2' } })).values, { setting: 'bodies', field: 'format', fault: 'format' });
  assert.deepEqual((await change({ bodies: 'x' })).status, 422);
  // What was wrong left what stood.
  assert.deepEqual((await server.done(readPlan, { as: desk, params: { plan } })).settings?.columns, columns);
  assert.equal((await change({ columns: null })).status, 200);
  assert.equal((await server.done(readPlan, { as: desk, params: { plan } })).settings?.columns, undefined);
});

test('a file for a version is kept byte for byte and read; one that is no Word file is refused by what it is', async () => {
  const plan = await newPlan();
  const given = await server.done(uploadBase, {
    as: desk,
    params: { plan },
    ...formOf([{ name: 'C:\\Планы\\НПД\u202Excod.docx', bytes: BASE }]),
  });
  const { rows } = await admin.query<{ file: string; kind: string; size: string; same: boolean }>(
    'select file, kind, size, b.bytes = $2 as same from svod.uploads u join svod.blobs b on b.hash = u.blob where u.id = $1',
    [given.upload, BASE],
  );
  assert.deepEqual(rows, [{ file: 'НПДxcod.docx', kind: 'word', size: String(BASE.length), same: true }]);
  const tasks = await admin.query('select kind, subject, plan, asked_by, state from svod.tasks where id = $1', [given.task]);
  assert.deepEqual(tasks.rows, [{ kind: 'read-base', subject: given.upload, plan, asked_by: desk.id, state: 'waiting' }]);
  const fault = async (files: Parameters<typeof formOf>[0]): Promise<unknown[]> => {
    const answer = await server.call(uploadBase, { as: desk, params: { plan }, ...formOf(files) });
    return [answer.statusCode, answer.json().fault];
  };
  assert.deepEqual(await fault([]), [422, 'no-file']);
  assert.deepEqual(await fault([{ name: 'a.docx', bytes: '' }]), [422, 'empty']);
  assert.deepEqual(await fault([{ name: 'a.docx', bytes: '%PDF-1.7' }]), [422, 'not-a-word-file']);
  assert.deepEqual(await fault([{ name: 'a.docx', bytes: BASE.subarray(0, 9000) }]), [422, 'damaged']);
  assert.deepEqual(
    await fault([
      { name: 'a.docx', bytes: BASE },
      { name: 'b.docx', bytes: BASE },
    ]),
    [422, 'one-file'],
  );
  const json = await server.call(uploadBase, { as: desk, params: { plan }, body: {} });
  assert.deepEqual([json.statusCode, json.json().fault], [415, 'not-a-form']);
  const cut = formOf([{ name: 'a.docx', bytes: BASE }]);
  const half = await server.call(uploadBase, { as: desk, params: { plan }, ...cut, body: cut.body.subarray(0, 5000) });
  assert.deepEqual([half.statusCode, half.json().fault], [400, 'cut-short']);
  assert.equal(
    (await server.call(uploadBase, { as: desk, params: { plan: randomUUID() }, ...formOf([{ name: 'a.docx', bytes: BASE }]) })).statusCode,
    404,
  );
});

test('what a version is to be made of is looked at before it is asked for', async () => {
  const plan = await newPlan();
  const { upload, task } = await server.done(uploadBase, { as: desk, params: { plan }, ...formOf([{ name: 'a.docx', bytes: BASE }]) });
  const file = { upload, language: 'ru' as const, changes: null as 'accept' | null };
  const make = async (files: readonly (typeof file)[], name = '1'): Promise<readonly unknown[]> => {
    const body = { name, previous: null, from: { kind: 'files' as const, files } };
    const answer = await server.call(makeVersion, { as: desk, params: { plan }, body });
    return [answer.statusCode, answer.json().fault ?? 'task'];
  };
  assert.deepEqual(await make([file]), [422, 'file-not-read']);
  await admin.query(`update svod.tasks set state = 'done', result = '{"trackedChanges": 3}' where id = $1`, [task]);
  assert.deepEqual(await make([file]), [422, 'changes-not-said']);
  assert.deepEqual(
    await make([
      { ...file, changes: 'accept' },
      { ...file, changes: 'accept' },
    ]),
    [422, 'language-twice'],
  );
  assert.deepEqual(await make([{ ...file, upload: randomUUID() }]), [404, 'not-found']);
  await putVersion(server, desk, plan, 'первая');
  assert.deepEqual(await make([{ ...file, changes: 'accept' }], 'первая'), [422, 'name-taken']);
  assert.deepEqual(await make([{ ...file, changes: 'accept' }]), [200, 'task']);
  const template = { kind: 'template' as const, template: 'national-action-plan' as const, language: 'ky' as const };
  const other = await server.call(makeVersion, { as: desk, params: { plan }, body: { name: 't', previous: null, from: template } });
  assert.deepEqual([other.statusCode, other.json().values], [422, { language: 'ky' }]);
});

test('a version that a worker stores is there once, with its files, page and order', async () => {
  const plan = await newPlan();
  const first = await putVersion(server, desk, plan, '1');
  const second = await putVersion(server, desk, plan, '2');
  const whole = await server.done(readVersion, { as: desk, params: { version: second } });
  assert.deepEqual([whole.ordinal, whole.name, whole.madeBy, whole.languages, whole.wholeFiles], [2, '2', 'Рабочая группа', ['ru'], true]);
  assert.deepEqual(whole.carriers[0]?.problems, [{ code: 'altchunk', values: { count: 1 }, where: 'main' }]);
  const page = await server.done(readPage, { as: desk, params: { version: first }, query: { language: 'ru' } });
  assert.equal(page.parts[0]?.provisions[0]?.text, 'Первое');
  assert.equal((await server.call(readPage, { as: desk, params: { version: first }, query: { language: 'ky' } })).statusCode, 404);
  assert.equal((await server.call(readVersion, { as: contributor, params: { version: first } })).statusCode, 404);
  const given = { plan, name: '3', note: '', previous: null, carriers: [] };
  const key = randomUUID();
  const once = async (): Promise<unknown> =>
    perform(server.service.app, { person: desk.id, sessionHash: null }, storeVersion, { key, input: given });
  await once();
  await once();
  assert.deepEqual(
    (await server.done(readPlan, { as: desk, params: { plan } })).versions.map(({ name }) => name),
    ['1', '2', '3'],
  );
});

test('links follow numbers, are set right by hand, and stay as they are when the version is sealed', async () => {
  const plan = await newPlan();
  const version = await putVersion(server, desk, plan, '1', [
    {
      language: 'ru',
      page: pageOf('ru', [
        ['1.', 'Первое'],
        ['', 'Между'],
        ['2.', 'Второе'],
        ['3.', 'Третье'],
      ]),
    },
    {
      language: 'en',
      page: pageOf('en', [
        ['1.', 'First'],
        ['', 'Between'],
        ['2.', 'Second'],
        ['4.', 'Fourth'],
      ]),
    },
  ]);
  const query = { from: 'ru', to: 'en' };
  const links = async (): Promise<unknown> => (await server.done(readLinks, { as: desk, params: { version }, query })).links;
  const told = [
    { from: 'ru-1', to: 'en-1', by: 'number' },
    { from: 'ru-2', to: 'en-2', by: 'place' },
    { from: 'ru-3', to: 'en-3', by: 'number' },
  ];
  assert.deepEqual(await links(), told);
  const link = async (more: object): Promise<number> =>
    (
      await server.call(setLink, {
        as: desk,
        params: { version },
        body: { from: 'ru', to: 'en', provision: 'ru-4', other: 'en-4', ...more },
      })
    ).statusCode;
  assert.equal(await link({}), 200);
  assert.equal(await link({ provision: 'ru-2', other: null }), 200);
  assert.equal(await link({ provision: 'en-1' }), 422);
  assert.equal(await link({ other: 'en-9' }), 422);
  assert.equal(await link({ to: 'ru', other: 'ru-1' }), 422);
  const right = [told[0], { from: 'ru-2', to: null, by: 'hand' }, told[2], { from: 'ru-4', to: 'en-4', by: 'hand' }];
  assert.deepEqual(await links(), right);
  const { hash } = await server.done(sealVersion, { as: desk, params: { version }, body: {} });
  assert.match(hash, /^[0-9a-f]{64}$/u);
  assert.equal((await server.done(readVersion, { as: desk, params: { version } })).seal?.hash, hash);
  assert.equal((await server.call(sealVersion, { as: desk, params: { version }, body: {} })).json().fault, 'not-now');
  assert.equal(await link({ provision: 'ru-2', other: 'en-2' }), 403);
  assert.deepEqual(await links(), right);
});

test('input that does not fit is refused where it is wrong', async () => {
  const plan = await newPlan();
  const places = async (endpoint: Parameters<typeof server.call>[0], call: object): Promise<unknown> =>
    (await server.call(endpoint, { as: desk, params: { plan }, ...call })).json().places?.map(({ path: where }: { path: string }) => where);
  assert.deepEqual(await places(createPlan, { body: { titles: {}, languages: ['ru'] } }), ['titles']);
  assert.deepEqual(await places(createPlan, { body: { titles: { ru: 'x'.repeat(401) }, languages: ['de'] } }), [
    'titles.ru',
    'languages.0',
  ]);
  assert.deepEqual(await places(changePlan, { body: { revision: '1' } }), ['revision']);
  assert.deepEqual(await places(changePlan, { body: { revision: 1, stage: 'approved' } }), ['']);
  assert.equal((await server.call(readPlan, { as: desk, params: { plan: 'nonsense' } })).statusCode, 400);
  assert.equal((await server.call(readPlan, { as: desk, params: { plan: randomUUID() } })).statusCode, 404);
  assert.equal((await server.call(createPlan, { as: desk, body: { titles: { ru: 'x' }, languages: ['ru', 'ru'] } })).statusCode, 422);
});
