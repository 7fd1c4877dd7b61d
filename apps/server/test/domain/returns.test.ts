import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type ReturnedFile, planEndpoints, returnEndpoints, roundEndpoints } from '@svod/contract';
import { zip } from '@svod/archive';
import { perform } from '../../src/acts/perform.ts';
import { type StoreReading, readingInput, storeReading } from '../../src/acts/store-reading.ts';
import { type TestPerson, testServer } from '../test-server.ts';
import { formOf } from './form-of.ts';
import { putRound } from './put-round.ts';

const server = await testServer();
const admin = await server.database.connect('admin');
const [mid, mz] = [await server.body('МИД'), await server.body('МЗ')];
const desk = await server.person('Рабочая группа', { role: 'desk' });
const ofMid = await server.person('МИД', { role: 'contributor', body: mid });
const ofMz = await server.person('МЗ', { role: 'contributor', body: mz });
const watcher = await server.person('МИД: наблюдатель', { role: 'observer', body: mid });
const SAMPLE = path.join(import.meta.dirname, '../../../../samples/consultation-2012');
const word = (name: string): Buffer => readFileSync(path.join(SAMPLE, 'returns', name));
const {
  uploadReturns,
  takeInside,
  listInside,
  listReturned,
  changeFile,
  addReturn,
  changeReturn,
  readReturn,
  saveProposal,
  downloadOriginal,
  showLetter,
} = returnEndpoints;

type Files = Parameters<typeof formOf>[0];
const upload = async (as: TestPerson, round: string, files: Files, body?: string, key?: string) =>
  (await server.done(uploadReturns, { as, params: { round }, ...formOf(files, body === undefined ? {} : { body }), ...(key && { key }) }))
    .files;
const fault = async (...call: Parameters<typeof server.call>): Promise<readonly unknown[]> => {
  const answer = await server.call(...call);
  return [answer.statusCode, answer.json().fault];
};
const files = async (round: string, as = desk): Promise<readonly ReturnedFile[]> =>
  (await server.done(listReturned, { as, params: { round } })).files;
