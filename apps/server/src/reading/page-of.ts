import {
  type Block,
  type Document,
  LINE_BREAK,
  OBJECT,
  type Outline,
  type Paragraph,
  type Table,
  fingerprint,
  foldText,
  indexBase,
} from '@svod/consolidation';
import type { Measure, Page, Part, Provision } from '@svod/contract';
import { measuresOf } from '@svod/plan';

type Growing = { -readonly [Key in keyof Part]: Part[Key] };

/**
 * A version as the screens show it, in reading order: parts by its headings, in a part its provisions, the heading first, and the measures of the plan's table.
 * What stands before the first heading is the part `front`; notes and text boxes are the part `notes`. A part keeps its id from version to version as long
 * as its heading says the same: experts are asked about parts.
 */
export function pageOf(document: Document, outline: Outline): Page {
  const measures = new Map<string, Measure>();
  const rows = new Map<string, string>();
  for (const { provision, number, flow, block, rows: own, cells } of measuresOf(indexBase(document), outline)) {
    const fields: Record<string, { id: string; text: string }> = {};
    for (const cell of cells) {
      const name = cell.field || cell.title.replaceAll('\n', ' ').trim();
      if (name === '') continue;
      const known = fields[name];
      const text = shownText(cell.text);
      // A field that several columns hold (years, a start and an end) is one for the reader.
      if (known) known.text = [known.text, text].filter(Boolean).join('; ');
      else fields[name] = { id: outline.block(cell.flow, 0).provision, text };
    }
    measures.set(provision, { number, fields });
    own.forEach((row, index) => rows.set(`${flow}#${block}.${row}`, index === 0 ? provision : ''));
  }
  const parts = new PartList();
  for (const flow of document.flows) {
    if (flow.key === 'main') walk(flow.key, flow.blocks);
    else if (/^(?:footnote|endnote|textbox)\//u.test(flow.key)) {
      parts.notes();
      walk(flow.key, flow.blocks);
    }
  }
  return { format: 'svod-page/1', title: outline.title, parts: parts.list };

  function walk(flow: string, blocks: readonly Block[]): void {
    blocks.forEach((block, index) => {
      if (block.kind === 'table') walkTable(flow, index, block);
      else if (shown(block) !== '') {
        const place = outline.block(flow, index);
        if (flow === 'main' && block.heading !== null) parts.begin(place.provision, block.label, shown(block), block.heading);
        parts.add(provisionOf(block, place.provision));
      }
    });
  }

  function walkTable(flow: string, index: number, table: Table): void {
    const fields = outline.tables.find((one) => one.flow === flow && one.block === index);
    table.rows.forEach((row, r) => {
      const kind = fields?.rows[r]?.kind;
      if (kind === 'header') return;
      const measure = rows.get(`${flow}#${index}.${r}`);
      if (measure === '') return;
      const known = measure === undefined ? undefined : measures.get(measure);
      if (known) return parts.measure(known);
      const cells = row.cells.flatMap((cell, c) => cell.blocks.map((block, b) => ({ key: `${flow}/${index}.${r}.${c}`, block, b })));
      const first = cells.find(({ block }) => block.kind === 'paragraph' && shown(block) !== '');
      if (kind === 'heading' && first?.block.kind === 'paragraph')
        parts.begin(outline.block(first.key, first.b).provision, first.block.label, shown(first.block), null);
      for (const [c, cell] of row.cells.entries()) walk(`${flow}/${index}.${r}.${c}`, cell.blocks);
    });
  }
}

/** The parts as they come. */
class PartList {
  readonly list: Growing[] = [];
  private readonly taken = new Set<string>();
  /** Level of the last heading that was none of a table's rows. */
  private level = 0;

  begin(provision: string, label: string, title: string, heading: number | null): void {
    const level = heading ?? this.level + 1;
    if (heading !== null) this.level = heading;
    const name = `${label} ${title}`.trim();
    const id = provision.startsWith('_svod_') ? provision : `s${fingerprint(foldText(name)).slice(0, 12)}`;
    this.push(id, name, level);
  }

  notes(): void {
    if (!this.taken.has('notes')) this.push('notes', '', 1);
  }

  add(provision: Provision): void {
    this.last().provisions.push(provision);
  }

  measure(measure: Measure): void {
    this.last().measures.push(measure);
  }

  private last(): Growing {
    return this.list.at(-1) ?? this.push('front', '', 1);
  }

  private push(id: string, title: string, level: number): Growing {
    let own = id;
    for (let k = 2; this.taken.has(own); k++) own = `${id}-${k}`;
    this.taken.add(own);
    const part: Growing = { id: own, title, level, provisions: [], measures: [] };
    this.list.push(part);
    return part;
  }
}

const provisionOf = (paragraph: Paragraph, id: string): Provision => ({
  id,
  label: paragraph.label.trim(),
  ...(paragraph.heading === null ? {} : { heading: paragraph.heading }),
  text: shownText(paragraph.text),
});

const shown = (paragraph: Paragraph): string => shownText(paragraph.text).trim();

const shownText = (text: string): string => text.replaceAll(OBJECT, '').replaceAll(LINE_BREAK, '\n');
