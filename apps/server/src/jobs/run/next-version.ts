import { keepBlob } from '../../acts/keep-blob.ts';
import { type StoreNextVersion, storeNextVersion } from '../../acts/store-next-version.ts';
import { type StoreVersion, nameOfFile } from '../../acts/store-version.ts';
import { givenSettling } from '../../gathering/given-settling.ts';
import type { ReadingPool } from '../../reading/reading-pool.ts';
import { type Ran, type Running, endsBy, failsBy } from '../runner.ts';
import { givenCarriers } from './given.ts';

/**
 * Makes the version that follows from a round: what was accepted stands in it, in each language that was brought together; a language in which nothing was
 * asked goes on as it is. Decisions that can't stand together stop it: nothing is made that somebody did not mean.
 */
export const runNextVersion =
  (pool: ReadingPool) =>
  async ({ service, task, see, progress, signal }: Running<'next-version'>): Promise<Ran> => {
    const { subject: round, plan, about } = task;
    if (plan === null) return failsBy('not-found');
    const [found] = await see((view) =>
      view<{ version: string }>('select version from svod.rounds where id = $1 and plan = $2', [round, plan]),
    );
    if (!found) return failsBy('not-found');
    const carriers = (await see((view) => givenCarriers(view, plan, found.version))).filter(({ version }) => version === found.version);
    const made: StoreVersion['carriers'][number][] = [];
    const settled: StoreNextVersion['settled'][number][] = [];
    for (const [index, { language, file, carrier, textHash }] of carriers.entries()) {
      progress('settling', index, carriers.length);
      const given = await see((view) => givenSettling(view, round, language));
      const named = nameOfFile(file, about.name);
      if (given === null) {
        const [kept] = await see((view) =>
          view<{ page: StoreVersion['carriers'][number]['page'] }>('select page from svod.carriers where version = $1 and language = $2', [
            found.version,
            language,
          ]),
        );
        if (!kept) return failsBy('not-found');
        const blob = await keepBlob(service.app, task.askedBy, carrier);
        made.push({ language, file: named, blob, original: null, baseChanges: 'none', textHash, page: kept.page, problems: [] });
        continue;
      }
      const job = { kind: 'settle', ...given.job, make: { kind: 'version' } } as const;
      const answered = await pool.read(job, given.blobs, `plan ${plan}`, () => undefined, signal);
      if (!answered.ok) return failsBy(answered.refusal.code, answered.refusal.values);
      const { answer } = answered;
      if (answer.kind !== 'version') throw new Error('a version was asked for');
      if (answer.faults.length > 0) return failsBy('contradictions', { count: answer.faults.length });
      const { carrier: number, ...rest } = answer.made;
      const blob = await keepBlob(service.app, task.askedBy, answered.blobs[number] ?? new Uint8Array());
      made.push({ language, file: named, blob, original: null, ...rest });
      const { generation, decisions } = given;
      const { provenance, outcomes } = answer;
      settled.push({ language, generation, decisions, provenance, problems: rest.problems, outcomes });
    }
    if (settled.length === 0) return failsBy('not-brought-together');
    const version = { plan, name: about.name, note: about.note, previous: found.version, carriers: made };
    return endsBy(storeNextVersion, { version, round, undecided: about.undecided, settled });
  };
