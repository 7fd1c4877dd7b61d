import type { Block, Cell, FlowKey, Point, PropertyMark, Row, Table } from '@svod/consolidation';
import { chosenContent, isAlternateContent } from '../xml/alternate-content.ts';
import { onOff, wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { cellTraits, rowTraits } from './cell-traits.ts';
import { type PlacedCell, columnWidths } from './column-widths.ts';
import { controlName } from './controls.ts';
import { markupMark } from './markup-ranges.ts';
import { withTraits } from './paragraph-look.ts';
import { formerly, propertyMarks } from './property-marks.ts';
import { endOf } from './reading.ts';
import type { FlowInProgress, Reading, Story } from './reading.ts';
import { UNTOUCHED } from './revision-log.ts';
import type { Touch } from './revision-log.ts';
import { tableTraits } from './table-dress.ts';
import { NO_TRAITS } from './traits.ts';

/** Reads a cell's blocks as a flow. Given from outside, since blocks hold tables. */
export type ReadCell = (reading: Reading, story: Story, key: FlowKey, cell: XmlElement) => FlowInProgress;

/** Reads a `w:tbl` as the next block of a flow. */
export function readTable(reading: Reading, story: Story, flow: FlowInProgress, element: XmlElement, readCell: ReadCell): Table {
  const reader = new TableReader(reading, story, flow, readCell);
  reader.read(element.children);
  reader.finish();
  reading.tables.set(element, { rows: reader.rowElements, cells: reader.cellElements });
  const columns = columnWidths(element, reader.grid);
  const changed = reader.changed.length > 0 && { changed: reader.changed };
  const { traits, dress, paragraphs, words, parts } = tableTraits(element, reading.styles);
  return {
    kind: 'table',
    rows: reader.rows,
    ...(columns && { columns }),
    ...changed,
    ...withTraits(traits),
    ...(dress && { dress }),
    ...(paragraphs !== NO_TRAITS && { paragraphs }),
    ...(words !== NO_TRAITS && { words }),
    ...(parts && { parts }),
  };
}

interface RowInProgress {
  readonly cells: Cell[];
  readonly elements: XmlElement[];
  column: number;
}

class TableReader {
  readonly rows: Row[] = [];
  readonly rowElements: XmlElement[] = [];
  readonly cellElements: XmlElement[][] = [];
  readonly grid: PlacedCell[][] = [];
  readonly changed: PropertyMark[] = [];
  private readonly reading: Reading;
  private readonly story: Story;
  private readonly readCellBlocks: ReadCell;
  private readonly table: Point;
  private row: RowInProgress | null = null;
  private lastCellEnd: Point;
  /** Comment ranges that begin between rows or cells: pinned to the next cell. */
  private starts: XmlElement[] = [];

  constructor(reading: Reading, story: Story, flow: FlowInProgress, readCellBlocks: ReadCell) {
    this.reading = reading;
    this.readCellBlocks = readCellBlocks;
    this.story = story;
    this.table = { flow: flow.key, block: flow.blocks.length, offset: 0 };
    this.lastCellEnd = this.table;
  }

  /** Rows and cells stand also inside content controls, custom XML and the like (17.5.2.31, 17.5.1.4). */
  read(nodes: readonly XmlNode[]): void {
    for (const node of nodes) if (node.type === 'element') this.element(node);
  }

  finish(): void {
    for (const start of this.starts) this.reading.anchors.mark(start.local, wAttr(start, 'id') ?? '', this.table);
  }

  private element(node: XmlElement): void {
    const { reading, story } = this;
    switch (wName(node)) {
      case 'tr':
        if (this.row === null) this.anyRow(node);
        break;
      case 'tc':
        if (this.row !== null) this.readCell(this.row, node);
        break;
      case 'sdt':
        this.contentControl(node);
        break;
      case 'sdtContent':
      case 'customXml':
      case 'smartTag':
        this.read(node.children);
        break;
      case 'ins':
      case 'del':
      case 'moveFrom':
      case 'moveTo': {
        const outer = story.outer;
        reading.log.add(node);
        story.outer = [...outer, node];
        this.read(node.children);
        story.outer = outer;
        break;
      }
      case 'tblPr':
      case 'tblGrid':
        this.changed.push(...propertyMarks(reading.log, node));
        break;
      case 'commentRangeStart':
        this.starts.push(node);
        break;
      case 'commentRangeEnd':
        reading.anchors.mark(node.local, wAttr(node, 'id') ?? '', this.lastCellEnd);
        break;
      case 'moveFromRangeStart':
      case 'moveFromRangeEnd':
      case 'moveToRangeStart':
      case 'moveToRangeEnd':
        reading.log.moveRange(node);
        break;
      case 'customXmlInsRangeStart':
      case 'customXmlDelRangeStart':
      case 'customXmlMoveFromRangeStart':
      case 'customXmlMoveToRangeStart':
        this.changed.push(markupMark(reading.log, node));
        break;
      case '':
        if (isAlternateContent(node)) this.read(chosenContent(node));
        break;
      default:
    }
  }

  private contentControl(node: XmlElement): void {
    const { story } = this;
    const around = story.controls;
    this.reading.controls.add(node);
    story.controls = [...around, controlName(node)];
    this.read(node.children);
    story.controls = around;
  }

  private anyRow(node: XmlElement): void {
    const { story } = this;
    const { recall } = this.reading;
    if (recall === null || !story.main) {
      this.readRow(recall?.whole(node) ?? node);
      return;
    }
    const known = recall.row(story, node);
    if (known !== null) {
      this.takeRow(known, node);
      return;
    }
    const { bookmark } = story;
    this.readRow(recall.whole(node));
    const read = this.rows.at(-1);
    if (read) recall.keep(story, node, read, bookmark);
  }

  /** Takes a row that was read before. */
  private takeRow(row: Row, node: XmlElement): void {
    const key = `${this.table.flow}/${this.table.block}.${this.rows.length}`;
    const last = row.cells.at(-1);
    if (last) {
      for (const start of this.starts)
        this.reading.anchors.mark(start.local, wAttr(start, 'id') ?? '', { flow: `${key}.0`, block: 0, offset: 0 });
      this.starts = [];
      this.lastCellEnd = endOf({ key: `${key}.${row.cells.length - 1}`, blocks: last.blocks });
    }
    const cells = (): readonly XmlElement[] => elementsOf(this.reading.recall?.whole(node) ?? node, 'tc');
    this.grid.push(row.cells.map(({ column, span }, k) => ({ column, span, element: () => cells()[k] })));
    this.rows.push(row);
    this.rowElements.push(node);
    this.cellElements.push([]);
  }

  private readRow(node: XmlElement): void {
    const { story } = this;
    const exceptions = wChild(node, 'tblPrEx');
    const changed = [...propertyMarks(this.reading.log, exceptions)];
    const properties = wChild(node, 'trPr');
    const touch = this.rowRevisions(properties);
    changed.push(...propertyMarks(this.reading.log, properties));
    const row: RowInProgress = { cells: [], elements: [], column: whole(properties, 'gridBefore') };
    this.rowElements.push(node);
    this.cellElements.push(row.elements);
    this.row = row;
    if (touch.ins.length > 0) story.inserted++;
    this.read(node.children);
    if (touch.ins.length > 0) story.inserted--;
    this.row = null;
    const traits = withTraits(rowTraits(properties, exceptions));
    // As the look of a row is read: before a tracked change of it, which is told as one.
    const former = formerly(properties, 'trPrChange');
    const header = former !== null && onOff(wChild(former, 'tblHeader')) === true;
    this.grid.push(row.cells.map(({ column, span }, k) => ({ column, span, element: () => row.elements[k] })));
    this.rows.push({ cells: row.cells, header, ins: touch.ins, del: touch.del, ...(changed.length > 0 && { changed }), ...traits });
  }

  /** Row marks (17.13.5.17, .12). They say nothing of the cells' content. */
  private rowRevisions(properties: XmlElement | null): Touch {
    const { log } = this.reading;
    const marks: XmlElement[] = [];
    for (const child of properties?.children ?? []) {
      if (child.type !== 'element') continue;
      const name = wName(child);
      if (name === 'ins' || name === 'del' || name === 'moveFrom' || name === 'moveTo') {
        log.add(child);
        marks.push(child);
      }
    }
    return log.touch([...this.story.outer, ...marks]);
  }

  private readCell(row: RowInProgress, node: XmlElement): void {
    const { reading, story } = this;
    const properties = wChild(node, 'tcPr');
    const touch = this.cellRevisions(properties);
    const changed = propertyMarks(reading.log, properties);
    const merging = properties === null ? null : this.merging(properties);
    const key = `${this.table.flow}/${this.table.block}.${this.rows.length}.${row.cells.length}`;
    for (const start of this.starts) reading.anchors.mark(start.local, wAttr(start, 'id') ?? '', { flow: key, block: 0, offset: 0 });
    this.starts = [];
    const outerRow = this.row;
    if (touch.ins.length > 0) story.inserted++;
    const flow = this.readCellBlocks(reading, story, key, node);
    if (touch.ins.length > 0) story.inserted--;
    this.row = outerRow;
    this.lastCellEnd = endOf(flow);
    const span = Math.max(1, whole(properties, 'gridSpan'));
    const blocks: readonly Block[] = flow.blocks;
    const cell: Cell = { column: row.column, span, merge: merging === null ? mergeOf(properties) : merging.merge, blocks };
    const own = withTraits(cellTraits(properties));
    const marked = { ...cell, ...own, ...(changed.length > 0 && { changed }), ...(merging !== null && { merging: merging.change }) };
    row.cells.push(touch === UNTOUCHED ? marked : { ...marked, ins: touch.ins, del: touch.del });
    row.elements.push(node);
    row.column += span;
  }

  /** Marks of a cell by itself (17.13.5.2, .1). They say nothing of its content. */
  private cellRevisions(properties: XmlElement | null): Touch {
    const marks = (properties?.children ?? []).filter(
      (child): child is XmlElement => child.type === 'element' && ['cellIns', 'cellDel'].includes(wName(child)),
    );
    for (const mark of marks) this.reading.log.add(mark);
    return this.reading.log.touch(marks);
  }

  /**
   * A tracked change of a cell's vertical merge (17.13.5.3), which says what it becomes and what it was; null where there is none that says something. It may
   * stand among the other properties that were changed with it (17.13.5.36).
   */
  private merging(properties: XmlElement): { readonly merge: Cell['merge']; readonly change: NonNullable<Cell['merging']> } | null {
    const marker = wChild(properties, 'cellMerge');
    if (marker === null) {
      const change = wChild(properties, 'tcPrChange');
      const revision = change === null ? undefined : this.reading.log.indexOf(change);
      const [merge, was] = [mergeOf(properties), mergeOf(formerly(properties, 'tcPrChange'))];
      return revision === undefined || merge === was ? null : { merge, change: { revision, was } };
    }
    const [now, was] = [wAttr(marker, 'vMerge'), wAttr(marker, 'vMergeOrig')];
    const [merge, before] = [MERGES.get(now), MERGES.get(was)];
    if (merge === undefined || before === undefined || (now === null && was === null)) {
      this.reading.log.addUnread(marker, this.story.part);
      return null;
    }
    return { merge, change: { revision: this.reading.log.addFormat(marker, 'cell-merge'), was: before } };
  }
}

const MERGES: ReadonlyMap<string | null, Cell['merge']> = new Map([
  [null, 'none'],
  ['rest', 'start'],
  ['cont', 'continue'],
]);

/**
 * Merged cells (17.4.84; 17.4.22, legacy): present without a value means "continue". A cell merged into the one before it has no text
 * of its own either and counts as merged away.
 */
function mergeOf(properties: XmlElement | null): Cell['merge'] {
  const across = properties === null ? null : wChild(properties, 'hMerge');
  if (across !== null && wAttr(across, 'val') !== 'restart') return 'continue';
  const merge = properties === null ? null : wChild(properties, 'vMerge');
  if (merge === null) return 'none';
  return wAttr(merge, 'val') === 'restart' ? 'start' : 'continue';
}

const elementsOf = (element: XmlElement, local: string): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => child.type === 'element' && wName(child) === local);

/** Whole number in the `w:val` of a property; 0 when there is none. No table has more columns than 63 in Word; hostile numbers are cut. */
function whole(properties: XmlElement | null, local: string): number {
  const element = properties === null ? null : wChild(properties, local);
  const value = Number((element === null ? null : wAttr(element, 'val')) ?? 0);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 1000) : 0;
}
