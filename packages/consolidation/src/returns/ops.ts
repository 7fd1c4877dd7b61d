import type { RevisionIndex } from '../document/document.ts';
import type { Strip } from '../flow/strip.ts';
import type { Actor } from './raw-change.ts';

/** Where in the return's flow an operation's characters stand. */
export interface Source {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

export interface Keep {
  readonly op: 'keep';
  readonly start: number;
  readonly end: number;
  /** Characters of the return that were kept (they may differ from the base's in formatting); null for a table and where nothing beside them changes. */
  readonly strip: Strip | null;
  readonly source: Source;
}

export interface Del {
  readonly op: 'del';
  readonly start: number;
  readonly end: number;
  readonly actor: Actor;
  readonly revisions: readonly RevisionIndex[];
  /** Null where the return holds nothing of it. */
  readonly source: Source | null;
  /** Begins a change of its own: what stands before it answers to other paragraphs. */
  readonly apart?: boolean;
}

export interface Ins {
  readonly op: 'ins';
  readonly strip: Strip;
  readonly actor: Actor;
  readonly revisions: readonly RevisionIndex[];
  /** Deleted again by somebody, with the markers that say so. */
  readonly dead: { readonly actor: Actor; readonly revisions: readonly RevisionIndex[] } | null;
  readonly source: Source;
  readonly apart?: boolean;
}

export type Op = Keep | Del | Ins;
