import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { KnownReturn } from '../files/round-file.ts';
import type { WorkerSetting } from './take-returns.ts';

const { compiled, setting } = workerData as WorkerSetting;
// A thread does not know by itself what its program keeps compiled (boot/begin.js).
if (compiled !== null) module.enableCompileCache(compiled);
const { returnTask } = await import('./return-task.ts');

const task = returnTask(setting);
parentPort?.on('message', (one: KnownReturn | null) => {
  if (one === null) parentPort?.close();
  else void task(one).then((taken) => parentPort?.postMessage(taken));
});
parentPort?.postMessage('ready');
