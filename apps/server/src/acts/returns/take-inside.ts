import type { TakenFile } from '../../uploads/take-files.ts';
import { answeringFor } from '../answering.ts';
import type { Act } from '../perform.ts';
import { putFiles } from './put-files.ts';

export interface TakeInside {
  /** The mail or archive. */
  readonly upload: string;
  /** Those of its files that were chosen. */
  readonly files: readonly TakenFile[];
}

/** Takes files out of a mail or archive that came back on a round, as files of the same body. */
export const takeInside: Act<TakeInside, { readonly uploads: readonly string[] }> = {
  name: 'file.take-inside',
  async run(client, input) {
    const found = await client.query<{ round: string | null; body: string | null; sender: string }>(
      "select round, body, sender from svod.uploads where id = $1 and kind in ('mail', 'archive')",
      [input.upload],
    );
    const [container] = found.rows;
    if (!container || container.round === null) return { refused: 'not-found' };
    const refused = input.files.find((one) => one.refused !== null);
    if (refused) return { unfit: refused.refused ?? '', values: { file: refused.file } };
    const answering = await answeringFor(client, container.round, container.body);
    if (!('plan' in answering)) return answering;
    // Who sent the mail sent what is in it.
    const files = input.files.map((one) => (one.sender === '' ? { ...one, sender: container.sender } : one));
    const put = await putFiles(client, answering, files, input.upload);
    const uploads = put.flatMap(({ upload }) => upload ?? []);
    return { answer: { uploads }, objectKind: 'file', objectId: input.upload, revision: null, before: null, after: input };
  },
};
