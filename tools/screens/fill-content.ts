import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyEndpoints, planEndpoints, returnEndpoints, roundEndpoints } from '@svod/contract';
import { formOf } from '../../apps/server/test/domain/form-of.ts';
import type { TestPerson, TestServer } from '../../apps/server/test/test-server.ts';
import { hostileFiles } from '../made-files/hostile-files.ts';

const SAMPLE = path.join(import.meta.dirname, '../../samples/consultation-2012');

/** A file of the sample round. */
export const sampleFile = (name: string): Buffer => readFileSync(path.join(SAMPLE, name));

/** The returns of the sample round and whose they are, by short name. */
export const RETURNS = {
  gknb: 'ГКНБ',
  gsfr: 'ГСФР',
  gts: 'ГТС',
  mchs: 'МЧС',
  mid: 'МИД',
  mskh: 'МСХ',
  myu: 'МЮ',
  mz: 'МЗ',
} as const;

/** Where the content of a filled workbench is. */
export interface Content {
  readonly plan: string;
  readonly version: string;
  readonly next: string;
  readonly round: string;
  /** A file that was read, and one of a signed letter. */
  readonly report: string;
  readonly letter: string;
  /** Ids of bodies by short name. */
  readonly bodies: ReadonlyMap<string, string>;
}

/**
 * Fills a workbench by its own ways: a base taken over, a second version, a round sent out, returns read by the worker. Whose answers are in, who is late and what
 * could not be read differ from body to body.
 */
export async function fillContent(server: TestServer): Promise<Content> {
  const desk = await server.person('Рабочая группа', { role: 'desk' });
  const known = await server.done(bodyEndpoints.listBodies, { as: desk });
  const bodies = new Map(known.bodies.map((one) => [one.shortNames.ru ?? '', one.id]));
  const titles = {
    ru: 'Национальный план действий по резолюции 1540, 2012–2014',
    en: 'National action plan under resolution 1540, 2012–2014',
    ky: '1540 резолюциясы боюнча улуттук иш-аракеттер планы, 2012–2014',
  };
  const { id: plan } = await server.done(planEndpoints.createPlan, { as: desk, body: { titles, languages: ['ru', 'ky'] } });
  const version = await makeVersion(server, desk, plan, '2.0', 'base.docx', null);
  const next = await makeVersion(server, desk, plan, '2.1', 'returns/mid.docx', version);
  const body = {
    ...{ version, title: '', letterNumber: '12-1/4471', letterDate: '2026-11-03', finalDate: '2099-11-21', enforceTracking: true },
    bodies: [...bodies.values()],
  };
  const sent = await server.done(roundEndpoints.sendRound, { as: desk, params: { plan }, body });
  const { round } = (await resultOf(server, desk, sent.task)) as { round: string };
  const admin = await server.database.connect('admin');
  await admin.query('update svod.rounds set final_date = current_date - 3 where id = $1', [round]);
  const uploads = new Map<string, string>();
  for (const [name, short] of Object.entries(RETURNS).slice(0, 6))
    uploads.set(name, await putReturn(server, desk, round, `${short} правки.docx`, sampleFile(`returns/${name}.docx`), bodies.get(short)));
  await putReturn(server, desk, round, 'замечания отделов.docx', sampleFile('returns/myu.docx'));
  const hostile = hostileFiles().find(({ name }) => name === 'doctype.docx');
  await putReturn(server, desk, round, 'сканы.docx', hostile?.bytes ?? Buffer.alloc(0), bodies.get('МЗ'));
  const letter = await putReturn(server, desk, round, 'письмо МЗ.png', PICTURE, bodies.get('МЗ'));
  return { plan, version, next, round, report: uploads.get('gknb') ?? '', letter, bodies };
}

/** Brings a version in from a file of the sample. */
export async function makeVersion(
  server: TestServer,
  desk: TestPerson,
  plan: string,
  name: string,
  file: string,
  previous: string | null,
): Promise<string> {
  const form = formOf([{ name: path.basename(file), bytes: sampleFile(file) }]);
  const base = await server.done(planEndpoints.uploadBase, { as: desk, params: { plan }, ...form });
  const report = planEndpoints.baseReportSchema.parse(await resultOf(server, desk, base.task));
  const changes = report.trackedChanges > 0 ? ('accept' as const) : null;
  const from = { kind: 'files' as const, files: [{ upload: base.upload, language: 'ru' as const, changes }] };
  const made = await server.done(planEndpoints.makeVersion, { as: desk, params: { plan }, body: { name, note: '', previous, from } });
  return ((await resultOf(server, desk, made.task)) as { version: string }).version;
}

/** Puts a returned file on a round and waits until it is read. */
export async function putReturn(
  server: TestServer,
  desk: TestPerson,
  round: string,
  name: string,
  bytes: Uint8Array,
  body?: string,
): Promise<string> {
  const form = formOf([{ name, bytes }], body === undefined ? {} : { body });
  const { files } = await server.done(returnEndpoints.uploadReturns, { as: desk, params: { round }, ...form });
  const [file] = files;
  if (file?.upload == null) throw new Error(`${name}: ${JSON.stringify(files)}`);
  if (file.task !== null) await resultOf(server, desk, file.task, true);
  return file.upload;
}

/** What a task comes to; `failing`: it may also fail. */
export async function resultOf(server: TestServer, as: TestPerson, task: string, failing = false): Promise<unknown> {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(100)) {
    const one = await server.done(returnEndpoints.readTask, { as, params: { task } });
    if (one.state === 'done' || (failing && one.state === 'failed')) return one.result;
    if (one.state === 'failed' || one.state === 'cancelled') throw new Error(`the task failed: ${JSON.stringify(one.fault)}`);
  }
  throw new Error('the task goes on');
}

/** A picture of one grey point. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');
