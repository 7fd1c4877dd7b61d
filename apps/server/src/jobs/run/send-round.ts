import { keepBlob } from '../../acts/keep-blob.ts';
import { type StoreRound, storeRound } from '../../acts/store-round.ts';
import type { ReadingPool } from '../../reading/reading-pool.ts';
import { type Ran, type Running, endsBy, failsBy } from '../runner.ts';
import { givenCarriers } from './given.ts';

/** Makes the files of a round: the version's carriers with hidden bookmarks and tracking on. */
export const runSendRound =
  (pool: ReadingPool) =>
  async ({ service, task, see, progress, signal }: Running<'send-round'>): Promise<Ran> => {
    const { plan, subject: version, about } = task;
    if (plan === null) return failsBy('not-found');
    const all = await see((view) => givenCarriers(view, plan, version));
    const carriers = all.filter((one) => one.version === version);
    if (carriers.length === 0) return failsBy('not-found');
    const files: StoreRound['files'][number][] = [];
    for (const [index, { language, file, carrier }] of carriers.entries()) {
      progress('marking', index, carriers.length);
      const job = { kind: 'make-sent', carrier: 0, enforce: about.enforceTracking } as const;
      const made = await pool.read(job, [carrier], `plan ${plan}`, () => undefined, signal);
      if (!made.ok) return failsBy(made.refusal.code, made.refusal.values);
      files.push({ language, file, blob: await keepBlob(service.app, task.askedBy, made.blobs[made.answer.file] ?? new Uint8Array()) });
    }
    return endsBy(storeRound, { ...about, plan, version, files });
  };