const MAIL = (attachments: readonly { readonly name: string; readonly bytes: Buffer }[]): string =>
  [
    'Received: from mail.mid.example',
    'From: =?UTF-8?B?0JzQmNCU?= <Clerk@mid.example>',
    'To: desk@example.org',
    'Subject: =?UTF-8?B?0J7RgtCy0LXRgg==?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Направляем.',
    ...attachments.flatMap(({ name, bytes }) => [
      '--b',
      `Content-Type: application/octet-stream; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      bytes.toString('base64').replaceAll(/.{76}/gu, '$&\r\n'),
    ]),
    '--b--',
    '',
  ].join('\r\n');

test('many files at once: each is answered for by itself, kept byte for byte, and asked to be read where it can be', async () => {
  const { round } = await putRound(server, desk, [mid, mz]);
  const mail = MAIL([{ name: 'mid.docx', bytes: word('mid.docx') }]);
  const given: Files = [
    { name: 'МИД ответ.docx', bytes: word('mid.docx') },
    { name: 'пусто.docx', bytes: '' },
    { name: 'half.docx', bytes: word('mz.docx').subarray(0, 3000) },
    { name: 'letter.docx', bytes: '%PDF-1.7 signed' },
    { name: '../../scan.png', bytes: Buffer.from('\x89PNG\r\n\x1A\nscan', 'latin1') },
    { name: 'old.doc', bytes: '{\\rtf1 text}' },
    { name: 'program.exe', bytes: 'MZ\x90' },
    { name: 'mail.eml', bytes: mail },
    { name: 'again.docx', bytes: word('mid.docx') },
  ];
  const key = randomUUID();
  const told = await upload(desk, round, given, undefined, key);
  assert.deepEqual(
    told.map(({ file, refused, task }) => [file, refused, task !== null]),
    [
      ['МИД ответ.docx', null, true],
      ['пусто.docx', 'empty', false],
      ['half.docx', 'damaged', false],
      ['letter.docx', null, false],
      ['scan.png', null, false],
      ['old.doc', null, true],
      ['program.exe', 'not-known', false],
      ['mail.eml', null, false],
      ['again.docx', 'same-file', false],
    ],
  );
  assert.equal(told[8]?.upload, told[0]?.upload);
  assert.deepEqual(told[7]?.inside, [{ name: 'mid.docx', size: word('mid.docx').length, kind: 'word' }]);
  assert.deepEqual(await upload(desk, round, given, undefined, key), told, 'asked again it is the same answer');
  const found = await files(round);
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['word', 'letter', 'picture', 'convertible', 'mail'],
  );
  assert.deepEqual(found[0]?.suggested, [mid]);
  const original = await server.call(downloadOriginal, { as: desk, params: { upload: told[0]?.upload ?? '' } });
  assert.ok(original.rawPayload.equals(word('mid.docx')));
  assert.match(String(original.headers['content-disposition']), /^attachment; filename\*=UTF-8''%D0%9C%D0%98%D0%94%20/u);
  assert.match(String(original.headers['content-security-policy']), /^sandbox/u);
  assert.equal(original.headers['x-content-type-options'], 'nosniff');
  // Nobody has said whose they are: they are of no body, and no body sees them.
  assert.deepEqual([await files(round, ofMid), await files(round, ofMz)], [[], []]);
});

test('a file over the limit is refused and the next one taken; so are more files than may come at once', async () => {
  const { round } = await putRound(server, desk, [mid]);
  const told = await upload(desk, round, [
    { name: 'big.docx', bytes: Buffer.alloc(25 * 1024 * 1024 + 1, 'x') },
    { name: 'mid.docx', bytes: word('mid.docx') },
  ]);
  assert.deepEqual(
    told.map(({ refused }) => refused),
    ['too-large', null],
  );
  const many = Array.from({ length: 201 }, (_, k) => ({ name: `${k}.docx`, bytes: '' }));
  assert.deepEqual(await fault(uploadReturns, { as: desk, params: { round }, ...formOf(many) }), [400, 'too-many-files']);
  assert.deepEqual(await fault(uploadReturns, { as: desk, params: { round }, ...formOf([]) }), [422, 'no-file']);
  assert.deepEqual(await fault(uploadReturns, { as: desk, params: { round }, ...formOf([{ name: 'a', bytes: 'b' }], { body: 'x' }) }), [
    422,
    'body-not-asked',
  ]);
  assert.deepEqual(await fault(uploadReturns, { as: desk, params: { round: randomUUID() }, ...formOf([{ name: 'a', bytes: 'b' }]) }), [
    404,
    'not-found',
  ]);
});

test('attachments are taken out of mails and archives by name, as files of the same body; archives in archives are not opened', async () => {
  const { round } = await putRound(server, desk, [mid, mz]);
  const inner = zip(new Map([['deep.docx', word('mz.docx')]]));
  const archive = zip(
    new Map([
      ['Ответ/mid.docx', word('mid.docx')],
      ['Иное/mid.docx', word('mskh.docx')],
      ['inner.zip', inner],
      ['__MACOSX/._mid.docx', Buffer.from('x')],
    ]),
  );
  const [told] = await upload(ofMid, round, [{ name: 'всё.zip', bytes: archive }]);
  assert.deepEqual(
    told?.inside.map(({ name, kind }) => [name, kind]),
    [
      ['mid.docx', 'word'],
      ['mid (2).docx', 'word'],
      ['inner.zip', 'archive'],
    ],
  );
  const params = { upload: told?.upload ?? '' };
  assert.deepEqual((await server.done(listInside, { as: ofMid, params })).inside, told?.inside);
  assert.equal((await server.call(listInside, { as: ofMz, params })).statusCode, 404);
  assert.equal((await server.call(takeInside, { as: ofMz, params, body: { names: ['mid.docx'] } })).statusCode, 404);
  assert.deepEqual(await fault(takeInside, { as: ofMid, params, body: { names: ['deep.docx'] } }), [422, 'not-inside']);
  const { uploads } = await server.done(takeInside, { as: ofMid, params, body: { names: ['mid.docx', 'mid (2).docx'] } });
  const own = await files(round, ofMid);
  const taken = own.filter((one) => one.takenFrom === params.upload);
  assert.deepEqual(new Set(taken.map((one) => one.upload)), new Set(uploads));
  assert.ok(taken.every((one) => one.body === mid && one.task !== null && one.return !== null));
  assert.equal(new Set(taken.map((one) => one.return)).size, 1, 'several files of one body are one return');
  const original = await server.call(downloadOriginal, { as: ofMid, params: { upload: uploads[1] ?? '' } });
  assert.ok(original.rawPayload.equals(word('mskh.docx')));
  // The sender of a mail is whose its attachments may be.
  await admin.query("update svod.people set mail = 'other@mid.example' where id = $1", [ofMid.id]);
  const [letter] = await upload(desk, round, [{ name: 'a.eml', bytes: MAIL([{ name: 'otvet.docx', bytes: word('gts.docx') }]) }]);
  const inside = await server.done(takeInside, { as: desk, params: { upload: letter?.upload ?? '' }, body: { names: ['otvet.docx'] } });
  assert.deepEqual((await files(round)).find((one) => one.upload === inside.uploads[0])?.suggested, [mid]);
});

test('a body puts in files for itself alone, while the round is open; one that only reads puts in none', async () => {
  const { round } = await putRound(server, desk, [mid, mz]);
  const form = (): object => formOf([{ name: 'a.docx', bytes: word('mid.docx') }]);
  assert.deepEqual(
    await fault(uploadReturns, { as: ofMid, params: { round }, ...formOf([{ name: 'a.docx', bytes: 'x' }], { body: mz }) }),
    [404, 'not-found'],
  );
  assert.deepEqual(await fault(uploadReturns, { as: watcher, params: { round }, ...form() }), [403, 'not-allowed']);
  const [told] = await upload(ofMid, round, [{ name: 'a.docx', bytes: word('mid.docx') }]);
  assert.equal((await files(round, ofMid))[0]?.body, mid);
  assert.deepEqual(await files(round, ofMz), []);
  assert.equal((await server.call(downloadOriginal, { as: ofMz, params: { upload: told?.upload ?? '' } })).statusCode, 404);
  const line = (await server.done(roundEndpoints.readRound, { as: ofMid, params: { round } })).asked[0];
  assert.deepEqual([line?.state, line?.counts, line?.way], ['reading', null, 'files']);
  await server.done(roundEndpoints.changeRound, { as: desk, params: { round }, body: { revision: 1, closed: true } });
  assert.deepEqual(await fault(uploadReturns, { as: ofMid, params: { round }, ...form() }), [403, 'not-now']);
  assert.equal((await upload(desk, round, [{ name: 'late.docx', bytes: word('mz.docx') }], mz))[0]?.refused, null);
});

test('what was read of files is counted for their body; a file that could not be read waits for the desk', async () => {
  const { round, version } = await putRound(server, desk, [mid]);
  const told = await upload(
    desk,
    round,
    [
      { name: 'a.docx', bytes: word('mid.docx') },
      { name: 'b.docx', bytes: word('mz.docx') },
    ],
    mid,
  );
  const reading = (one: string, counts: object, madeOn: string | null): StoreReading => ({
    upload: one,
    base: version,
    language: 'ru',
    counts: { tracked: 0, untracked: 0, folded: 0, remarks: 0, answered: 0, notPlaced: 0, notRead: 0, ...counts },
    madeOn,
    problems: [],
    authors: ['Автор'],
    report: { amendments: [], remarks: [] },
  });
  const store = async (one: StoreReading, placed: Buffer | null): Promise<void> => {
    const outcome = await perform(server.service.app, { person: desk.id, sessionHash: null }, storeReading(placed), {
      key: randomUUID(),
      input: readingInput(one, placed),
    });
    assert.equal(outcome.status, 200);
  };
  await store(reading(told[0]?.upload ?? '', { tracked: 1 }, version), Buffer.from('older'));
  await store(reading(told[0]?.upload ?? '', { tracked: 5, remarks: 1 }, version), Buffer.from('placed'));
  await store(reading(told[1]?.upload ?? '', { notPlaced: 3 }, 'none'), null);
  await admin.query("update svod.tasks set state = 'done' where round = $1", [round]);
  const line = (await server.done(roundEndpoints.readRound, { as: desk, params: { round } })).asked[0];
  assert.deepEqual(line?.counts, { tracked: 5, untracked: 0, folded: 0, remarks: 1, answered: 0, notPlaced: 3, notRead: 0 });
  assert.equal(line?.state, 'answered');
  const [first, second] = await files(round);
  assert.deepEqual([first?.reading?.madeOn?.name, first?.reading?.authors, second?.reading?.madeOn], ['1', ['Автор'], null]);
  const waiting = (await server.done(planEndpoints.listPlans, { as: desk })).plans.flatMap((plan) => plan.waiting);
  assert.ok(waiting.some((one) => one.kind === 'files-not-read' && one.round === round && one.count === 1));
});

test('the desk says whose a file is, moves it to another body, takes it out and puts it back, and puts a later one in its place', async () => {
  const { round, version } = await putRound(server, desk, [mid, mz]);
  const [told] = await upload(desk, round, [{ name: 'x.docx', bytes: word('mid.docx') }]);
  const one = told?.upload ?? '';
  const change = async (body: object, of = one): Promise<readonly unknown[]> =>
    await fault(changeFile, { as: desk, params: { upload: of }, body });
  const stands = async (of = one): Promise<readonly unknown[]> => {
    const found = (await files(round)).find((file) => file.upload === of);
    return [found?.body, found?.state, found?.return !== null];
  };
  const tasks = async (): Promise<number> => (await admin.query('select 1 from svod.tasks where subject = $1', [one])).rowCount ?? 0;
  assert.deepEqual(await change({ authors: { Автор: mz } }), [422, 'body-missing']);
  assert.deepEqual(await change({ body: randomUUID() }), [422, 'body-not-asked']);
  assert.deepEqual(await change({ state: 'out' }), [200, undefined]);
  assert.deepEqual(await stands(), [null, 'out', false]);
  assert.deepEqual(await change({ body: mid }), [200, undefined]);
  assert.deepEqual(await stands(), [mid, 'in', true]);
  assert.equal((await files(round, ofMid)).length, 1);
  await change({ body: mz });
  assert.deepEqual(await stands(), [mz, 'in', true]);
  assert.deepEqual([(await files(round, ofMid)).length, (await files(round, ofMz)).length], [0, 1]);
  const asked = (await server.done(roundEndpoints.readRound, { as: desk, params: { round } })).asked;
  assert.deepEqual(
    asked.map(({ names, state }) => [names.ru, state]),
    [
      ['МЗ', 'reading'],
      ['МИД', 'sent'],
    ],
  );
  assert.equal(await tasks(), 1, 'whose it is does not ask for another reading');
  await change({ authors: { 'Отдел А': mid } });
  assert.deepEqual(await change({ authors: { 'Отдел А': randomUUID() } }), [422, 'body-not-known']);
  assert.deepEqual(await change({ madeOn: randomUUID() }), [404, 'not-found']);
  assert.deepEqual(await change({ madeOn: version }), [200, undefined]);
  assert.equal(await tasks(), 2, 'on what it was made does');
  const { rows } = await admin.query('select authors, made_on from svod.return_files where upload = $1 and state = $2', [one, 'in']);
  assert.deepEqual(rows, [{ authors: { 'Отдел А': mid }, made_on: version }]);
  await change({ state: 'out' });
  assert.deepEqual(await stands(), [mz, 'out', true]);
  await change({ state: 'in' });
  assert.deepEqual(await stands(), [mz, 'in', true]);
  const [later] = await upload(desk, round, [{ name: 'y.docx', bytes: word('mz.docx') }], mz);
  const two = later?.upload ?? '';
  assert.deepEqual(await change({ replaces: two }, two), [404, 'not-found']);
  assert.deepEqual(await change({ replaces: one }, two), [200, undefined]);
  assert.deepEqual(
    [await stands(), await stands(two)],
    [
      [mz, 'replaced', true],
      [mz, 'in', true],
    ],
  );
  assert.deepEqual(await fault(changeFile, { as: ofMz, params: { upload: two }, body: { body: mid } }), [403, 'not-allowed']);
  assert.deepEqual(await change({ body: mid }, randomUUID()), [404, 'not-found']);
});

test('an answer is typed in from a signed letter, proposal by proposal; what another typed meanwhile is told and kept', async () => {
  const { round } = await putRound(server, desk, [mid, mz]);
  const pdf = '%PDF-1.7 signed letter';
  const [letter] = await upload(desk, round, [{ name: 'letter.pdf', bytes: pdf }]);
  const [file] = await upload(desk, round, [{ name: 'a.docx', bytes: word('mid.docx') }]);
  const source = letter?.upload ?? '';
  const body = { body: mid, way: 'letter', attitude: 'agreed-with-remarks', letterNumber: '№ 7', letterDate: '2012-03-05', source };
  assert.deepEqual(await fault(addReturn, { as: desk, params: { round }, body: { ...body, source: file?.upload } }), [422, 'not-a-letter']);
  assert.deepEqual(await fault(addReturn, { as: desk, params: { round }, body: { ...body, body: randomUUID() } }), [422, 'body-not-asked']);
  const { id } = await server.done(addReturn, { as: desk, params: { round }, body });
  assert.deepEqual((await server.done(readReturn, { as: desk, params: { return: id } })).files, [source]);
  assert.deepEqual(await fault(addReturn, { as: desk, params: { round }, body: { ...body, body: mz } }), [422, 'file-of-another-body']);
  const shown = await server.call(showLetter, { as: ofMid, params: { upload: source } });
  assert.deepEqual([shown.body, shown.headers['content-type'], shown.headers['content-disposition']], [pdf, 'application/pdf', 'inline']);
  assert.equal((await server.call(showLetter, { as: desk, params: { upload: file?.upload ?? '' } })).statusCode, 404);
  assert.equal((await server.call(showLetter, { as: ofMz, params: { upload: source } })).statusCode, 404);
  const proposal = randomUUID();
  const params = { return: id, proposal };
  const text = { revision: 0, provision: 'План 1-1', field: null, kind: 'replace', wording: 'Новое', reason: 'Так лучше' };
  const save = async (as: TestPerson, more: object, of = params): Promise<readonly unknown[]> =>
    await fault(saveProposal, { as, params: of, body: { ...text, ...more } });
  assert.deepEqual(await save(desk, { provision: 'нет такого' }), [422, 'provision-not-known']);
  assert.deepEqual(await server.done(saveProposal, { as: desk, params, body: text }), { revision: 1 });
  assert.deepEqual(await server.done(saveProposal, { as: ofMid, params, body: { ...text, revision: 1, wording: 'Иное' } }), {
    revision: 2,
  });
  const stale = await server.call(saveProposal, { as: desk, params, body: { ...text, revision: 1, wording: 'Третье' } });
  assert.deepEqual([stale.statusCode, stale.json().revision, stale.json().current.wording], [409, 2, 'Иное']);
  assert.deepEqual(await save(ofMz, { revision: 2 }), [404, 'not-found']);
  assert.deepEqual(await save(watcher, { revision: 2 }), [403, 'not-allowed']);
  assert.deepEqual(await save(desk, { wording: 'x'.repeat(40_001) }), [400, 'invalid']);
  // An id that is another return's: nothing is said of it, and it is not touched.
  const other = await server.done(addReturn, { as: desk, params: { round }, body: { ...body, body: mz, source: null } });
  assert.deepEqual(await save(ofMz, {}, { return: other.id, proposal }), [404, 'not-found']);
  const remark = randomUUID();
  await server.done(saveProposal, {
    as: ofMid,
    params: { return: id, proposal: remark },
    body: { ...text, provision: null, kind: 'remark', wording: '' },
  });
  const typed = (await server.done(readReturn, { as: ofMid, params: { return: id } })).typed;
  assert.deepEqual(
    typed.map(({ kind, wording, revision }) => [kind, wording, revision]),
    [
      ['replace', 'Иное', 2],
      ['remark', '', 1],
    ],
  );
  const line = (await server.done(roundEndpoints.readRound, { as: ofMid, params: { round } })).asked[0];
  assert.deepEqual(
    [line?.state, line?.way, line?.letterNumber, line?.counts?.answered, line?.counts?.remarks],
    ['answered', 'letter', '№ 7', 1, 1],
  );
  assert.deepEqual(await server.done(saveProposal, { as: ofMid, params, body: { ...text, revision: 2, takenBack: true } }), {
    revision: 3,
  });
  assert.equal((await server.done(readReturn, { as: ofMid, params: { return: id } })).typed.length, 1);
  await server.done(saveProposal, { as: ofMid, params, body: { ...text, revision: 3 } });
  assert.equal((await server.done(readReturn, { as: ofMid, params: { return: id } })).typed.length, 2);
});

test('a return is withdrawn, put back and replaced; by its body while the round is open, by the desk later too', async () => {
  const { round } = await putRound(server, desk, [mid, mz]);
  const add = async (as: TestPerson, body: string, way: string): Promise<string> =>
    (await server.done(addReturn, { as, params: { round }, body: { body, way, attitude: 'agreed' } })).id;
  assert.deepEqual(await fault(addReturn, { as: ofMid, params: { round }, body: { body: mid, way: 'phone' } }), [403, 'not-allowed']);
  assert.deepEqual(await fault(addReturn, { as: ofMid, params: { round }, body: { body: mz, way: 'workbench' } }), [404, 'not-found']);
  const first = await add(ofMid, mid, 'workbench');
  const second = await add(desk, mid, 'meeting');
  const foreign = await add(ofMz, mz, 'workbench');
  const change = async (as: TestPerson, body: object): Promise<readonly unknown[]> =>
    await fault(changeReturn, { as, params: { return: first }, body });
  const state = async (): Promise<string> => (await server.done(readReturn, { as: desk, params: { return: first } })).state;
  assert.deepEqual(await change(ofMz, { revision: 1, state: 'withdrawn' }), [404, 'not-found']);
  assert.deepEqual(await change(watcher, { revision: 1, state: 'withdrawn' }), [403, 'not-allowed']);
  assert.deepEqual(await change(ofMid, { revision: 1, state: 'withdrawn' }), [200, undefined]);
  assert.equal(await state(), 'withdrawn');
  assert.deepEqual(
    await fault(saveProposal, {
      as: ofMid,
      params: { return: first, proposal: randomUUID() },
      body: { revision: 0, provision: null, field: null, kind: 'remark', wording: '', reason: 'x' },
    }),
    [403, 'not-now'],
  );
  assert.deepEqual(await change(ofMid, { revision: 1, state: 'received' }), [409, 'stale']);
  assert.deepEqual(await change(ofMid, { revision: 2, state: 'received' }), [200, undefined]);
  for (const replacedBy of [first, foreign, randomUUID()])
    assert.deepEqual(await change(desk, { revision: 3, replacedBy }), [422, 'no-such-return']);
  assert.deepEqual(await change(desk, { revision: 3, replacedBy: second }), [200, undefined]);
  assert.equal(await state(), 'replaced');
  await server.done(roundEndpoints.changeRound, { as: desk, params: { round }, body: { revision: 1, closed: true } });
  assert.deepEqual(await change(ofMid, { revision: 4, state: 'received' }), [403, 'not-now']);
  assert.deepEqual(await change(desk, { revision: 4, state: 'received', note: 'Восстановлено' }), [200, undefined]);
  assert.equal(await state(), 'received');
});
