/** Times Docxodus: `node docxodus.ts RUNS SECONDS PACKAGE_FOLDER BASE COPY…`. One copy is compared, several are consolidated. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markersIn } from './markers-in.ts';
import { timed } from './timed.ts';

interface Reviewer {
  readonly author: string;
  readonly document: Uint8Array;
}

interface Docxodus {
  initialize(): Promise<void>;
  docxDiffCompare(base: Uint8Array, copy: Uint8Array): Promise<Uint8Array>;
  docxDiffConsolidate(base: Uint8Array, reviewers: readonly Reviewer[]): Promise<Uint8Array>;
}

const [most = '', seconds = '', folder = '', base = '', ...copies] = process.argv.slice(2);
const docxodus = (await import(pathToFileURL(join(folder, 'dist/core.js')).href)) as Docxodus;
await docxodus.initialize();
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
await timed(Number(most), Number(seconds), async () => {
  const start = performance.now();
  const [first = ''] = copies;
  const made =
    copies.length === 1
      ? await docxodus.docxDiffCompare(bytesOf(base), bytesOf(first))
      : await docxodus.docxDiffConsolidate(
          bytesOf(base),
          copies.map((path, k) => ({ author: `Орган ${k}`, document: bytesOf(path) })),
        );
  const whole = performance.now() - start;
  return { phases: { whole }, found: async () => ({ bytes: made.length, markers: await markersIn(made) }) };
});
process.exit(0);
