import type { PropertyDifference } from '../amendments/change.ts';
import type { Document, Paragraph } from '../document/document.ts';

/**
 * Whether content controls of a return can be held against the base's: they are not carried, so it must be known what the base had, or that
 * the return was made from what Svod had sent out, which holds none. Nor where any are tracked: then those marks tell.
 */
export const controlsKnown = (base: Document, made: Document): boolean =>
  (base.controlsKnown === true || made.version !== undefined) && !made.revisions.some(({ kind }) => kind === 'markup');

/** Content controls put on a kept paragraph or taken off it. What was made from a file that Svod had sent out began with none, whatever the base's file holds. */
export function controlDifferences(mine: Paragraph, theirs: Paragraph, made: Document): readonly PropertyDifference[] {
  const had = made.version === undefined ? mine.controls : undefined;
  if (had === theirs.controls) return [];
  const gone = without(had ?? [], theirs.controls ?? []);
  const come = without(theirs.controls ?? [], had ?? []);
  return [
    ...gone.map((name): PropertyDifference => ({ of: 'markup', name: 'deleted', was: name, now: '' })),
    ...come.map((name): PropertyDifference => ({ of: 'markup', name: 'inserted', was: '', now: name })),
  ];
}

/** Members of a list that another has not, each as often as it has it more. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
