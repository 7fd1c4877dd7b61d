/**
 * Times the program's own way from files to the redline, its checks, cleaning and threads included and only its papers left out:
 * `node program.ts RUNS SECONDS BASE RETURN…`. What `svod.ts` times is the engine alone, stage by stage in one thread.
 */
import { zip } from '@svod/archive';
import { consolidate, redlinePackage } from '@svod/round';
import { startMemory } from '@svod/wordml';
import { collectEarly } from '../../../apps/cli/src/collect-early.ts';
import { mustRead } from '../../../apps/cli/src/files/must-read.ts';
import { readBase } from '../../../apps/cli/src/files/read-base.ts';
import { messagesOf } from '../../../apps/cli/src/messages/messages.ts';
import { readingBase, sortReturns } from '../../../apps/cli/src/returns/sort-returns.ts';
import { takeReturns, usualThreads } from '../../../apps/cli/src/returns/take-returns.ts';
import { timed } from './timed.ts';

collectEarly();
const PHASES = ['base', 'returns', 'together', 'pack'] as const;
const messages = messagesOf('ru');
const options = { showFolded: false, trustVersion: false };
const [most = '', seconds = '', base = '', ...files] = process.argv.slice(2);
const known = files.map((file, k) => ({ file, body: `Орган ${k}`, date: null, letter: '', authors: {}, madeOn: null }));

await timed(Number(most), Number(seconds), async () => {
  const starts = [performance.now()];
  const memory = startMemory();
  const file = await mustRead(base, messages);
  const prepared = readBase(file, undefined, messages, memory);
  starts.push(performance.now());
  const setting = { base: readingBase(prepared), older: [], options, baseHash: file.hash };
  const taken = await takeReturns(known, setting, memory, usualThreads(known.length), () => undefined);
  const { returns, refused } = sortReturns(known, taken, messages);
  if (refused.length > 0) throw new Error(`${refused.length} returns were refused`);
  starts.push(performance.now());
  const result = consolidate({ base: prepared, older: [], returns, language: 'ru', options });
  starts.push(performance.now());
  const bytes = zip(redlinePackage(prepared.carrier, result.redline)).length;
  starts.push(performance.now());
  const phases = Object.fromEntries(PHASES.map((name, k) => [name, (starts[k + 1] ?? 0) - (starts[k] ?? 0)]));
  return { phases, found: () => Promise.resolve({ amendments: result.consolidation.amendments.length, bytes }) };
});
