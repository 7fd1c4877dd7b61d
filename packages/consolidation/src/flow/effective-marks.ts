import { type Block, NONE, type Paragraph, type RevisionIndex } from '../document/document.ts';
import { type View, markStays, spanStays } from '../document/stays.ts';

/** Revisions of a paragraph's mark that really join or split paragraphs, as a view of the document does. */
export interface EffectiveMark {
  readonly ins: readonly RevisionIndex[];
  readonly del: readonly RevisionIndex[];
}

const NO_MARK: EffectiveMark = Object.freeze({ ins: NONE, del: NONE });

/** Worked out once for each list of blocks: one pass, whatever is asked. */
const known = new WeakMap<readonly Block[], readonly EffectiveMark[]>();

/**
 * The mark of a block, less the revisions that change nothing: nothing joins across a table that stays, and a flow must end with a
 * paragraph. `project` says the same of whole documents.
 */
export function effectiveMark(blocks: readonly Block[], index: number): EffectiveMark {
  const own = blocks[index];
  if (own?.kind !== 'paragraph') return NO_MARK;
  if (own.mark.ins.length === 0 && own.mark.del.length === 0) return own.mark;
  let marks = known.get(blocks);
  if (!marks) {
    const [original, final] = [revived(blocks, 'original'), revived(blocks, 'final')];
    marks = blocks.map((block, k): EffectiveMark => {
      if (block.kind === 'table') return NO_MARK;
      return { ins: original.has(k) ? NONE : block.mark.ins, del: final.has(k) ? NONE : block.mark.del };
    });
    known.set(blocks, marks);
  }
  return marks[index] ?? NO_MARK;
}

/** Paragraphs whose mark stays in a view although it is tracked away. */
function revived(blocks: readonly Block[], view: View): ReadonlySet<number> {
  const stays = new Set<number>();
  /** The last paragraph whose mark is gone, with what is left of the words that have no mark yet. */
  let open: { readonly index: number; readonly words: boolean } | null = null;
  let last: Block['kind'] | null = null;
  blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      if (!block.rows.some((row) => markStays(row, view))) return;
      if (open?.words) stays.add(open.index);
      open = null;
      last = 'table';
      return;
    }
    if (markStays(block.mark, view)) {
      open = null;
      last = 'paragraph';
    } else open = { index, words: open?.words === true || hasWords(block, view) };
  });
  const end = open as { readonly index: number; readonly words: boolean } | null;
  if (end && (end.words || last !== 'paragraph')) stays.add(end.index);
  return stays;
}

const hasWords = (paragraph: Paragraph, view: View): boolean => paragraph.spans.some((span) => spanStays(span, view));
