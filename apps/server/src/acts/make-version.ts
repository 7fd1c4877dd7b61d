import type { CheckedOf, planEndpoints } from '@svod/contract';
import type pg from 'pg';
import { addTask } from '../jobs/add-task.ts';
import { isDesk } from './is-desk.ts';
import type { Act, Refused, Unfit } from './perform.ts';

export type MakeVersion = { readonly plan: string } & CheckedOf<typeof planEndpoints.makeVersion>['body'];

/** Asks for a version to be made of files or of the template; it is there when its task is done. For the desk. */
export const makeVersion: Act<MakeVersion, { readonly task: string }> = {
  name: 'version.prepare',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const plans = await client.query<{ languages: readonly string[] }>('select languages from svod.plans where id = $1', [input.plan]);
    const [plan] = plans.rows;
    if (!plan) return { refused: 'not-found' };
    const versions = await client.query<{ id: string; name: string }>('select id, name from svod.versions where plan = $1', [input.plan]);
    if (versions.rows.some(({ name }) => name === input.name)) return { unfit: 'name-taken', values: { name: input.name } };
    if (input.previous !== null && !versions.rows.some(({ id }) => id === input.previous)) return { refused: 'not-found' };
    const { from } = input;
    const languages = from.kind === 'files' ? from.files.map(({ language }) => language) : [from.language];
    if (new Set(languages).size < languages.length) return { unfit: 'language-twice' };
    const strange = languages.find((language) => !plan.languages.includes(language));
    if (strange !== undefined) return { unfit: 'language-not-of-plan', values: { language: strange } };
    for (const file of from.kind === 'files' ? from.files : []) {
      const fault = await faultOfFile(client, input.plan, file);
      if (fault !== null) return fault;
    }
    const { plan: subject, ...about } = input;
    const task = await addTask(client, { kind: 'make-version', subject, about, plan: subject, round: null, body: null });
    return { answer: { task }, objectKind: 'task', objectId: task, revision: null, before: null, after: input };
  },
};

/** A file must have been read, and where it holds tracked changes, what becomes of them must have been said. */
async function faultOfFile(
  client: pg.ClientBase,
  plan: string,
  { upload, changes }: { readonly upload: string; readonly changes: string | null },
): Promise<Refused | Unfit | null> {
  const found = await client.query<{ file: string; state: string | null; changes: number | null }>(
    `select u.file, t.state, (t.result ->> 'trackedChanges')::int as changes
     from svod.uploads u left join lateral (
       select state, result from svod.tasks t where t.subject = u.id and t.kind = 'read-base' order by asked desc limit 1) t on true
     where u.id = $1 and u.plan = $2 and u.round is null`,
    [upload, plan],
  );
  const [read] = found.rows;
  if (!read) return { refused: 'not-found' };
  if (read.state !== 'done') return { unfit: 'file-not-read', values: { file: read.file } };
  if ((read.changes ?? 0) > 0 && changes === null)
    return { unfit: 'changes-not-said', values: { file: read.file, count: read.changes ?? 0 } };
  return null;
}
