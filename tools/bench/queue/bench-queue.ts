import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM } from '../../screens/open-workbench.ts';
import type { Goal } from '../report/goals.ts';
import type { DecidingCost } from './deciding-cost.ts';
import type { QueueMeasured } from './measure-queue.ts';
import { typical } from './screen-times.ts';

/** What came of the queue's bench: what is to be printed, goals of time, and faults of counts, which are the gate. */
export interface QueueBench {
  readonly measured: QueueMeasured;
  readonly table: string;
  readonly goals: readonly Goal[];
  readonly faults: readonly string[];
}

/** Fills, decides and looks in a process of its own. Null where there is no Chromium. */
export async function benchQueue(scratch: string): Promise<QueueBench | null> {
  if (!existsSync(CHROMIUM.executablePath)) return null;
  const into = join(scratch, 'queue.json');
  const script = join(import.meta.dirname, 'measure-queue.ts');
  // What it prints is the tests' runner's, and of use where it fails; what it tells as it goes is told on.
  const child = spawn(process.execPath, [script, into], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  if (!existsSync(into)) throw new Error(`the queue was not measured: ${said}`);
  const measured = JSON.parse(readFileSync(into, 'utf8')) as QueueMeasured;
  return { measured, table: tableOf(measured), goals: goalsOf(measured), faults: grown(measured) };
}

/** A decision looks at what meets it, however large the round is. */
export function grown({ small, large }: { readonly small: DecidingCost; readonly large: DecidingCost }): readonly string[] {
  return (['rowsAlone', 'rowsMeeting'] as const).flatMap((name) =>
    large[name] > small[name] * 1.5 + 10
      ? [`queue: one decision reads ${large[name]} rows of ${large.lines} lines, ${small[name]} of ${small.lines} (${name})`]
      : [],
  );
}

const ms = (value: number): string => `${value < 20 ? value.toFixed(1) : Math.round(value)} ms`;

function tableOf({ small, large, screen }: QueueMeasured): string {
  const sizes = (name: string, value: (of: DecidingCost) => string): string =>
    `  ${name.padEnd(52)} ${value(small).padStart(10)} ${value(large).padStart(10)}`;
  return [
    `The queue of a round${' '.repeat(34)} ${`${small.amendments}`.padStart(10)} ${`${large.amendments}`.padStart(10)} amendments`,
    sizes('rows read for a decision, in no collision', (of) => String(of.rowsAlone)),
    sizes('rows read for a decision, in a collision of few', (of) => String(of.rowsMeeting)),
    sizes('what contradicts it: the first after gathering', (of) => ms(of.first)),
    sizes('what contradicts it: the middle of 50', (of) => ms(of.middle)),
    sizes('what contradicts it: the worst of 50', (of) => ms(of.worst)),
    sizes('a whole decision', (of) => ms(of.whole)),
    sizes('the queue from the server', (of) => ms(of.queue.milliseconds)),
    sizes('its bytes', (of) => String(of.queue.bytes)),
    `  opened by its address: ${ms(screen.cold)} first, then ${screen.warm.map(ms).join(', ')}; from the round's screen ${screen.within.map(ms).join(', ')}`,
    `  scrolled through in ${screen.scroll.frames} steps: longest task ${screen.scroll.longest === 0 ? 'under 50 ms' : ms(screen.scroll.longest)}, ${screen.scroll.over} over 50 ms`,
    `  of which the page's own thread computed ${screen.computed.map(ms).join(', ')}; while scrolling ${ms(screen.scroll.longestComputed)} in one task at most, ${screen.scroll.overComputed} over 50 ms`,
    `  one's key to the other's screen: ${screen.other.map(ms).join(', ')}`,
  ].join('\n');
}

const goalsOf = ({ large, screen }: QueueMeasured): readonly Goal[] => [
  goal('queue of 5,000: opened to usable', typical(screen.warm), 1000),
  goal('queue of 5,000: longest task while scrolling', screen.scroll.longest, 50),
  goal('queue of 5,000: what contradicts a decision', large.middle, 10),
  goal("queue of 5,000: decided to the other's screen", typical(screen.other), 1000),
];

const goal = (name: string, value: number, limit: number): Goal => ({
  goal: `${name}, in ${limit} ms`,
  measured: ms(value),
  met: value <= limit,
});
