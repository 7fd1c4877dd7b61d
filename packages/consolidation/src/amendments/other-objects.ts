import { OBJECT } from '../document/document.ts';
import { blockAt, sliceStrip, startOf, stripOf, stripOfFragment } from '../flow/strip.ts';
import type { BaseIndex } from '../returns/context.ts';
import type { Change } from './change.ts';

/** True where a change of text puts other pictures, fields, formulas or notes in, or takes some out: such is never noise, whatever text it shows. */
export function hasOtherObjects(change: Change, index: BaseIndex): boolean {
  if (change.kind !== 'text') return false;
  const made = stripOfFragment(change.content).objects;
  const flow = index.flow(change.flow);
  if (!flow || change.start >= change.end) return made.length > 0;
  const first = blockAt(flow, change.start);
  const blocks = flow.blocks.slice(first, blockAt(flow, change.end - 1) + 1);
  if (made.length === 0 && !blocks.some((block) => block.kind === 'paragraph' && block.text.includes(OBJECT))) return false;
  const origin = startOf(flow, first);
  const old = sliceStrip(stripOf(blocks), change.start - origin, change.end - origin).objects;
  return old.length !== made.length || old.some((object, k) => object.kind !== made[k]?.kind || object.key !== made[k]?.key);
}
