import type { Block, Flow, Paragraph } from '../document/document.ts';
import { type Comparison, addTrace } from './comparison.ts';
import type { IndexedFlow } from './context.ts';
import { vote } from './look-votes.ts';

/** A stretch of an unchanged paragraph, as an operation. Its characters are not laid out: no change ends where it begins. */
export interface Unchanged {
  readonly op: 'keep';
  readonly start: number;
  readonly end: number;
  readonly strip: null;
  readonly source: { readonly block: number; readonly from: number; readonly to: number };
}

/**
 * True where a block of a return is a paragraph equal to the base's in all that is compared, nothing of it is tracked and nothing in it
 * has a flow. Most of a return is so, and a look at it must do.
 */
export function isUnchanged(base: Block | undefined, made: Block | undefined): boolean {
  if (base?.kind !== 'paragraph' || made?.kind !== 'paragraph' || base.text !== made.text) return false;
  if (made.mark.ins.length > 0 || made.mark.del.length > 0 || made.formatChanges.length > 0) return false;
  return sameSpans(base, made) && sameObjects(base, made);
}

function sameSpans(base: Paragraph, made: Paragraph): boolean {
  if (base.spans.length !== made.spans.length) return false;
  return made.spans.every((span, k) => {
    const mine = base.spans[k];
    return (
      mine?.end === span.end && mine.format === span.format && span.ins.length === 0 && span.del.length === 0 && span.formatChange === null
    );
  });
}

function sameObjects(base: Paragraph, made: Paragraph): boolean {
  if (base.objects.length !== made.objects.length) return false;
  return made.objects.every((object, k) => {
    const mine = base.objects[k];
    return object.flow === null && mine?.flow === null && mine.kind === object.kind && mine.key === object.key;
  });
}

/** Takes an unchanged paragraph as matched. What comments may be pinned to is told apart by formatting, the mark by itself. */
export function keepParagraph(c: Comparison, base: IndexedFlow, index: number, made: Flow['blocks'], block: number): readonly Unchanged[] {
  const [mine, theirs] = [base.blocks[index], made[block]];
  if (mine?.kind !== 'paragraph' || theirs?.kind !== 'paragraph') return [];
  const origin = base.starts[index] ?? 0;
  const size = mine.text.length + 1;
  c.findings.compared += size;
  c.findings.matched += size;
  vote(c.findings.looks, mine, theirs);
  const kept = (from: number, to: number): Unchanged => ({
    op: 'keep',
    start: origin + from,
    end: origin + to,
    strip: null,
    source: { block, from, to },
  });
  if (!c.findings.tracing) return [kept(0, size)];
  return [...theirs.spans.map(({ start, end }) => kept(start, end)), kept(size - 1, size)];
}

/** Takes a whole flow as it is where it holds unchanged paragraphs and nothing else. False: it has to be compared. */
export function keepFlow(c: Comparison, base: IndexedFlow, made: Flow): boolean {
  const { blocks } = made;
  if (blocks.length !== base.blocks.length || !blocks.every((block, k) => isUnchanged(base.blocks[k], block))) return false;
  for (let k = 0; k < blocks.length; k++) {
    const kept = keepParagraph(c, base, k, blocks, k);
    if (c.findings.tracing) for (const { source, start, end } of kept) addTrace(c, made.key, { ...source, start, end, change: null });
  }
  return true;
}
