import type { TakenFile } from '../../uploads/take-files.ts';
import { answeringFor } from '../answering.ts';
import type { Act } from '../perform.ts';
import { type PutFile, putFiles } from './put-files.ts';

export interface AddFiles {
  readonly round: string;
  /** Whose all of them are; null where it is not said. */
  readonly body: string | null;
  readonly files: readonly TakenFile[];
}

/** Takes files that came back on a round. */
export const addFiles: Act<AddFiles, { readonly files: readonly PutFile[] }> = {
  name: 'file.add',
  async run(client, input) {
    const answering = await answeringFor(client, input.round, input.body);
    if (!('plan' in answering)) return answering;
    const files = await putFiles(client, answering, input.files, null);
    // One entry for all: those who see one of them see all, since they are of one body or of the desk alone.
    const first = files.find(({ upload, refused }) => upload !== null && refused === null);
    return { answer: { files }, objectKind: 'file', objectId: first?.upload ?? null, revision: null, before: null, after: input };
  },
};
