/** Counts the work of bringing sets together: `node process.ts < sets > results`, both as JSON. */
import { text } from 'node:stream/consumers';
import type { InputSet } from '../inputs/input-sets.ts';
import { inflateAndTokenise } from '../cases/inflate-and-tokenise.ts';
import { startCounting } from './count-work.ts';
import type { Counted } from './counted.ts';

const sets = JSON.parse(await text(process.stdin)) as readonly InputSet[];
// The tokeniser is compiled before there are counters: counting each character of it would take longer than all the rest.
inflateAndTokenise(sets[0]?.files.slice(0, 1) ?? []);
const counter = await startCounting();
// Loaded now, so that its functions have counters.
const { bringTogether } = await import('../cases/bring-together.ts');
const counted: Record<string, Counted> = {};
for (const { name, files } of sets) {
  await counter.take();
  const { redlineBytes: _bytes, ...brought } = await bringTogether(files, () => {});
  const work = await counter.take();
  counted[name] = {
    input: { ...inflateAndTokenise(files), paragraphs: brought.paragraphs, characters: brought.characters },
    found: brought,
    ...work,
  };
}
console.log(JSON.stringify(counted));
