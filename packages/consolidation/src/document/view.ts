import type { Block, Cell, Comment, Document, Flow, FlowKey, Paragraph, Row, Table } from './document.ts';
import { NONE } from './document.ts';
import { joinParagraphs, viewedText } from './join-paragraphs.ts';
import type { ViewedText } from './join-paragraphs.ts';
import { PointMap } from './point-map.ts';
import { markStays } from './stays.ts';
import { mergedColumns } from './merged-columns.ts';
import { cellsInView, rowMark } from './tracked-cells.ts';
import type { View } from './stays.ts';

/**
 * The document as one view of it shows it, without revisions.
 *
 * - A paragraph whose mark is gone joins the next one, whose properties win (ECMA-376 Part 1, 17.13.5.15 and .20); chains join in
 *   order. So a paragraph gone with text and mark leaves the next one as it was.
 * - Nothing joins across a table. A paragraph whose mark is gone before a table stays if text of it is left; if none is, it goes, as it
 *   does in Word.
 * - The last mark of a flow cannot go. A last paragraph of which only the mark is gone stays. One gone with text and mark goes if a
 *   paragraph stands before it, since that one can end the flow: programs that compare mark a last paragraph so, and mean that it is
 *   to vanish. (LibreOffice leaves an empty paragraph here.) After a table or in an emptied cell one empty paragraph stays.
 * - Cells go with their marks, those behind them close up. Rows go with their marks or their last cell, a table without rows goes with its last row; what stood around it may then join.
 * - Notes and text boxes whose anchor is gone go, and the others are numbered anew, as a reader would number them.
 * - In the original view text and paragraphs have the formatting they had before tracked changes of it. A paragraph's computed number
 *   stays that of the file, and so do the properties of tables and sections.
 */
export function project(document: Document, view: View): Document {
  return new Projector(document, view).project();
}

const ANCHORED = /^(footnote|endnote|textbox)\/\d+$/;

interface Pending {
  readonly source: Paragraph;
  readonly index: number;
  readonly viewed: ViewedText;
}

class Projector {
  private readonly document: Document;
  private readonly view: View;
  private readonly sources = new Map<FlowKey, Flow>();
  /** New keys of notes and text boxes, given as their anchors are met. */
  private readonly renamed = new Map<FlowKey, FlowKey>();
  private readonly counts = new Map<string, number>();
  private readonly notes: { readonly from: FlowKey; readonly key: FlowKey }[] = [];
  private readonly textboxes: Flow[] = [];
  private readonly points = new PointMap();

  constructor(document: Document, view: View) {
    this.document = document;
    this.view = view;
    for (const flow of document.flows) if (!this.sources.has(flow.key)) this.sources.set(flow.key, flow);
  }

  project(): Document {
    const stories: Flow[] = [];
    for (const flow of this.document.flows) {
      if (!ANCHORED.test(flow.key)) stories.push({ key: flow.key, blocks: this.blocks(flow.key, flow.key, flow.blocks) });
    }
    const notes: Flow[] = [];
    // A note may hold the anchor of another, so the list may grow while it is worked off.
    for (const { from, key } of this.notes) notes.push({ key, blocks: this.blocks(from, key, this.sources.get(from)?.blocks ?? []) });
    const ofKind = (kind: string): Flow[] => notes.filter((flow) => flow.key.startsWith(kind));
    const flows = [...stories, ...ofKind('footnote/'), ...ofKind('endnote/'), ...this.textboxes];
    const comments = this.document.comments.map((comment) => ({ ...comment, anchor: this.anchor(comment.anchor) }));
    return { ...this.document, flows, revisions: [], comments };
  }

