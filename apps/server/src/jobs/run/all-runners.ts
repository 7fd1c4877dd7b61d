import type { Runners } from '../runner.ts';
import { runGather } from './gather.ts';
import type { Opening } from './made-readable.ts';
import { runMakePaper } from './make-paper.ts';
import { runMakeVersion } from './make-version.ts';
import { runNextVersion } from './next-version.ts';
import { runReadBase } from './read-base.ts';
import { runReadFile } from './read-file.ts';
import { runSendRound } from './send-round.ts';

/** How each kind of task is done. Files are read by the pool's children, and turned by the converter before where they are of other kinds. */
export const allRunners = ({ pool, converter }: Opening): Runners => ({
  'read-base': runReadBase({ pool, converter }),
  'make-version': runMakeVersion({ pool, converter }),
  'send-round': runSendRound(pool),
  'read-file': runReadFile({ pool, converter }),
  gather: runGather(pool),
  'next-version': runNextVersion(pool),
  'make-paper': runMakePaper(pool),
});
