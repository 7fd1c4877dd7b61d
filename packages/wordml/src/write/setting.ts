import type { Paragraph } from '@svod/consolidation';
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
  /** The neighbour as read. */
  readonly model?: Paragraph;
  /** The same for the paragraph above: a new one between two is like the one whose style and list it has. */
  readonly above?: Setting | null;
}

/** The setting that a new paragraph takes its looks from. */
export function settingFor(paragraph: Paragraph, setting: Setting): Setting {
  const { above, model } = setting;
  if (!above?.model || (model && alike(paragraph, model))) return setting;
  return alike(paragraph, above.model) ? above : setting;
}

const alike = (a: Paragraph, b: Paragraph): boolean => a.style === b.style && (a.numbering?.list ?? null) === (b.numbering?.list ?? null);
