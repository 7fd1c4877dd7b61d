import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { InputSet } from '../inputs/input-sets.ts';
import type { Work } from './count-work.ts';

/** What bringing one set together took. */
export interface Counted extends Work {
  readonly input: Readonly<Record<'files' | 'inflatedBytes' | 'elements' | 'textNodes' | 'paragraphs' | 'characters', number>>;
  readonly found: Readonly<Record<'amendments' | 'collisions' | 'rivals', number>>;
}

/** Counts sets, each in a started process of its own, so that no set's counts depend on another's; two at a time. */
export async function countSets(sets: readonly InputSet[]): Promise<Readonly<Record<string, Counted>>> {
  const counted: Record<string, Counted> = {};
  const left = [...sets];
  const work = async (): Promise<void> => {
    for (let set = left.shift(); set; set = left.shift()) counted[set.name] = await countSet(set);
  };
  await Promise.all([work(), work()]);
  return Object.fromEntries(sets.flatMap(({ name }) => (counted[name] ? [[name, counted[name]]] : [])));
}

async function countSet(set: InputSet): Promise<Counted> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'process.ts'), ...set.files], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const said = await text(child.stdout);
  const code = await ended;
  if (code !== 0) throw new Error(`counting ${set.name} ended with ${code}`);
  return JSON.parse(said) as Counted;
}

export const allSteps = (counted: Counted): number => Object.values(counted.steps).reduce((sum, steps) => sum + steps, 0);
