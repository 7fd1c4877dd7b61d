import { parentPort } from 'node:worker_threads';
import { answerComparing } from './answer-comparing.ts';
import type { ComparingJob } from './comparing-job.ts';

// A thread of its own: the server goes on answering while two long versions are compared.
parentPort?.on('message', (job: ComparingJob) => {
  void answerComparing(job).then(
    (told) => parentPort?.postMessage(told),
    () => parentPort?.postMessage(null),
  );
});
