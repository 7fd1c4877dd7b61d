import type { AnswerOf, consolidateEndpoints } from '@svod/contract';
import type { KeptFile } from './read-file.ts';
import type { View } from './as-viewer.ts';

type Paper = AnswerOf<typeof consolidateEndpoints.readPaper>;

/** A paper as the screen shows it; null where there is none, or it was made to be saved. */
export async function readPaper(view: View, paper: string): Promise<Paper | null> {
  const [found] = await view<{ kind: Paper['kind']; bytes: Buffer }>(
    "select p.kind, b.bytes from svod.papers p join svod.blobs b on b.hash = p.blob where p.id = $1 and p.format = 'values'",
    [paper],
  );
  return found ? { kind: found.kind, values: JSON.parse(found.bytes.toString('utf8')) as unknown } : null;
}

/** A paper to be saved. */
export async function readPaperFile(view: View, paper: string): Promise<KeptFile | null> {
  const [found] = await view<KeptFile>(
    "select p.file, b.bytes from svod.papers p join svod.blobs b on b.hash = p.blob where p.id = $1 and p.format <> 'values'",
    [paper],
  );
  return found ?? null;
}
