import { addTask } from '../jobs/add-task.ts';
import type { FileKind } from '../uploads/file-kind.ts';
import { isDesk } from './is-desk.ts';
import { type BlobHash, hashBytes } from './keep-blob.ts';
import type { Act } from './perform.ts';

export interface AddBaseFile {
  readonly plan: string;
  readonly file: string;
  readonly blob: BlobHash;
  readonly size: number;
  readonly kind: FileKind;
}

/** Takes a file that a version may be made of, and asks for it to be read. For the desk. */
export const addBaseFile: Act<AddBaseFile, { readonly upload: string; readonly task: string }> = {
  name: 'file.add-base',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const plan = await client.query('select 1 from svod.plans where id = $1', [input.plan]);
    if (plan.rowCount === 0) return { refused: 'not-found' };
    const made = await client.query<{ id: string }>(
      `insert into svod.uploads (blob, file, size, kind, plan, uploaded_by) values ($1, $2, $3, $4, $5, svod.viewer()) returning id`,
      [hashBytes(input.blob), input.file, input.size, input.kind, input.plan],
    );
    const upload = made.rows[0]?.id ?? '';
    const task = await addTask(client, { kind: 'read-base', subject: upload, about: {}, plan: input.plan, round: null, body: null });
    return { answer: { upload, task }, objectKind: 'file', objectId: upload, revision: null, before: null, after: input };
  },
};