  private blocks(from: FlowKey, key: FlowKey, blocks: readonly Block[]): readonly Block[] {
    const out: Block[] = [];
    let pending: Pending[] = [];
    const join = (): void => {
      const last = pending.at(-1);
      if (last === undefined) return;
      this.record(from, key, out.length, pending);
      const texts = pending.map((each) => each.viewed);
      out.push(joinParagraphs(texts, propertiesInView(last.source, this.view)));
      pending = [];
    };
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'table') {
        if (!block.rows.some((row) => markStays(row, this.view))) {
          this.points.set(from, index, { key, block: out.length, offset: 0, source: null });
          continue;
        }
        if (pending.some((each) => each.viewed.text !== '')) join();
        for (const { index: gone } of pending) this.points.set(from, gone, { key, block: out.length, offset: 0, source: null });
        pending = [];
        this.points.set(from, index, { key, block: out.length, offset: 0, source: null });
        out.push(this.table(`${from}/${index}`, `${key}/${out.length}`, block));
      } else {
        pending.push({ source: block, index, viewed: this.viewed(block) });
        if (markStays(block.mark, this.view)) join();
      }
    }
    const last = out.at(-1);
    if (last?.kind !== 'paragraph' || pending.some((each) => each.viewed.text !== '')) join();
    else
      for (const { index } of pending) this.points.set(from, index, { key, block: out.length - 1, offset: last.text.length, source: null });
    if (out.length === 0 && blocks.length > 0) out.push(EMPTY_PARAGRAPH);
    return out;
  }

  private table(from: string, key: string, table: Table): Table {
    const rows: Row[] = [];
    const viewed = cellsInView(table, this.view);
    /** Grid columns in which a merged cell lost its first row: it begins anew in the next row that stays. */
    const orphans = new Set<number>();
    /** Grid columns in which the row above goes on in what is below: a new one in the place of one that went, or any where only new ones go. */
    let heirs: ReadonlySet<number> = new Set();
    for (const [index, row] of table.rows.entries()) {
      if (!markStays(row, this.view)) {
        for (const cell of row.cells) {
          if (cell.merge === 'start' && !heirs.has(cell.column)) orphans.add(cell.column);
          else if (cell.merge === 'none') orphans.delete(cell.column);
        }
        continue;
      }
      const cells = (viewed[index] ?? []).map(({ cell, index: source }, column): Cell => {
        const blocks = this.blocks(`${from}.${index}.${source}`, `${key}.${rows.length}.${column}`, cell.blocks);
        const merge = cell.merge === 'continue' && orphans.has(cell.column) ? 'start' : cell.merge;
        return { ...cell, merge, blocks };
      });
      orphans.clear();
      heirs = this.view === 'original' || rowMark(row).ins.length > 0 ? mergedColumns(row) : new Set();
      rows.push({ cells, header: row.header, ins: NONE, del: NONE, ...(row.traits && { traits: row.traits }) });
    }
    const { columns, traits, dress, paragraphs, words, parts } = table;
    return {
      kind: 'table',
      rows,
      ...(columns && { columns }),
      ...(traits && { traits }),
      ...(dress && { dress }),
      ...(paragraphs && { paragraphs }),
      ...(words && { words }),
      ...(parts && { parts }),
    };
  }

  private viewed(paragraph: Paragraph): ViewedText {
    return viewedText(paragraph, this.view, (inline) => (inline.flow === null ? inline : { ...inline, flow: this.rename(inline.flow) }));
  }

  /** New key of a note or text box. A text box is projected where it is anchored, as it is read. */
  private rename(flow: FlowKey): FlowKey {
    const known = this.renamed.get(flow);
    const kind = ANCHORED.exec(flow)?.[1];
    if (known !== undefined || kind === undefined) return known ?? flow;
    const number = (this.counts.get(kind) ?? 0) + 1;
    const key = `${kind}/${number}`;
    this.counts.set(kind, number);
    this.renamed.set(flow, key);
    if (kind !== 'textbox') this.notes.push({ from: flow, key });
    else {
      this.textboxes.push({ key, blocks: [] });
      this.textboxes[number - 1] = { key, blocks: this.blocks(flow, key, this.sources.get(flow)?.blocks ?? []) };
    }
    return key;
  }

  private record(from: FlowKey, key: FlowKey, block: number, parts: readonly Pending[]): void {
    let offset = 0;
    for (const { index, viewed, source } of parts) {
      this.points.set(from, index, { key, block, offset, source });
      offset += viewed.text.length;
    }
  }

  private anchor(anchor: Comment['anchor']): Comment['anchor'] {
    const start = anchor === null ? null : this.points.map(anchor.start, this.view);
    const end = anchor === null ? null : this.points.map(anchor.end, this.view);
    if (start === null || end === null) return start === null ? null : { start, end: start };
    return { start, end };
  }
}

/** A paragraph with the basic formatting that it has in a view. */
function propertiesInView(paragraph: Paragraph, view: View): Paragraph {
  if (paragraph.formerly === undefined && paragraph.changed === undefined) return paragraph;
  const { formerly, changed: _changed, indent, traits, ...rest } = paragraph;
  if (view === 'final' || !formerly) return { ...rest, ...(indent && { indent }), ...(traits && { traits }) };
  return { ...rest, ...formerly.look, ...(formerly.traits && { traits: formerly.traits }) };
}

const EMPTY_PARAGRAPH: Paragraph = Object.freeze({
  kind: 'paragraph',
  text: '',
  spans: Object.freeze([]),
  objects: Object.freeze([]),
  mark: Object.freeze({ ins: NONE, del: NONE }),
  style: '',
  heading: null,
  numbering: null,
  label: '',
  align: '',
  bookmark: '',
  paraId: '',
  generated: false,
  formatChanges: NONE,
});
