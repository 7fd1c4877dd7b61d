import { type Ran, type Running, failsBy } from '../runner.ts';
import { givenFile, givenSettings } from './given.ts';
import { type Opening, madeReadable } from './made-readable.ts';

/** Looks at a file that is to become a version. Its result is `baseReportSchema`. */
export const runReadBase =
  (opening: Opening) =>
  async (running: Running<'read-base'>): Promise<Ran> => {
    const { task, see, progress, signal } = running;
    const asked = await see(async (view) => {
      const file = await givenFile(view, task.subject);
      return file && { file, settings: await givenSettings(view, file.plan) };
    });
    if (asked === null) return failsBy('not-found');
    const { file, settings } = asked;
    const owner = `plan ${file.plan}`;
    const given = await madeReadable(opening, running, file, owner, 'text');
    if (!given.ok) return failsBy(given.refusal.code, given.refusal.values);
    const job = { kind: 'read-base', name: file.file, file: 0, settings } as const;
    const answered = await opening.pool.read(job, [given.bytes], owner, progress, signal);
    if (!answered.ok) return failsBy(answered.refusal.code, answered.refusal.values);
    const { report, textHash } = answered.answer;
    const [same] = await see((view) =>
      view<{ id: string }>(
        'select v.id from svod.versions v join svod.carriers c on c.version = v.id where v.plan = $1 and c.text_hash = $2 order by v.ordinal limit 1',
        [file.plan, textHash],
      ),
    );
    return { kind: 'result', result: { ...report, problems: [...given.notes, ...report.problems], sameAs: same?.id ?? null } };
  };
