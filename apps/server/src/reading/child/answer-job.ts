import type { ReadingAnswer, ReadingJob } from '../job.ts';
import { findFormat } from './find-format.ts';
import { Refused } from './open-given.ts';
import { gatherReturns } from './gather-returns.ts';
import { settleGathered } from './settle-gathered.ts';
import { makeCarrier, makeSent, readBaseFile } from './read-base-file.ts';
import { makeTemplate } from './make-template.ts';
import { type Say, findLanguage, readReturnedFile } from './read-returned-file.ts';

/** Does one job. A file that can't be read is a refusal; anything else that goes wrong is a fault of ours and ends the child. */
export async function answerJob(job: ReadingJob, blobs: readonly Uint8Array[], say: Say): Promise<ReadingAnswer<ReadingJob['kind']>> {
  try {
    return { ok: true, ...(await made(job, blobs, say)) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, refusal: error.refusal };
  }
}

async function made(job: ReadingJob, blobs: readonly Uint8Array[], say: Say) {
  switch (job.kind) {
    case 'read-base':
      say('opening');
      return await readBaseFile(job, blobs);
    case 'make-carrier':
      say('cleaning');
      return await makeCarrier(job, blobs[job.file] ?? new Uint8Array());
    case 'find-language':
      say('opening');
      return await findLanguage(job, blobs);
    case 'find-format':
      say('opening');
      return await findFormat(job, blobs);
    case 'make-template':
      return await makeTemplate(job);
    case 'make-sent':
      say('marking');
      return await makeSent(job, blobs);
    case 'read-file':
      return await readReturnedFile(job, blobs, say);
    case 'gather':
      return await gatherReturns(job, blobs, say);
    case 'settle':
      return await settleGathered(job, blobs, say);
  }
}
