import { blockAt } from '../flow/strip.ts';
import type { BaseIndex } from '../returns/context.ts';
import type { Change } from './change.ts';
import type { Description } from './description.ts';

/** A list's letter or number that was typed: "б)", "2.", "iv)". */
const LABEL = /^[^\S\n]*(?:\p{L}|\d{1,3}|[ivxlc]{1,5})[.)](?=\s|$)/iu;

/**
 * Follows one return's changes in their order and tells which of them give a typed letter or number of a list anew because an item before
 * it came or went.
 */
export class TypedLabels {
  /** Last paragraph put in or taken out, by flow. */
  private readonly items = new Map<string, string>();
  private readonly index: BaseIndex;

  constructor(index: BaseIndex) {
    this.index = index;
  }

  /** Id of the change that this one follows from, or null. */
  follows(id: string, change: Change, { kind }: Description): string | null {
    if (kind === 'paragraph-inserted' || kind === 'paragraph-deleted') this.items.set(change.flow, id);
    const item = this.items.get(change.flow);
    return item !== undefined && kind === 'text-replaced' && this.isRelabelled(change) ? item : null;
  }

  /** True where a paragraph's label changes and nothing else of it. */
  private isRelabelled(change: Change): boolean {
    if (change.kind !== 'text') return false;
    const flow = this.index.flow(change.flow);
    const at = flow ? blockAt(flow, change.start) : 0;
    const block = flow?.blocks[at];
    const [content] = change.content.blocks;
    if (block?.kind !== 'paragraph' || content?.kind !== 'paragraph' || !change.content.open || change.content.blocks.length > 1)
      return false;
    const origin = flow?.starts[at] ?? 0;
    if (change.end > origin + block.text.length) return false;
    const after = block.text.slice(0, change.start - origin) + content.text + block.text.slice(change.end - origin);
    const [old, made] = [LABEL.exec(block.text)?.[0], LABEL.exec(after)?.[0]];
    return old !== undefined && made !== undefined && old !== made && block.text.slice(old.length) === after.slice(made.length);
  }
}
