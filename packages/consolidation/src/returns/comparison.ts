import type { Document, Flow, FlowKey, RevisionIndex, Table } from '../document/document.ts';
import { type Absorb, type BaseIndex, type Findings, absorber } from './context.ts';
import type { Ground } from './ground.ts';
import type { Trace } from './raw-change.ts';

/** A table and where it stands. */
export interface TableAt {
  readonly flow: FlowKey;
  readonly block: number;
  readonly table: Table;
}

/** What comparing one return needs at hand. */
export interface Comparison {
  readonly base: BaseIndex;
  readonly made: Document;
  /** The return's flows by key. */
  readonly stories: ReadonlyMap<FlowKey, Flow>;
  readonly findings: Findings;
  /** Set in a row that somebody deletes with tracking. */
  readonly absorb: Absorb | null;
  /** What paragraphs take where they set nothing. */
  readonly ground: Ground;
  /** Content controls are compared. */
  readonly controls: boolean;
  /** Flows hold tables and tables hold flows: each stage reaches the other through these. */
  readonly compareFlows: (c: Comparison, base: FlowKey, made: Flow) => void;
  readonly compareTables: (c: Comparison, base: TableAt, made: TableAt) => void;
}

/** Author of the outermost of some markers; '' where the file names none. */
export const authorOf = (c: Comparison, revisions: readonly RevisionIndex[]): string => c.made.revisions[revisions[0] ?? -1]?.author ?? '';

/**
 * Author of the innermost of some insertions: what one author puts into another's pending insertion is the one's, where programs write it within
 * instead of beside (17.13.5.18).
 */
export const inserterOf = (c: Comparison, insertions: readonly RevisionIndex[]): string => authorOf(c, insertions.slice(-1));

/** Remembers what became of a stretch of the return, for pinning its comments. */
export function addTrace(c: Comparison, flow: FlowKey, trace: Trace): void {
  const list = c.findings.traces.get(flow);
  if (list) list.push(trace);
  else c.findings.traces.set(flow, [trace]);
}

/** Deletions that are not part of a deleted row around them, which gets those; null where none is left. */
export function deletionOf(c: Comparison, revisions: readonly RevisionIndex[]): readonly RevisionIndex[] | null {
  const left = revisions.filter((revision) => {
    const row = absorber(c.absorb, c.made.revisions[revision]?.author);
    row?.into.add(revision);
    return row === null;
  });
  return left.length > 0 ? left : null;
}
