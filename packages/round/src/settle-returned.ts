import type { Document } from '@svod/consolidation';
import { type WordPackage, readDocument, settleOwn, withParts } from '@svod/wordml';
import { withKnownObjects } from './known-objects.ts';
import { type PreparedBase, reopened } from './prepare-base.ts';
import type { ReturnInput } from './round-input.ts';

/**
 * Reads a returned file. Tracked changes that the base held when it was sent out are settled as they were in the base: they are no answer of
 * the body's. Those that the file no longer holds are named.
 */
export function settleReturned(
  pkg: WordPackage,
  base: Pick<PreparedBase, 'own' | 'kept'> & Partial<Pick<PreparedBase, 'objects'>>,
): Pick<ReturnInput, 'document' | 'ownMissing'> {
  const { revisions, action } = base.own;
  const read = (one: WordPackage): Document => {
    const { document } = readDocument(one);
    return base.objects === undefined ? document : withKnownObjects(document, base.objects);
  };
  if (revisions.count === 0) return { document: read(pkg) };
  const settled = settleOwn(pkg, revisions, action);
  const document = read(settled.found === 0 ? pkg : reopened(withParts(pkg.entries, settled.parts)));
  const told = settled.found === 0 ? [] : [{ code: 'own-changes-settled', values: { count: settled.found }, where: '' }];
  return {
    document: { ...document, problems: [...document.problems, ...told] },
    ...(base.kept && settled.found > 0 ? { ownMissing: settled.missing } : {}),
  };
}
