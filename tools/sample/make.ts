import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from './sample-files.ts';

/** Writes the sample round into `samples/`: `node tools/sample/make.ts`. */
const OUT = fileURLToPath(new URL('../../samples/', import.meta.url));

mkdirSync(`${OUT}consultation-2012/returns`, { recursive: true });
for (const [path, bytes] of sampleFiles()) writeFileSync(OUT + path, bytes);
