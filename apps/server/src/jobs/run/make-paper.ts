import { createHash } from 'node:crypto';
import { keepBlob } from '../../acts/keep-blob.ts';
import { storePaper } from '../../acts/store-paper.ts';
import { givenSettling } from '../../gathering/given-settling.ts';
import { printPdf } from '../../printing/print-pdf.ts';
import type { ReadingPool } from '../../reading/reading-pool.ts';
import { type Ran, type Running, endsBy, failsBy } from '../runner.ts';

/** Makes a paper of a round as it stands. One that was made of the very same before is that one. */
export const runMakePaper =
  (pool: ReadingPool) =>
  async ({ service, task, see, progress, signal }: Running<'make-paper'>): Promise<Ran> => {
    const { subject: round, about, plan } = task;
    const { paper, language, format, body } = about;
    const given = await see((view) => givenSettling(view, round, language));
    if (given === null || plan === null) return failsBy('not-brought-together');
    const { head, names, decisions: _decisions, earlier: _earlier, ...rest } = given.job;
    const named = JSON.stringify([PAPERS_SHAPE, paper, format, body, given.generation, given.decisions, head, names, rest.settings]);
    const madeOf = createHash('sha256').update(named).digest('hex');
    const [known] = await see((view) =>
      view<{ id: string }>('select id from svod.papers where round = $1 and language = $2 and made_of = $3 limit 1', [
        round,
        language,
        madeOf,
      ]),
    );
    if (known) return { kind: 'result', result: { paper: known.id } };
    const job = { kind: 'settle', ...given.job, make: { kind: 'paper', paper, format, body } } as const;
    const answered = await pool.read(job, given.blobs, `plan ${plan}`, progress, signal);
    if (!answered.ok) return failsBy(answered.refusal.code, answered.refusal.values);
    const { answer, blobs } = answered;
    if (answer.kind !== 'paper') throw new Error('a paper was asked for');
    if (format === 'pdf') progress('printing');
    const printed = format === 'pdf' ? await printPdf(answer.values, signal) : null;
    if (printed?.kind === 'fault') return failsBy(printed.code);
    const bytes = printed?.bytes ?? (format === 'values' ? Buffer.from(JSON.stringify(answer.values)) : (blobs[0] ?? new Uint8Array()));
    const blob = await keepBlob(service.app, task.askedBy, bytes);
    return endsBy(storePaper, { round, language, kind: paper, format, body, file: answer.file, blob, madeOf });
  };

/** Goes up when papers are printed otherwise: then they are made anew. */
const PAPERS_SHAPE = 2;
