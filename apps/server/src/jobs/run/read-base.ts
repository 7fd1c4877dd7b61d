import type { ReadingPool } from '../../reading/reading-pool.ts';
import { type Ran, type Running, failsBy } from '../runner.ts';
import { givenFile, givenSettings } from './given.ts';

/** Looks at a file that is to become a version. Its result is `baseReportSchema`. */
export const runReadBase =
  (pool: ReadingPool) =>
  async ({ task, see, progress, signal }: Running<'read-base'>): Promise<Ran> => {
    const given = await see(async (view) => {
      const file = await givenFile(view, task.subject);
      return file && { file, settings: await givenSettings(view, file.plan) };
    });
    if (given === null) return failsBy('not-found');
    const { file, settings } = given;
    const answered = await pool.read(
      { kind: 'read-base', name: file.file, file: 0, settings },
      [file.bytes],
      `plan ${file.plan}`,
      progress,
      signal,
    );
    if (!answered.ok) return failsBy(answered.refusal.code, answered.refusal.values);
    const { report, textHash } = answered.answer;
    const [same] = await see((view) =>
      view<{ id: string }>(
        'select v.id from svod.versions v join svod.carriers c on c.version = v.id where v.plan = $1 and c.text_hash = $2 order by v.ordinal limit 1',
        [file.plan, textHash],
      ),
    );
    return { kind: 'result', result: { ...report, sameAs: same?.id ?? null } };
  };
