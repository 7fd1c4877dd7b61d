import { blockAt } from '../flow/strip.ts';
import type { BaseIndex } from '../returns/context.ts';
import type { Actor } from '../returns/raw-change.ts';
import { type Change, type FlowRange, isOfWords } from './change.ts';

/** The same look given to more paragraphs than this is one act: somebody went through the whole plan, or a program did. */
const FEW = 3;

/** By id of a change that gives a whole paragraph the look that the same author gave to many: the first of these. */
export function spreadLooks(
  changes: readonly { readonly raw: { readonly actor: Actor }; readonly change: Change; readonly id: string }[],
  index: BaseIndex,
): ReadonlyMap<string, string> {
  const groups = new Map<string, string[]>();
  for (const { raw, change, id } of changes) {
    const key = keyOf(change, raw.actor, index);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  const firsts = new Map<string, string>();
  for (const [first, ...others] of groups.values()) if (others.length >= FEW) for (const id of others) firsts.set(id, first ?? id);
  return firsts;
}

function keyOf(change: Change, actor: Actor, index: BaseIndex): string | null {
  if (change.kind === 'paragraph-format') return JSON.stringify([actor, Object.entries(change.set).sort(), change.others]);
  if (change.kind === 'property') return isOfWords(change) && isWhole(change, index) ? JSON.stringify([actor, change.differences]) : null;
  if (change.kind !== 'format' || !isWhole(change, index)) return null;
  return JSON.stringify([actor, change.set, change.clear]);
}

/** True where all words of a paragraph are meant. */
function isWhole({ flow: key, start, end }: FlowRange, index: BaseIndex): boolean {
  const flow = index.flow(key);
  if (!flow || start >= end) return false;
  const at = blockAt(flow, start);
  const block = flow.blocks[at];
  if (block?.kind !== 'paragraph') return false;
  const from = flow.starts[at] ?? 0;
  const outside = block.text.slice(0, Math.max(0, start - from)) + block.text.slice(Math.max(0, end - from));
  return outside.trim() === '';
}
