import type { Document, Flow, FlowKey } from '../document/document.ts';
import { project } from '../document/view.ts';
import { compareReturn } from '../returns/compare-return.ts';
import { indexBase } from '../returns/context.ts';
import type { Applicable } from './apply.ts';
import { publicChange, publicChild } from './public-change.ts';

/** What one version changes of another. */
export interface Difference {
  readonly changes: readonly Applicable[];
  /** Flows of notes and text boxes that inserted words bring with them, by the key their objects name. */
  readonly notes: Readonly<Record<FlowKey, Flow>>;
}

/**
 * Compares two versions as documents: their final views, by text. Applying the answer to the base gives the result. Two lists of changes are **equivalent** where
 * applying either to the base gives equal documents: so `diff(base, apply(base, changes))` is equivalent to `changes`, though it may say the same in other words.
 */
export function diffDocuments(base: Document, result: Document): Difference {
  const index = indexBase(project(base, 'final'));
  const { changes, notes } = compareReturn(index, project(result, 'final'));
  return {
    changes: changes.map((raw, k) => ({
      change: publicChange(raw, index),
      children: raw.children.map((child) => ({ change: publicChild(child, String(k)) })),
    })),
    notes: Object.fromEntries(notes),
  };
}
