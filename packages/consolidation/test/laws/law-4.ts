import assert from 'node:assert/strict';
import type { Document } from '../../src/document/document.ts';
import { project } from '../../src/document/view.ts';
import { type Engine, applicable, consolidated, readRound } from './engine.ts';
import { firstDifference, lookOf } from './look.ts';

/** Law 4: a single return consolidated alone and accepted is that return's final view. Folded amendments are applied as well. */
export function holdLaw4(engine: Engine, base: Document, made: Document): void {
  const round = readRound(engine, base, [made]);
  const { amendments, notes } = consolidated(engine, round);
  const applied = engine.apply(base, applicable(amendments));
  const difference = firstDifference(lookOf(applied, notes), lookOf(project(made, 'final')));
  assert.equal(difference, null, `accepted is not the final view:\n${difference}`);
}
