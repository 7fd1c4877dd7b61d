import {
  type BaseIndex,
  type Block,
  type Document,
  type FlowKey,
  type Paragraph,
  type RawChange,
  compareReturn,
  indexBase,
} from '@svod/consolidation';

/** Paragraphs on either side that a change is compared with: enough for whole paragraphs to be told from words. */
const BESIDE = 1;

const AUTHOR = { kind: 'insert', author: 'asked', date: null, move: null, empty: false } as const;
const document = (blocks: readonly Block[]): Document => ({
  flows: [{ key: 'main', blocks }],
  revisions: [AUTHOR],
  comments: [],
  problems: [],
});

/**
 * Turns new content for blocks `[from, to)` of a flow into changes in the form that a Word file with the same edits gives: the blocks and their
 * neighbours are compared as a return would be. Cost grows with the blocks, not with the base.
 */
export function compareWindow(base: BaseIndex, key: FlowKey, from: number, to: number, made: readonly Block[]): readonly RawChange[] {
  const flow = base.flow(key);
  if (!flow) return [];
  const isTable = (block: number): boolean => flow.blocks[block]?.kind !== 'paragraph';
  let [low, high] = [from, to];
  for (let k = 0; k < BESIDE && low > 0 && !isTable(low - 1); k++) low--;
  for (let k = 0; k < BESIDE && high < flow.blocks.length && !isTable(high); k++) high++;
  const before = flow.blocks.slice(low, from);
  const after = flow.blocks.slice(to, high);
  const window = indexBase({ ...document(flow.blocks.slice(low, high)), revisions: [] });
  const { changes } = compareReturn(window, document([...before, ...made, ...after]));
  const shift = flow.starts[low] ?? 0;
  return changes.map((change) => moved(change, key, shift));
}

/** What differs between two paragraphs without marks, as replacements in the first; null where they cannot be told so. */
export function textEdits(
  base: Paragraph,
  made: Paragraph,
): readonly { readonly start: number; readonly end: number; readonly text: string }[] | null {
  const { changes } = compareReturn(indexBase({ ...document([base]), revisions: [] }), document([made]));
  const edits = changes.flatMap((change) =>
    change.kind === 'text' && !/[\n\uFDD0\uFFFC]/u.test(change.content.text)
      ? [{ start: change.start, end: change.end, text: change.content.text }]
      : [],
  );
  return edits.length === changes.filter(({ kind }) => kind !== 'format').length ? edits : null;
}

function moved(change: RawChange, flow: FlowKey, shift: number): RawChange {
  const plain = { flow, actor: null, revisions: new Set<number>(), children: [], comments: [] };
  switch (change.kind) {
    case 'text':
    case 'format':
      return { ...change, ...plain, start: change.start + shift, end: change.end + shift };
    case 'move':
      return { ...change, ...plain, start: change.start + shift, end: change.end + shift, toFlow: flow, to: change.to + shift };
    default:
      return { ...change, ...plain };
  }
}
