import type {
  Block,
  Cell,
  Change,
  Document,
  Flow,
  FlowKey,
  Format,
  Fragment,
  Inline,
  Paragraph,
  ParagraphLook,
  Row,
} from '@svod/consolidation';
import type { RedlineEdit } from '../src/index.ts';
import type { Random } from './write-random.ts';

const WORDS = 'новый текст орган кошумча мөөнөт 4-квартал Ministry « » \u00AD\u2011\t\v e\u0301'.split(/ /);
const AUTHORS = ['Минздрав', 'МЧС & Co', 'ГКНБ', 'Министрлик'];
const STYLES = ['', '', '', 'heading 1', 'List Paragraph'];

export interface RandomEdits {
  readonly edits: readonly RedlineEdit[];
  readonly content: ReadonlyMap<FlowKey, Flow>;
}

interface Place {
  readonly key: FlowKey;
  readonly blocks: readonly Block[];
  readonly starts: readonly number[];
  readonly length: number;
}

/** Valid edits of a document, as many as asked, in any order and overlapping as they like. */
export function randomEdits(random: Random, document: Document, count: number): RandomEdits {
  return new Maker(random, document).make(count);
}

class Maker {
  private readonly random: Random;
  private readonly document: Document;
  private readonly content = new Map<FlowKey, Flow>();
  private next = 0;

  constructor(random: Random, document: Document) {
    this.random = random;
    this.document = document;
  }

  make(count: number): RandomEdits {
    const places = this.document.flows.flatMap((flow) => placesIn(flow.key, flow.blocks));
    const edits: RedlineEdit[] = [];
    while (edits.length < count) {
      const place = this.random.chance(0.4) ? placeOf('main', this.document.flows[0]?.blocks ?? []) : this.random.pick(places);
      const change = this.change(place, true);
      if (change !== null) edits.push(this.edit(change, 0));
    }
    return { edits, content: this.content };
  }

  private edit(change: Change, depth: number): RedlineEdit {
    const { random } = this;
    const id = `e${this.next++}`;
    const date = random.chance(0.8) ? `2012-0${1 + random.below(9)}-11T10:0${random.below(9)}:00Z` : null;
    const author = random.pick(AUTHORS);
    const comment = random.chance(0.4) ? { author, date, text: random.chance(0.3) ? 'Причина\nвторая строка' : 'Вариант 2 из 3' } : null;
    return { id, change, author, date, comment, children: depth < 2 && random.chance(0.3) ? this.children(id, change, depth) : [] };
  }

  private children(id: string, change: Change, depth: number): RedlineEdit[] {
    const { random } = this;
    const made: RedlineEdit[] = [];
    for (let k = random.below(3); k > 0; k--) {
      if (change.kind === 'text' && change.content.blocks.length > 0) {
        const place = placeOf(`+${id}`, change.content.blocks);
        const inner = this.textChange({ ...place, length: place.length - (change.content.open ? 1 : 0) }, !change.content.open);
        if (inner !== null) made.push(this.edit(inner, depth + 1));
      } else if (change.kind === 'rows-inserted') {
        const row = random.below(change.rows.length);
        if (random.chance(0.2)) {
          made.push(this.edit({ kind: 'row-deleted', flow: `+${id}`, block: 0, row }, depth + 1));
          continue;
        }
        const cell = random.below(change.rows[row]?.cells.length ?? 1);
        const place = placeOf(`+${id}/0.${row}.${cell}`, change.rows[row]?.cells[cell]?.blocks ?? []);
        const inner = this.textChange(place, true);
        if (inner !== null) made.push(this.edit(inner, depth + 1));
      }
    }
    return made;
  }

  private change(place: Place, base: boolean): Change | null {
    const { random } = this;
    const tables = place.blocks.flatMap((block, index) => (block.kind === 'table' ? [{ block, index }] : []));
    if (tables.length > 0 && random.chance(0.5)) {
      const { block, index } = random.pick(tables);
      if (random.chance(0.4)) return { kind: 'row-deleted', flow: place.key, block: index, row: random.below(block.rows.length) };
      const at = random.below(block.rows.length + 1);
      return { kind: 'rows-inserted', flow: place.key, block: index, at, rows: this.rows(block.rows[Math.max(0, at - 1)], block.rows[at]) };
    }
    if (base && random.chance(0.12)) return this.move(place);
    if (random.chance(0.12)) return this.format(place);
    if (base && random.chance(0.12)) return this.look(place);
    return this.textChange(place, true);
  }

