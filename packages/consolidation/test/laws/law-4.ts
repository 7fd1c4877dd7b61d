import assert from 'node:assert/strict';
import type { Document, Inline } from '../../src/document/document.ts';
import { project } from '../../src/document/view.ts';
import { type Engine, applicable, consolidated, readRound } from './engine.ts';
import { firstDifference, lookOf } from './look.ts';

/** Law 4: a single return consolidated alone and accepted is that return's final view. Folded amendments are applied as well. */
export function holdLaw4(engine: Engine, base: Document, made: Document): void {
  const round = readRound(engine, base, [made]);
  const { amendments } = consolidated(engine, round);
  const applied = engine.apply(base, applicable(amendments));
  const known = new Set(inlinesOf(base));
  const difference = firstDifference(lookOf(applied, (inline) => !known.has(inline)), lookOf(project(made, 'final')));
  assert.equal(difference, null, `accepted is not the final view:\n${difference}`);
}

function inlinesOf(document: Document): Inline[] {
  const found: Inline[] = [];
  const walk = (blocks: Document['flows'][number]['blocks']): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') found.push(...block.objects);
      else for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
    }
  };
  for (const flow of document.flows) walk(flow.blocks);
  return found;
}
