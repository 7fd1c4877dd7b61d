import { type BaseFlow, MARK, TABLE, blockAt, plainText, startOf } from './strip.ts';

/** Text of `[start, end)` of a flow, marks and tables as in a strip. Offsets outside the flow are cut to it. */
export function textOf(flow: BaseFlow, start: number, end: number): string {
  const from = Math.max(start, 0);
  const to = Math.min(end, flow.length);
  if (from >= to) return '';
  let text = '';
  for (let index = blockAt(flow, from); index < flow.blocks.length; index++) {
    const block = flow.blocks[index];
    const origin = startOf(flow, index);
    if (!block || origin >= to) break;
    const whole = block.kind === 'table' ? TABLE : plainText(block) + MARK;
    text += whole.slice(Math.max(from - origin, 0), to - origin);
  }
  return text;
}

/** True where a flow offset is a paragraph's beginning (or the flow's end, or just before or after a table). */
export function atBlockStart(flow: BaseFlow, offset: number): boolean {
  return offset === 0 || offset >= flow.length || flow.starts[blockAt(flow, offset)] === offset;
}
