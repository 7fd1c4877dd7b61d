/** Counts the work of bringing one set together: `node process.ts BASE RETURN…`, prints a {@link Counted} as JSON. */
import { inflateAndTokenise } from '../cases/inflate-and-tokenise.ts';
import { startCounting } from './count-work.ts';
import type { Counted } from './counted.ts';

const files = process.argv.slice(2);
// The tokeniser is compiled before there are counters: counting each character of it would take longer than all the rest.
const contents = inflateAndTokenise(files);
const counter = await startCounting();
// Loaded now, so that its functions have counters.
const { bringTogether } = await import('../cases/bring-together.ts');
const beforehand = await counter.take();
const { redline: _redline, ...found } = await bringTogether(files, () => {});
const work = await counter.take();
if (beforehand.busiest.length === 0) throw new Error('nothing is counted');
const counted: Counted = { input: { ...contents, paragraphs: found.paragraphs, characters: found.characters }, found, ...work };
console.log(JSON.stringify(counted));
