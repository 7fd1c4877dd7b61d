import assert from 'node:assert/strict';
import type { Amendment, Change } from '@svod/consolidation';
import type { WordCase } from './word-case.ts';

/**
 * Law 6: what no amendment touches comes out byte for byte. Parts that hold no flow with an amendment are not written at all; in the main text each
 * block that no amendment reaches, nor one beside it, stands in the output as the very characters of the base, in order.
 */
export function holdUntouched(one: WordCase, amendments: readonly Amendment[], parts: ReadonlyMap<string, Uint8Array>): void {
  const changes = amendments.map(({ change }) => change);
  const flow = one.index.flow('main');
  const main = one.base.binding.flows.get('main');
  const bytes = main && parts.get(main.part);
  const source = main && one.base.package.xml(main.part)?.source;
  if (!flow || !main || !bytes || source === undefined) return;
  const text = new TextDecoder().decode(bytes);
  let from = 0;
  flow.blocks.forEach((_block, b) => {
    if (isReached(changes, flow.starts[b] ?? 0, flow.starts[b + 1] ?? flow.length, b)) return;
    const element = main.blocks[b];
    if (!element) return;
    const own = source.slice(element.start, element.end);
    const at = text.indexOf(own, from);
    assert.ok(at >= 0, `block ${b}, which nothing touches, is not what it was: ${own.slice(0, 200)}`);
    from = at + own.length;
  });
}

/** True where a change reaches a block or its edges, or what stands in it. */
function isReached(changes: readonly Change[], start: number, end: number, block: number): boolean {
  const edge = (from: number, to: number): boolean => from <= end + 1 && to >= start - 1;
  return changes.some((change) => {
    // A note or text box may be anchored anywhere.
    if (/^(?:footnote|endnote|textbox)\//u.test(change.flow)) return true;
    if (change.flow.startsWith(`main/${block}.`) || ('toFlow' in change && change.toFlow.startsWith(`main/${block}.`))) return true;
    if ('block' in change) return change.flow === 'main' && Math.abs(change.block - block) <= 1;
    if ('toFlow' in change && change.toFlow === 'main' && edge(change.to, change.to)) return true;
    return change.flow === 'main' && 'start' in change && edge(change.start, change.end);
  });
}
