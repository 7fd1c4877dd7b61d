import type { ReadingPool } from '../../reading/reading-pool.ts';
import type { Runners } from '../runner.ts';
import { runGather } from './gather.ts';
import { runMakePaper } from './make-paper.ts';
import { runMakeVersion } from './make-version.ts';
import { runNextVersion } from './next-version.ts';
import { runReadBase } from './read-base.ts';
import { runReadFile } from './read-file.ts';
import { runSendRound } from './send-round.ts';

/** How each kind of task is done. Files are read by the pool's children. */
export const allRunners = (pool: ReadingPool): Runners => ({
  'read-base': runReadBase(pool),
  'make-version': runMakeVersion(pool),
  'send-round': runSendRound(pool),
  'read-file': runReadFile(pool),
  gather: runGather(pool),
  'next-version': runNextVersion(pool),
  'make-paper': runMakePaper(pool),
});
