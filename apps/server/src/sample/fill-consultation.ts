import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addBaseFile } from '../acts/add-base-file.ts';
import { addBody } from '../acts/add-body.ts';
import { createPlan } from '../acts/create-plan.ts';
import { keepBlob } from '../acts/keep-blob.ts';
import { makeVersion } from '../acts/make-version.ts';
import { type Act, type Outcome, perform } from '../acts/perform.ts';
import { addFiles } from '../acts/returns/add-files.ts';
import { changeFile } from '../acts/returns/change-file.ts';
import { changeReturn } from '../acts/returns/change-return.ts';
import { changeAsked } from '../acts/rounds/change-asked.ts';
import { sendRound } from '../acts/send-round.ts';
import type { Service } from '../service.ts';
import { type View, asViewer } from '../viewing/as-viewer.ts';
import { type Consultation, readConsultation } from './consultation.ts';
import { sampleId } from './sample-id.ts';
import { SAMPLE_DEPARTMENT, SAMPLE_DESK } from './sample-people.ts';
import { waitForTask } from './wait-for-task.ts';

const FOLDER = path.join(import.meta.dirname, '../../../../samples/consultation-2012');
const DESK = sampleId(`person ${SAMPLE_DESK.key}`);
const TITLES = {
  ru: 'Национальный план действий по выполнению резолюции 1540 (2004)',
  ky: '1540 (2004) резолюциясын аткаруу боюнча улуттук иш-аракеттер планы',
  en: 'National action plan to implement resolution 1540 (2004)',
};
/** Days from the first start in which answers are waited for. */
const DAYS = 14;

/**
 * Holds the invented consultation, as the desk would: the plan's second version imported and sent out, eight answers dropped on the round, with their letters. The
 * worker reads them; the pages show it. Every step has a key of its own, so a filling that was cut off goes on at the next start.
 */
export async function fillConsultation(service: Service, stopping: AbortSignal): Promise<void> {
  const consultation = readConsultation(FOLDER);
  const see = <Result>(read: (view: View) => Promise<Result>): Promise<Result> => asViewer(service.app, DESK, read);
  if (await see((view) => isKnown(view, LAST))) return;
  const does = async <Input, Answer>(name: string, act: Act<Input, Answer>, input: Input): Promise<Outcome<Answer>> =>
    await perform(service.app, { person: DESK, sessionHash: null }, act, { key: keyOf(name), input });
  const { id: plan } = must(await does('plan', createPlan, { titles: TITLES, languages: ['ru'] }));
  const version = await importBase();
  if (version === null) return;
  const round = await sendOut(version);
  if (round === null) return;
  await addAnswers(round);

  async function importBase(): Promise<string | null> {
    const find = async (): Promise<string | null> =>
      await see(
        async (view) =>
          (await view<{ id: string }>('select id from svod.versions where plan = $1 order by ordinal limit 1', [plan]))[0]?.id ?? null,
      );
    const known = await find();
    if (known !== null) return known;
    const bytes = readFileSync(path.join(FOLDER, consultation.base));
    const blob = await keepBlob(service.app, DESK, bytes);
    const added = must(await does('base', addBaseFile, { plan, file: consultation.base, blob, size: bytes.length, kind: 'word' }));
    if (!(await waitForTask(see, added.task, stopping))) return null;
    const from = { kind: 'files' as const, files: [{ upload: added.upload, language: 'ru' as const, changes: null }] };
    const made = must(await does('version', makeVersion, { plan, name: consultation.version, note: '', previous: null, from }));
    return (await waitForTask(see, made.task, stopping)) ? await find() : null;
  }

  async function sendOut(sent: string): Promise<string | null> {
    const find = async (): Promise<string | null> =>
      await see(
        async (view) =>
          (await view<{ id: string }>('select id from svod.rounds where plan = $1 order by ordinal limit 1', [plan]))[0]?.id ?? null,
      );
    const known = await find();
    if (known !== null) return known;
    const [date] = await see((view) => view<{ final: string }>('select (svod.today() + $1::int)::text as final', [DAYS]));
    const asked = await see((view) => bodiesOf(view, consultation.asked));
    const outcome = await does('round', sendRound, {
      plan,
      version: sent,
      title: '',
      letterNumber: '',
      letterDate: null,
      finalDate: date?.final ?? '',
      enforceTracking: false,
      bodies: [...asked.values()],
    });
    // Asked for on another day and cut off: the task of that day is there.
    const task = outcome.status === 200 ? outcome.answer.task : await see((view) => sendingOf(view, sent));
    return task !== null && (await waitForTask(see, task, stopping)) ? await find() : null;
  }

  async function addAnswers(to: string): Promise<void> {
    const bodies = await see((view) => bodiesOf(view, consultation.asked));
    const department = must(await does('department', addBody, SAMPLE_DEPARTMENT)).id;
    for (const one of consultation.returns) {
      const body = bodies.get(one.body);
      if (stopping.aborted || body === undefined) return;
      await addAnswer(to, body, one, department);
    }
    const silent = consultation.asked.find((name) => !consultation.returns.some(({ body }) => body === name));
    const body = bodies.get(silent ?? '');
    if (body !== undefined) await does(LAST, changeAsked, { round: to, body, revision: 1, acknowledged: true });
  }

  async function addAnswer(to: string, body: string, one: Consultation['returns'][number], department: string): Promise<void> {
    const bytes = readFileSync(path.join(FOLDER, one.file));
    const blob = await keepBlob(service.app, DESK, bytes);
    const file = { file: path.basename(one.file), size: bytes.length, kind: 'word' as const, blob, refused: null, sender: '', inside: [] };
    const { files } = must(await does(`file ${one.file}`, addFiles, { round: to, body, files: [file] }));
    const upload = files[0]?.upload ?? '';
    const [made] = await see((view) =>
      view<{ id: string }>("select return as id from svod.return_files where upload = $1 and state = 'in'", [upload]),
    );
    // As it is when its file was put in; what somebody has changed of it since stays.
    if (made)
      await does(`letter ${one.file}`, changeReturn, {
        return: made.id,
        revision: 2,
        attitude: 'agreed-with-remarks',
        letterNumber: one.letter,
        letterDate: one.date,
      });
    const authors = Object.fromEntries(one.authors.map((author) => [author, department]));
    if (one.authors.length > 0) await does(`authors ${one.file}`, changeFile, { upload, authors });
  }
}

/** The last step's name: where it was done, all was. */
const LAST = 'acknowledged';
const keyOf = (name: string): string => sampleId(`act consultation ${name}`);

const isKnown = async (view: View, name: string): Promise<boolean> =>
  (await view('select 1 from svod.acts where actor = svod.viewer() and key = $1', [keyOf(name)])).length > 0;

async function bodiesOf(view: View, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await view<{ id: string; name: string }>(
    "select id, short_names ->> 'ru' as name from svod.bodies where short_names ->> 'ru' = any ($1) order by name",
    [names],
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}

async function sendingOf(view: View, version: string): Promise<string | null> {
  const [row] = await view<{ id: string }>(
    "select id from svod.tasks where subject = $1 and kind = 'send-round' order by asked desc limit 1",
    [version],
  );
  return row?.id ?? null;
}

function must<Answer>(outcome: Outcome<Answer>): Answer {
  if (outcome.status !== 200) throw new Error(`a step of the sample was not done: ${JSON.stringify(outcome)}`);
  return outcome.answer;
}
