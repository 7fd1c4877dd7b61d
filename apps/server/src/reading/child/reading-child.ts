import { type Frame, encodeFrame, frameReader } from '../frames.ts';
import type { ReadingJob } from '../job.ts';
import { answerJob } from './answer-job.ts';

// What reads strangers' files: a process that has no network, no files but the code, and only what comes over the pipe. It does one job at a time
// and says what it is doing; where anything goes wrong that is no fault of the file's, it ends.

const write = (head: unknown, blobs: readonly Uint8Array[] = []): void => {
  for (const bytes of encodeFrame({ head, blobs })) process.stdout.write(bytes);
};

async function answer({ head, blobs }: Frame): Promise<void> {
  const answered = await answerJob(head as ReadingJob, blobs, (stage, done = 0, total = 0) => write({ progress: { stage, done, total } }));
  if (answered.ok) write({ ok: true, answer: answered.answer }, answered.blobs);
  else write({ ok: false, refusal: answered.refusal });
}

const read = frameReader((frame) => {
  void answer(frame)
    // Nothing of the file is left behind when the next one comes.
    .then(() => setImmediate(() => globalThis.gc?.()))
    .catch(() => process.exit(70));
});
process.stdin.on('data', (chunk: Buffer) => read(chunk));
process.stdin.on('end', () => process.exit(0));
write({ ready: true });
