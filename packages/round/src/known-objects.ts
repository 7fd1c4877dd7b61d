import { type Block, type Document, type FlowKey, type Inline, OBJECT, type Paragraph } from '@svod/consolidation';

/**
 * What cleaning made of the pictures, fields and other objects of a base's file, by their keys: its carrier has them under another key (a picture stripped of what
 * it told besides), as plain words, or not at all, so many times. A return made from the file still holds them and asks for nothing by that.
 */
export interface KnownObjects {
  readonly renamed: Readonly<Record<string, string>>;
  readonly unwrapped: readonly string[];
  readonly left: Readonly<Record<string, number>>;
}

/** Holds a carrier's document against that of the file it was made of, paragraph by paragraph; what does not answer to each other is passed over. */
export function knownObjects(carrier: Document, file: Document): KnownObjects {
  const renamed = new Map<string, string>();
  const unwrapped = new Set<string>();
  const left = new Map<string, number>();
  const compare = (mine: readonly Block[], theirs: readonly Block[]): void => {
    if (mine.length !== theirs.length) return;
    theirs.forEach((block, k) => {
      const other = mine[k];
      if (block.kind === 'table' && other?.kind === 'table' && block.rows.length === other.rows.length)
        block.rows.forEach((row, r) => row.cells.forEach((cell, c) => compare(other.rows[r]?.cells[c]?.blocks ?? [], cell.blocks)));
      if (block.kind !== 'paragraph' || other?.kind !== 'paragraph' || block.objects.length === 0) return;
      for (const { object, fate } of fatesOf(block, other) ?? []) {
        if (object.key === '') continue;
        if (fate === 'left') left.set(object.key, (left.get(object.key) ?? 0) + 1);
        else if (fate === 'unwrapped') unwrapped.add(object.key);
        else if (fate.key !== object.key) renamed.set(object.key, fate.key);
      }
    });
  };
  const stories = new Map(carrier.flows.map((flow) => [flow.key, flow]));
  for (const flow of file.flows) compare(stories.get(flow.key)?.blocks ?? [], flow.blocks);
  return { renamed: Object.fromEntries(renamed), unwrapped: [...unwrapped], left: Object.fromEntries(left) };
}

type Fate = 'left' | 'unwrapped' | Inline;

/** What became of each object of a paragraph; null where the words beside them are others. */
function fatesOf(file: Paragraph, carrier: Paragraph): readonly { readonly object: Inline; readonly fate: Fate }[] | null {
  const found: { readonly object: Inline; readonly fate: Fate }[] = [];
  let [at, mine, theirs] = [0, 0, 0];
  for (let k = 0; k < file.text.length; k++) {
    if (file.text[k] !== OBJECT) {
      if (file.text[k] !== carrier.text[at]) return null;
      at++;
      continue;
    }
    const object = file.objects[theirs++];
    if (object === undefined) return null;
    const kept = carrier.text[at] === OBJECT ? carrier.objects[mine] : undefined;
    // Of several objects at one place those with equal keys answer to each other.
    const later = kept !== undefined && kept.key !== object.key && file.objects.slice(theirs).some(({ key }) => key === kept.key);
    if (kept !== undefined && kept.kind === object.kind && !later) {
      found.push({ object, fate: kept });
      mine++;
      at++;
    } else if (object.text !== '' && carrier.text.startsWith(object.text, at)) {
      found.push({ object, fate: 'unwrapped' });
      at += object.text.length;
    } else found.push({ object, fate: 'left' });
  }
  return at === carrier.text.length ? found : null;
}

/** A return's document with such objects as the base's carrier has them. What somebody inserted or deleted with tracking stays what it is. */
export function withKnownObjects(document: Document, known: KnownObjects): Document {
  const unwrapped = new Set(known.unwrapped);
  const left = new Map(Object.entries(known.left));
  if (unwrapped.size === 0 && left.size === 0 && Object.keys(known.renamed).length === 0) return document;
  const shifts = new Map<string, (offset: number) => number>();
  const settle = (object: Inline, isTracked: boolean): Inline | string => {
    const key = Object.hasOwn(known.renamed, object.key) ? known.renamed[object.key] : undefined;
    if (key !== undefined) return { ...object, key };
    if (isTracked) return object;
    if (unwrapped.has(object.key)) return object.text;
    const count = left.get(object.key) ?? 0;
    if (count === 0) return object;
    left.set(object.key, count - 1);
    return '';
  };
  const blocksOf = (key: FlowKey, blocks: readonly Block[]): readonly Block[] => {
    const made = blocks.map((block, k): Block => {
      if (block.kind === 'paragraph')
        return block.objects.length === 0 ? block : paragraphOf(block, settle, (shift) => shifts.set(`${key}#${k}`, shift));
      let changed = false;
      const rows = block.rows.map((row, r) => {
        const cells = row.cells.map((cell, c) => {
          const inner = blocksOf(`${key}/${k}.${r}.${c}`, cell.blocks);
          return inner === cell.blocks ? cell : { ...cell, blocks: inner };
        });
        if (cells.every((cell, c) => cell === row.cells[c])) return row;
        changed = true;
        return { ...row, cells };
      });
      return changed ? { ...block, rows } : block;
    });
    return made.every((block, k) => block === blocks[k]) ? blocks : made;
  };
  const flows = document.flows.map((flow) => {
    const blocks = blocksOf(flow.key, flow.blocks);
    return blocks === flow.blocks ? flow : { ...flow, blocks };
  });
  if (flows.every((flow, k) => flow === document.flows[k])) return document;
  const moved = <P extends { readonly flow: FlowKey; readonly block: number; readonly offset: number }>(point: P): P => {
    const shift = shifts.get(`${point.flow}#${point.block}`);
    return shift === undefined ? point : { ...point, offset: shift(point.offset) };
  };
  const comments = document.comments.map((comment) =>
    comment.anchor === null ? comment : { ...comment, anchor: { start: moved(comment.anchor.start), end: moved(comment.anchor.end) } },
  );
  return { ...document, flows, comments };
}

function paragraphOf(
  paragraph: Paragraph,
  settle: (object: Inline, isTracked: boolean) => Inline | string,
  tell: (shift: (offset: number) => number) => void,
): Paragraph {
  const objects: Inline[] = [];
  const put: { readonly at: number; readonly text: string }[] = [];
  let at = -1;
  let changed = false;
  for (const object of paragraph.objects) {
    at = paragraph.text.indexOf(OBJECT, at + 1);
    const span = paragraph.spans.find(({ start, end }) => start <= at && at < end);
    const settled = settle(object, span !== undefined && (span.ins.length > 0 || span.del.length > 0));
    changed ||= settled !== object;
    if (typeof settled === 'string') put.push({ at, text: settled });
    else objects.push(settled);
  }
  if (!changed) return paragraph;
  if (put.length === 0) return { ...paragraph, objects };
  const shift = (offset: number): number => put.reduce((sum, one) => (one.at < offset ? sum + one.text.length - 1 : sum), offset);
  tell(shift);
  const moved = <R extends { readonly start: number; readonly end: number }>(ranges: readonly R[]): R[] =>
    ranges.map((range) => ({ ...range, start: shift(range.start), end: shift(range.end) })).filter(({ start, end }) => end > start);
  let text = '';
  let from = 0;
  for (const one of put) {
    text += paragraph.text.slice(from, one.at) + one.text;
    from = one.at + 1;
  }
  const { links } = paragraph;
  return {
    ...paragraph,
    text: text + paragraph.text.slice(from),
    spans: moved(paragraph.spans),
    objects,
    ...(links && { links: moved(links) }),
  };
}