  private format(place: Place): Change | null {
    const [start, end] = this.range(place);
    const bit = 1 << this.random.below(4);
    return start === end
      ? null
      : { kind: 'format', flow: place.key, start, end, set: this.random.chance(0.6) ? bit : 0, clear: this.random.chance(0.6) ? 0 : 3 };
  }

  private look(place: Place): Change | null {
    const { random } = this;
    const block = random.below(place.blocks.length);
    const paragraph = place.blocks[block];
    if (paragraph?.kind !== 'paragraph') return null;
    const set: Partial<ParagraphLook> = {
      ...(random.chance(0.4) && { style: random.pick(STYLES) }),
      ...(random.chance(0.5) && { align: random.pick(['left', 'center', 'right', 'both']) }),
      ...(random.chance(0.4) && { numbering: random.chance(0.5) ? null : { list: '1', level: random.below(2) } }),
      ...(random.chance(0.3) && {
        indent: { left: random.below(4) * 360, right: random.below(2) * 100, first: random.below(3) * 360 - 360 },
      }),
    };
    const start = place.starts[block] ?? 0;
    return { kind: 'paragraph-format', flow: place.key, start, end: start + paragraph.text.length + 1, set, others: [] };
  }

  private move(place: Place): Change | null {
    const { random } = this;
    if (!this.document.flows.some((flow) => flow.key === place.key)) return null;
    const first = random.below(place.blocks.length);
    const last = Math.min(place.blocks.length - 1, first + random.below(2));
    const moved = place.blocks.slice(first, last + 1);
    if (!moved.every((block) => block.kind === 'paragraph' && block.objects.every((object) => object.flow === null))) return null;
    const start = place.starts[first] ?? 0;
    const end = place.starts[last + 1] ?? place.length;
    const to = [...place.starts, place.length].filter((at) => at < start || at > end);
    return to.length === 0 || (first === 0 && last === place.blocks.length - 1)
      ? null
      : { kind: 'move', flow: place.key, start, end, toFlow: place.key, to: random.pick(to) };
  }

  private range(place: Place): readonly [number, number] {
    const { random } = this;
    const a = random.below(place.length + 1);
    const b = random.chance(0.7) ? Math.min(place.length, a + random.below(12)) : random.below(place.length + 1);
    return [Math.min(a, b), Math.max(a, b)];
  }

  textChange(place: Place, container: boolean): Change | null {
    const { random } = this;
    const text = (start: number, end: number, content: Fragment): Change => ({ kind: 'text', flow: place.key, start, end, content });
    const boundary = (): number => random.pick([...place.starts, ...(container ? [place.length] : [])]);
    switch (random.below(8)) {
      case 0:
        return text(...this.sameParagraph(place), random.chance(0.4) ? NOTHING : this.words());
      case 1: {
        const [start] = this.sameParagraph(place);
        return text(start, start, random.chance(0.3) ? this.split() : this.words());
      }
      case 2: {
        const at = boundary();
        return text(at, at, this.whole());
      }
      case 3: {
        const [a, b] = [boundary(), boundary()];
        if (a === b) return null;
        return text(Math.min(a, b), Math.max(a, b), random.chance(0.5) ? this.whole() : NOTHING);
      }
      case 4: {
        const [start, end] = this.range(place);
        return start === end ? null : text(start, end, random.chance(0.5) ? this.words() : NOTHING);
      }
      case 5: {
        const [start, end] = this.range(place);
        return start === end ? null : text(start, end, random.chance(0.5) ? this.split() : this.whole());
      }
      case 6: {
        const [start, end] = this.sameParagraph(place);
        return text(start, end, this.words());
      }
      default: {
        const index = random.below(place.blocks.length);
        const block = place.blocks[index];
        const end = (place.starts[index] ?? 0) + (block?.kind === 'paragraph' ? block.text.length : 0);
        return block?.kind === 'paragraph'
          ? text(end, end, random.chance(0.5) ? { blocks: [this.like(block), this.paragraph()], open: true } : this.words())
          : null;
      }
    }
  }

  private sameParagraph(place: Place): [number, number] {
    const { random } = this;
    const index = random.below(place.blocks.length);
    const block = place.blocks[index];
    const start = place.starts[index] ?? 0;
    if (block?.kind !== 'paragraph') return [start, start + 1];
    const [a, b] = [random.below(block.text.length + 1), random.below(block.text.length + 1)];
    return [start + Math.min(a, b), start + Math.max(a, b)];
  }

