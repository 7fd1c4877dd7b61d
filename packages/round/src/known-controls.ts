import type { Block, Document, Flow, Paragraph } from '@svod/consolidation';

/**
 * A base's document with the content controls of the file that it was made of, which its carrier does not hold. Where the two do not answer to each
 * other paragraph by paragraph, it is left as it is: then nothing is known of controls.
 */
export function withKnownControls(document: Document, file: Document): Document {
  const stories = new Map(file.flows.map((flow) => [flow.key, flow]));
  const flows: Flow[] = [];
  for (const flow of document.flows) {
    const blocks = withControlsOf(flow.blocks, stories.get(flow.key)?.blocks ?? []);
    if (blocks === null) return document;
    flows.push(blocks === flow.blocks ? flow : { ...flow, blocks });
  }
  return { ...document, flows, controlsKnown: true };
}

function withControlsOf(blocks: readonly Block[], source: readonly Block[]): readonly Block[] | null {
  if (blocks.length !== source.length) return null;
  const made: Block[] = [];
  for (const [k, block] of blocks.entries()) {
    const other = source[k];
    const one = other === undefined ? null : withBlockOf(block, other);
    if (one === null) return null;
    made.push(one);
  }
  return made.every((block, k) => block === blocks[k]) ? blocks : made;
}

function withBlockOf(block: Block, other: Block): Block | null {
  if (block.kind === 'paragraph') return other.kind === 'paragraph' && block.text === other.text ? withOwn(block, other) : null;
  if (other.kind !== 'table' || block.rows.length !== other.rows.length) return null;
  let changed = false;
  const rows: (typeof block.rows)[number][] = [];
  for (const [r, row] of block.rows.entries()) {
    const cells: (typeof row.cells)[number][] = [];
    if (row.cells.length !== other.rows[r]?.cells.length) return null;
    for (const [k, cell] of row.cells.entries()) {
      const blocks = withControlsOf(cell.blocks, other.rows[r]?.cells[k]?.blocks ?? []);
      if (blocks === null) return null;
      cells.push(blocks === cell.blocks ? cell : { ...cell, blocks });
    }
    const same = cells.every((cell, k) => cell === row.cells[k]);
    rows.push(same ? row : { ...row, cells });
    changed ||= !same;
  }
  return changed ? { ...block, rows } : block;
}

const withOwn = (paragraph: Paragraph, { controls }: Paragraph): Paragraph =>
  controls === undefined ? paragraph : { ...paragraph, controls };
