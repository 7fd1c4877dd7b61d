import type { Block, Document, Flow, FlowKey, Inline } from '../../src/document/document.ts';
import { project } from '../../src/document/view.ts';

/** A result as a file would hold it: the notes that came with inserted words stand among its flows, numbered as a reader would number them. */
export function settle(result: Document, notes: Readonly<Record<FlowKey, Flow>>): Document {
  const flows = new Map(Object.entries(notes));
  const added: Flow[] = [];
  const settled = (inline: Inline): Inline => {
    const flow = inline.flow === null ? undefined : flows.get(inline.flow);
    if (!flow) return inline;
    const key = `${inline.kind}/${10_000 + added.length}`;
    const at = added.push({ key, blocks: [] }) - 1;
    added[at] = { key, blocks: walk(flow.blocks) };
    return { ...inline, flow: key };
  };
  const walk = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block): Block => {
      if (block.kind === 'paragraph') return { ...block, objects: block.objects.map(settled) };
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: walk(cell.blocks) })) })),
      };
    });
  const own = result.flows.map((flow): Flow => ({ ...flow, blocks: walk(flow.blocks) }));
  return project({ ...result, flows: [...own, ...added] }, 'final');
}
