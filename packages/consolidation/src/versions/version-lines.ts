import type { Document } from '../document/document.ts';
import { originalLines } from '../flow/original-lines.ts';

/** Folded texts of a document's main paragraphs and table rows as they were before tracked changes: enough to tell versions of one plan apart. */
export function versionLines(document: Document): readonly string[] {
  const main = document.flows.find((flow) => flow.key === 'main');
  return main ? originalLines(main.blocks).flatMap((line) => line.key.split('\n')) : [];
}
