import { type Applicable, applyChanges } from '../../src/amendments/apply.ts';
import type { Change } from '../../src/amendments/change.ts';
import { type Difference, diffDocuments } from '../../src/amendments/diff.ts';
import { invertChanges } from '../../src/amendments/invert.ts';
import { type Mapped, mapperOf } from '../../src/amendments/map.ts';
import type { ReadReturn } from '../../src/amendments/read-return.ts';
import { type Consolidated, consolidateReturns } from '../../src/consolidate-returns.ts';
import type { Amendment } from '../../src/consolidation.ts';
import type { Document } from '../../src/document/document.ts';
import { type Outline, outlineOf } from '../../src/places/outline.ts';
import { type ReturnFindings, compareReturn } from '../../src/returns/compare-return.ts';
import { type BaseIndex, indexBase } from '../../src/returns/context.ts';

/** What the laws are held against: the engine, or one with a fault planted in it. */
export interface Engine {
  readonly compare: (base: BaseIndex, made: Document) => ReturnFindings;
  readonly consolidate: (returns: readonly ReadReturn[], index: BaseIndex, outline: Outline) => Consolidated;
  readonly apply: (base: Document, changes: readonly Applicable[]) => Document;
  readonly diff: (base: Document, result: Document) => Difference;
  readonly invert: (base: Document, changes: readonly Applicable[]) => readonly Change[];
  readonly mapper: (base: Document, through: readonly Applicable[]) => (one: Applicable) => Mapped;
}

export const ENGINE: Engine = {
  compare: compareReturn,
  consolidate: consolidateReturns,
  apply: applyChanges,
  diff: diffDocuments,
  invert: invertChanges,
  mapper: mapperOf,
};

/** A round as the engine was given it. */
export interface Round {
  readonly base: Document;
  readonly index: BaseIndex;
  readonly outline: Outline;
  readonly returns: readonly ReadReturn[];
}

export function readRound(engine: Engine, base: Document, made: readonly Document[]): Round {
  const index = indexBase(base);
  const returns = made.map((document, k): ReadReturn => {
    const sender = {
      id: `r${k + 1}`,
      body: `Body ${k + 1}`,
      date: '2026-04-01',
      authors: (k === 0 ? { Б: 'Body B' } : {}) as Record<string, string>,
    };
    return { sender, document, findings: engine.compare(index, document), stale: null };
  });
  return { base, index, outline: outlineOf(base, fieldsOf), returns };
}

/** A plan's table is one whose first column is headed so. */
const fieldsOf = (columns: readonly string[]): readonly string[] | null =>
  columns[0] === '0.' ? columns.map((_text, k) => (k === 0 ? 'num' : 'measure')) : null;

export const consolidated = (engine: Engine, round: Round, returns = round.returns): Consolidated =>
  engine.consolidate(returns, round.index, round.outline);

/** Amendments with the edits inside what they insert. */
export function applicable(amendments: readonly Amendment[]): readonly Applicable[] {
  const children = new Map<string, Applicable[]>();
  for (const { change, parent } of amendments) {
    if (parent === null || !change.flow.startsWith('+')) continue;
    const known = children.get(parent);
    if (known) known.push({ change });
    else children.set(parent, [{ change }]);
  }
  return amendments.flatMap(({ id, change }) => (change.flow.startsWith('+') ? [] : [{ change, children: children.get(id) ?? [] }]));
}