  private words(): Fragment {
    return { blocks: [this.paragraph(0.15)], open: true };
  }

  private split(): Fragment {
    const blocks: Block[] = [this.paragraph(0.5), this.paragraph(0.5)];
    if (this.random.chance(0.2)) blocks.splice(1, 0, this.paragraph());
    return { blocks, open: true };
  }

  private whole(): Fragment {
    const blocks: Block[] = [];
    for (let k = 1 + this.random.below(3); k > 0; k--)
      blocks.push(this.random.chance(0.12) ? { kind: 'table', rows: this.rows(undefined, undefined) } : this.paragraph());
    return { blocks, open: false };
  }

  private like(paragraph: Paragraph): Paragraph {
    return { ...this.paragraph(1), style: paragraph.style, numbering: paragraph.numbering, align: paragraph.align };
  }

  private paragraph(empty = 0.1): Paragraph {
    const { random } = this;
    let text = '';
    const formats: Format[] = [];
    const objects: Inline[] = [];
    for (let k = random.chance(empty) ? 0 : 1 + random.below(3); k > 0; k--) {
      const format = random.chance(0.7) ? 0 : 1 << random.below(6);
      if (random.chance(0.08)) {
        objects.push(this.object());
        text += '\uFFFC';
        formats.push(format);
        continue;
      }
      const word = `${random.pick(WORDS)} `;
      text += word;
      for (let i = 0; i < word.length; i++) formats.push(format);
    }
    const spans: Paragraph['spans'][number][] = [];
    for (let start = 0; start < text.length;) {
      let end = start + 1;
      while (end < text.length && formats[end] === formats[start]) end++;
      spans.push({ start, end, ins: [], del: [], format: formats[start] ?? 0, formatChange: null });
      start = end;
    }
    const style = random.pick(STYLES);
    const numbering =
      style === 'List Paragraph' ? { list: '2', level: 0 } : random.chance(0.2) ? { list: '1', level: random.below(2) } : null;
    return {
      kind: 'paragraph',
      text,
      spans,
      objects,
      mark: { ins: [], del: [] },
      style,
      heading: style === 'heading 1' ? 1 : null,
      numbering,
      label: '',
      align: style === 'heading 1' ? 'center' : random.chance(0.2) ? 'both' : '',
      bookmark: '',
      paraId: '',
      generated: false,
      formatChanges: [],
    };
  }

  private object(): Inline {
    const { random } = this;
    if (random.chance(0.5)) return { kind: 'symbol', key: 'Symbol:F0B7', text: '\uF0B7', flow: null };
    if (random.chance(0.3)) return { kind: 'break', key: 'page', text: '', flow: null };
    const key = `+note${this.content.size}`;
    this.content.set(key, { key, blocks: [] });
    const note = { ...this.paragraph(), objects: [], style: 'footnote text', numbering: null, heading: null, align: '' };
    const text = note.text.replaceAll('\uFFFC', '*');
    this.content.set(key, { key, blocks: [{ ...note, text }] });
    return { kind: 'footnote', key: '', text: '', flow: key };
  }

  private rows(before: Row | undefined, after: Row | undefined): Row[] {
    const { random } = this;
    const like = (after && random.chance(0.5) ? after : before) ?? null;
    const made: Row[] = [];
    for (let k = 1 + random.below(2); k > 0; k--) {
      const layout = like === null || random.chance(0.2) ? [0, 1, 2].map((column) => ({ column, span: 1 })) : like.cells;
      const cells = layout.map(({ column, span }): Cell => ({
        column,
        span,
        merge: 'none',
        blocks: [this.paragraph(), ...(random.chance(0.2) ? [this.paragraph()] : [])],
      }));
      made.push({ cells, header: false, ins: [], del: [] });
    }
    return made;
  }
}

const NOTHING: Fragment = { blocks: [], open: false };

function placeOf(key: FlowKey, blocks: readonly Block[]): Place {
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.kind === 'table' ? 1 : block.text.length + 1;
  }
  return { key, blocks, starts, length };
}

function placesIn(key: FlowKey, blocks: readonly Block[]): Place[] {
  const cells = blocks.flatMap((block, index) =>
    block.kind === 'table'
      ? block.rows.flatMap((row, r) => row.cells.flatMap((cell, c) => placesIn(`${key}/${index}.${r}.${c}`, cell.blocks)))
      : [],
  );
  return [placeOf(key, blocks), ...cells];
}
