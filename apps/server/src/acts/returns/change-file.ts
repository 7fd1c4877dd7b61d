import type pg from 'pg';
import { addTask } from '../../jobs/add-task.ts';
import { LETTER_KINDS, READ_KINDS, type FileKind } from '../../uploads/file-kind.ts';
import { isDesk } from '../is-desk.ts';
import type { Act, Refused, Unfit } from '../perform.ts';
import { attachFile, detachFile, filesReturn, findFilesReturn } from './attach-file.ts';

export interface ChangeFile {
  readonly upload: string;
  readonly body?: string | undefined;
  /** By author's name inside the file: the body that they wrote for. */
  readonly authors?: Readonly<Record<string, string>> | undefined;
  /** The version that it was made on; null: whatever reading finds. */
  readonly madeOn?: string | null | undefined;
  readonly state?: 'in' | 'out' | undefined;
  /** An earlier file of the same body that it stands in place of. */
  readonly replaces?: string | undefined;
}

interface FileRow {
  readonly id: string;
  readonly kind: FileKind;
  readonly plan: string;
  readonly round: string;
  readonly body: string | null;
}

/**
 * Says of a returned file whose it is, who its authors are, what it was made on, takes it out or puts it back. It is read anew where that depends on what was said:
 * on the version it was made on. For the desk.
 */
export const changeFile: Act<ChangeFile, { readonly task: string | null }> = {
  name: 'file.change',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const found = await client.query<FileRow>(
      'select id, kind, plan, round, body from svod.uploads where id = $1 and round is not null for update',
      [input.upload],
    );
    const [file] = found.rows;
    if (!file) return { refused: 'not-found' };
    const before = await standing(client, file.id);
    for (const step of [setBody, setState, setAuthors, setMadeOn, replace]) {
      const fault = await step(client, file, input);
      if (fault !== null) return fault;
    }
    const body = input.body ?? file.body;
    const task =
      input.madeOn === undefined || !READ_KINDS.has(file.kind)
        ? null
        : await addTask(client, { kind: 'read-file', subject: file.id, about: {}, plan: file.plan, round: file.round, body });
    return { answer: { task }, objectKind: 'file', objectId: file.id, revision: null, before, after: input };
  },
};

type Step = (client: pg.ClientBase, file: FileRow, input: ChangeFile) => Promise<Refused | Unfit | null>;

const setBody: Step = async (client, file, { body }) => {
  if (body === undefined) return null;
  const asked = await client.query('select 1 from svod.asked where round = $1 and body = $2', [file.round, body]);
  if (asked.rowCount === 0) return { unfit: 'body-not-asked' };
  await client.query('update svod.uploads set body = $2, put_aside = null where id = $1', [file.id, body]);
  // A letter that an answer was typed in from does not go to another body with its answer: it is taken out of it.
  const into = READ_KINDS.has(file.kind)
    ? await filesReturn(client, file.round, body)
    : LETTER_KINDS.has(file.kind)
      ? await findFilesReturn(client, file.round, body)
      : null;
  const own = await client.query(
    `select 1 from svod.return_files f join svod.returns r on r.id = f.return where f.upload = $1 and f.state = 'in' and r.body = $2`,
    [file.id, body],
  );
  if (own.rowCount !== 0) return null;
  if (into === null) await detachFile(client, file.id);
  else await attachFile(client, into, file.id);
  return null;
};

const setState: Step = async (client, file, { state }) => {
  if (state === undefined) return null;
  await client.query('update svod.uploads set put_aside = case when $2 then clock_timestamp() end where id = $1', [
    file.id,
    state === 'out',
  ]);
  if (state === 'out') await detachFile(client, file.id);
  else {
    const last = await lastReturn(client, file.id);
    if (last !== null) await attachFile(client, last, file.id);
  }
  return null;
};

const setAuthors: Step = async (client, file, { authors }) => {
  if (authors === undefined) return null;
  const into = await lastReturn(client, file.id);
  if (into === null) return { unfit: 'body-missing' };
  const named = [...new Set(Object.values(authors))];
  const known = await client.query('select 1 from svod.bodies where id = any ($1)', [named]);
  if (known.rowCount !== named.length) return { unfit: 'body-not-known' };
  await client.query('update svod.return_files set authors = $3 where return = $1 and upload = $2', [
    into,
    file.id,
    JSON.stringify(authors),
  ]);
  return null;
};

const setMadeOn: Step = async (client, file, { madeOn }) => {
  if (madeOn === undefined) return null;
  const into = await lastReturn(client, file.id);
  if (into === null) return { unfit: 'body-missing' };
  if (madeOn !== null) {
    const version = await client.query('select 1 from svod.versions where id = $1 and plan = $2', [madeOn, file.plan]);
    if (version.rowCount === 0) return { refused: 'not-found' };
  }
  await client.query('update svod.return_files set made_on = $3 where return = $1 and upload = $2', [into, file.id, madeOn]);
  return null;
};

const replace: Step = async (client, file, { replaces }) => {
  if (replaces === undefined) return null;
  const into = await lastReturn(client, file.id);
  if (into === null) return { unfit: 'body-missing' };
  // Only one of the same body, and not itself.
  const replaced = await client.query(
    `update svod.return_files f set state = 'replaced' from svod.returns r, svod.returns mine
     where f.upload = $1 and f.state = 'in' and r.id = f.return and mine.id = $2 and r.round = mine.round and r.body = mine.body and f.upload <> $3`,
    [replaces, into, file.id],
  );
  if (replaced.rowCount === 0) return { refused: 'not-found' };
  await attachFile(client, into, file.id);
  return null;
};

/** The return that a file is in, else the one it was in last; null where nobody has said whose it is. */
async function lastReturn(client: pg.ClientBase, upload: string): Promise<string | null> {
  const found = await client.query<{ return: string }>(
    `select f.return from svod.return_files f join svod.returns r on r.id = f.return join svod.uploads u on u.id = f.upload
     where f.upload = $1 and r.body = u.body order by f.state = 'in' desc, r.received desc limit 1`,
    [upload],
  );
  return found.rows[0]?.return ?? null;
}

async function standing(client: pg.ClientBase, upload: string): Promise<unknown> {
  const { rows } = await client.query(
    `select u.body, u.put_aside is not null as aside, f.return, f.state, f.authors, f.made_on
     from svod.uploads u left join svod.return_files f on f.upload = u.id where u.id = $1 order by f.return`,
    [upload],
  );
  return rows;
}
