import type { XmlElement } from '../xml/node.ts';
import type { RunContext } from './run-properties.ts';

/** The paragraph of the base beside which a new one comes to stand. */
export interface Neighbour {
  /** Its `w:p`. */
  readonly element: XmlElement;
}

/** Where pieces go in: the formatting they take over, and the paragraph they stand beside. */
export interface Setting {
  readonly neighbour: Neighbour;
  /** Name of the neighbour's style: the context holds for paragraphs of that style. */
  readonly style: string;
  readonly context: RunContext;
}
