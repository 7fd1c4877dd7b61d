import type { Block, Document, Mark, Revision, RevisionIndex } from '../../src/document/document.ts';
import type { Dice } from './dice.ts';

/**
 * Marks some paragraph marks and rows as inserted or deleted where no editor would: a flow's last mark, a mark before a table, a row
 * whose words stay. Other programs and broken files do.
 */
export function withWildMarks(document: Document, dice: Dice): Document {
  const revisions: Revision[] = [...document.revisions];
  const marker = (kind: 'insert' | 'delete'): readonly RevisionIndex[] => [
    revisions.push({ kind, author: dice.pick(['А', 'Г']), date: null, move: null, empty: false }) - 1,
  ];
  const touched = <T extends Mark>(mark: T): T => {
    if (!dice.once(5)) return mark;
    return dice.once(2)
      ? { ...mark, ins: mark.ins.length > 0 ? mark.ins : marker('insert') }
      : { ...mark, del: mark.del.length > 0 ? mark.del : marker('delete') };
  };
  const walk = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block) => {
      if (block.kind === 'paragraph') return { ...block, mark: touched(block.mark) };
      return {
        ...block,
        rows: block.rows.map((row) => touched({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: walk(cell.blocks) })) })),
      };
    });
  return { ...document, flows: document.flows.map((flow) => ({ ...flow, blocks: walk(flow.blocks) })), revisions };
}
