import type { Block, Document } from '../document/document.ts';
import { targetsOf } from './attached.ts';
import type { RawChange } from './raw-change.ts';

/** Where links of a return lead that the base has nowhere and no change of a kept paragraph's links names: those of new words. */
export function newLinks(base: Document, made: Document, changes: readonly RawChange[]): readonly string[] {
  const theirs = linksOf(made);
  if (theirs.size === 0) return [];
  const known = linksOf(base);
  for (const change of changes)
    if (change.kind === 'property') for (const { of, now } of change.differences) if (of === 'link') known.add(now);
  return [...theirs].filter((target) => !known.has(target));
}

function linksOf(document: Document): Set<string> {
  const found = new Set<string>();
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
      else if (block.links && !block.generated) for (const target of targetsOf(block, 'final')) found.add(target);
    }
  };
  for (const flow of document.flows) walk(flow.blocks);
  return found;
}
