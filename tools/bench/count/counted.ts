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

/** Counts sets in one started process. */
export async function countSets(sets: readonly InputSet[]): Promise<Readonly<Record<string, Counted>>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'process.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(JSON.stringify(sets));
  const said = await text(child.stdout);
  const code = await ended;
  if (code !== 0) throw new Error(`counting ended with ${code}`);
  return JSON.parse(said) as Record<string, Counted>;
}

export const allSteps = (counted: Counted): number => Object.values(counted.steps).reduce((sum, steps) => sum + steps, 0);
