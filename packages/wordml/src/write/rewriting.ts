import type { FlowKey, Paragraph } from '@svod/consolidation';
import type { XmlElement } from '../xml/node.ts';
import type { FlowPlan } from './flow-plan.ts';
import type { Hooked } from './insertion-hooks.ts';
import type { Lines } from './line-writer.ts';
import type { PlacedAtom } from './paragraph-atoms.ts';
import type { Pen } from './pen.ts';
import type { Writing } from './writing.ts';

/** A paragraph of the base that edits touch. */
export interface BaseParagraph {
  readonly flow: FlowKey;
  /** Index of its block in the flow. */
  readonly index: number;
  /** Flow offset at which it begins. */
  readonly start: number;
  readonly model: Paragraph;
  /** As the package has it. */
  readonly original: XmlElement;
  /** In the working copy. */
  readonly element: XmlElement;
}

/** What a paragraph's content is rewritten with. */
export interface Rewriting {
  readonly base: BaseParagraph;
  readonly plan: FlowPlan;
  readonly atoms: readonly PlacedAtom[];
  readonly lines: Lines;
  readonly pen: Pen;
  readonly writing: Writing;
  /** Writes what goes in at a place. */
  put(hooked: Hooked): void;
}
