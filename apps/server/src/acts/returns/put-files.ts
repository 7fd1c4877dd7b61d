import type pg from 'pg';
import { addTask } from '../../jobs/add-task.ts';
import { LETTER_KINDS, READ_KINDS } from '../../uploads/file-kind.ts';
import type { TakenFile } from '../../uploads/take-files.ts';
import type { Answering } from '../answering.ts';
import { hashBytes } from '../keep-blob.ts';
import { attachFile, filesReturn, findFilesReturn } from './attach-file.ts';

/** What became of a file that was brought. */
export interface PutFile {
  readonly file: string;
  /** For the same file brought before: that one. */
  readonly upload: string | null;
  readonly task: string | null;
  /** Why it was not taken. */
  readonly refused: string | null;
  readonly inside: TakenFile['inside'];
}

/**
 * Puts files into a round, each for itself. One that amendments are read from is asked to be read, and is put into the return of its body where that is
 * known. A signed letter goes beside the files of its body, or waits for somebody to type in what it says. Mails and archives hold answers and are none.
 * What an expert of named parts brings waits for the desk to have it read.
 */
export async function putFiles(
  client: pg.ClientBase,
  answering: Answering,
  files: readonly TakenFile[],
  takenFrom: string | null,
): Promise<readonly PutFile[]> {
  // What is read in a file quotes the plan: where it was brought by an expert of named parts, the desk asks for it to be read.
  const { rows } = await client.query<{ whole: boolean }>(
    "select svod.parts_of_viewer(version) = '{}' as whole from svod.rounds where id = $1",
    [answering.round],
  );
  const whole = rows[0]?.whole ?? false;
  const put: PutFile[] = [];
  for (const one of files) put.push(await putFile(client, answering, one, takenFrom, whole));
  return put;
}

async function putFile(
  client: pg.ClientBase,
  { round, plan, body }: Answering,
  one: TakenFile,
  takenFrom: string | null,
  whole: boolean,
): Promise<PutFile> {
  const { file, inside } = one;
  if (one.blob === null) return { file, upload: null, task: null, refused: one.refused, inside: [] };
  const blob = hashBytes(one.blob);
  const same = await sameFile(client, round, body, blob);
  if (same !== null) return { file, upload: same, task: null, refused: 'same-file', inside };
  const made = await client.query<{ id: string }>(
    `insert into svod.uploads (blob, file, size, kind, plan, round, body, taken_from, sender, uploaded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, svod.viewer()) returning id`,
    [blob, file, one.size, one.kind, plan, round, body, takenFrom, one.sender],
  );
  const upload = made.rows[0]?.id ?? '';
  const read = READ_KINDS.has(one.kind);
  if (body !== null) {
    const into = read
      ? await filesReturn(client, round, body)
      : LETTER_KINDS.has(one.kind)
        ? await findFilesReturn(client, round, body)
        : null;
    if (into !== null) await attachFile(client, into, upload);
  }
  const task = read && whole ? await addTask(client, { kind: 'read-file', subject: upload, about: {}, plan, round, body }) : null;
  return { file, upload, task, refused: null, inside };
}

/** A file with the same bytes that came to the round before, of the same body as far as that is known, and was not taken out. */
async function sameFile(client: pg.ClientBase, round: string, body: string | null, blob: Buffer): Promise<string | null> {
  const found = await client.query<{ id: string }>(
    `select u.id from svod.uploads u
     where u.round = $1 and u.blob = $2 and u.put_aside is null and (u.body is null or $3::uuid is null or u.body = $3)
       and (not exists (select from svod.return_files f where f.upload = u.id)
         or exists (select from svod.return_files f where f.upload = u.id and f.state <> 'out'))
     order by u.uploaded limit 1`,
    [round, blob, body],
  );
  return found.rows[0]?.id ?? null;
}
