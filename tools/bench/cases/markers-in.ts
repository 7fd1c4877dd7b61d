import { unzip } from '@svod/archive';

/**
 * Markers of tracked changes in a Word file's parts (ECMA-376 Part 1, 17.13.5), both ends of a move and marks of paragraphs, rows and cells among
 * them. `tblGridChange` is none: it has no author and nobody is shown it.
 */
const MARKER =
  /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|(?:rPr|pPr|sectPr|tblPr|tblPrEx|trPr|tcPr)Change)[ />]/gu;

/** How many markers a reader of a redline has before him: the peers' results are counted in the same way. */
export async function markersIn(bytes: Uint8Array): Promise<number> {
  const archive = await unzip(bytes);
  if (!archive.ok) throw new Error(`a redline that does not open: ${archive.problem.code}`);
  const decoder = new TextDecoder();
  let count = 0;
  for (const [name, part] of archive.entries)
    if (/^word\/[^/]*\.xml$/u.test(name)) count += decoder.decode(part).match(MARKER)?.length ?? 0;
  return count;
}
