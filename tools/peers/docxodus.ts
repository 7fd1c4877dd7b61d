/**
 * Accepts or rejects every tracked change of a file in Docxodus.
 *
 *     node docxodus.ts PATH_OF_DOCXODUS < jobs > answers
 *
 * Jobs and answers are those of `libreoffice.py`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

interface Docxodus {
  initialize(): Promise<void>;
  docxDiffAcceptRevisions(bytes: Uint8Array): Promise<Uint8Array>;
  docxDiffRejectRevisions(bytes: Uint8Array): Promise<Uint8Array>;
}

const docxodus = (await import(pathToFileURL(join(process.argv[2] ?? '', 'dist/core.js')).href)) as Docxodus;
await docxodus.initialize();
for await (const line of createInterface({ input: process.stdin })) {
  const job = JSON.parse(line) as { view: 'final' | 'original'; in: string; out: string };
  try {
    const bytes = new Uint8Array(await readFile(job.in));
    const result = job.view === 'final' ? await docxodus.docxDiffAcceptRevisions(bytes) : await docxodus.docxDiffRejectRevisions(bytes);
    await writeFile(job.out, result);
    process.stdout.write('{"done":true}\n');
  } catch (error) {
    process.stderr.write(`${String(error).slice(0, 300)}\n`);
    process.stdout.write('{"failed":"refused"}\n');
  }
}
process.exit(0);
