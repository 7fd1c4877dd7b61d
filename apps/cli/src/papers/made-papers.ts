import type { PaperFile } from './paper-files.ts';
import { printPapers } from './print-papers.ts';

/** Papers by name, and whether the PDFs among them could be printed: without them the others are there all the same. */
export interface MadePapers {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly printed: boolean;
}

/** The files' bytes, in their order. All PDFs are printed by one process: its start takes longest. */
export async function madePapers(papers: ReadonlyMap<string, PaperFile>): Promise<MadePapers> {
  const wanted = [...papers].flatMap(([name, file]) => (file.kind === 'pdf' ? [{ name, paper: file.paper }] : []));
  const printed = await printPapers(wanted.map(({ paper }) => paper));
  const pdfs = new Map(wanted.map(({ name }, k) => [name, printed?.[k]]));
  const files = new Map<string, Uint8Array>();
  for (const [name, file] of papers) {
    const bytes = file.kind === 'pdf' ? pdfs.get(name) : await file.make();
    if (bytes) files.set(name, bytes);
  }
  return { files, printed: printed !== null };
}
