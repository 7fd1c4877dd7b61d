import type { Block, Document, FlowKey, Paragraph, Table } from '../document/document.ts';
import { fingerprint } from '../text/hash.ts';
import { type FieldTable, type FieldsOf, fieldTableOf } from './field-table.ts';
import { blocksText, numberOf, rowText } from './text-of-blocks.ts';

export { blocksText, rowText };

/** What people call a provision's place. */
export interface PlaceName {
  /** Identity of the provision within the base's line of versions. */
  readonly provision: string;
  readonly label: string;
  readonly section: string;
  readonly measure: string;
  readonly field: string;
  /** Rank in reading order, from 0. */
  readonly order: number;
}

/** A measure: the rows of a table that speak of it. */
export interface MeasureRows {
  /** Identity of the provision its first row begins with: it stays when the number, the place or the words become others. */
  readonly provision: string;
  /** Its number, or what stands for one. */
  readonly name: string;
  readonly section: string;
  /** Index into {@link Outline.tables}. */
  readonly table: number;
  /** Rows of that table, from 0, in order. */
  readonly rows: readonly number[];
}

/** Names of all places of a base: by paragraph (`flow#block`) and by table row (`flow#block.row`). */
export interface Outline {
  readonly hash: string;
  readonly title: string;
  readonly provisions: number;
  readonly measures: number;
  /** Tables of fields in reading order, and the measures in them. */
  readonly tables: readonly FieldTable[];
  readonly records: readonly MeasureRows[];
  /** Place of a block of a flow; the nearest one before where there is none. */
  block(flow: FlowKey, block: number): PlaceName;
  row(flow: FlowKey, block: number, row: number): PlaceName;
}

interface Context {
  readonly section: string;
  readonly measure: string;
  readonly field: string;
}

const NOWHERE: PlaceName = { provision: '', label: '', section: '', measure: '', field: '', order: 0 };

/** Walks a base once and names each provision: section by the heading above, measure and field by the plan's table. */
export function outlineOf(base: Document, fieldsOf: FieldsOf): Outline {
  const hash = fingerprint(base.flows.map((flow) => flow.key + blocksText(flow.blocks)).join('\0'));
  const names = new Map<string, PlaceName>();
  let order = 0;
  const tables: FieldTable[] = [];
  const records: { provision: string; name: string; section: string; table: number; rows: number[] }[] = [];
  const walk = (flow: FlowKey, blocks: readonly Block[], context: Context): void => {
    let { section } = context;
    let last: FieldTable | null = null;
    // Nothing but empty paragraphs since the last table of fields.
    let adjacent = false;
    blocks.forEach((block, index) => {
      if (block.kind === 'table') {
        const table = fieldTableOf(flow, index, block, fieldsOf, last && { table: last, last: lastNumber(last), adjacent });
        adjacent = table !== null;
        last = table ?? last;
        walkTable(flow, index, block, table, { ...context, section });
        return;
      }
      if (shown(block) !== '') adjacent = false;
      if (flow === 'main' && isHeading(block)) section = headingName(block);
      const key = `${flow}#${index}`;
      const provision = block.bookmark.startsWith('_svod_') ? block.bookmark : `p${fingerprint(`${hash}\0${key}`).slice(0, 12)}`;
      names.set(key, { ...context, section, provision, label: labelOf(block), order: order++ });
    });
  };
  const walkTable = (flow: FlowKey, index: number, table: Table, fields: FieldTable | null, context: Context): void => {
    let { section } = context;
    if (fields) tables.push(fields);
    const own = tables.length - 1;
    let record: { rows: number[] } | null = null;
    table.rows.forEach((row, r) => {
      const { kind, name: measure } = fields?.rows[r] ?? { kind: 'header', name: '' };
      if (kind === 'heading') section = sectionName(rowText(row).trim());
      const isField = kind === 'record' || kind === 'continued';
      const start = order;
      row.cells.forEach((cell, c) => {
        const field = isField ? (fields?.columns[cell.column]?.field ?? '') : '';
        walk(`${flow}/${index}.${r}.${c}`, cell.blocks, { section, measure, field });
      });
      const first = names.get(`${flow}/${index}.${r}.0#0`);
      const provision = first?.provision ?? '';
      if (kind === 'record') {
        const made = { provision, name: measure, section, table: own, rows: [r] };
        records.push(made);
        record = made;
      } else if (kind === 'continued') record?.rows.push(r);
      else record = null;
      names.set(`${flow}#${index}.${r}`, {
        section,
        measure,
        field: '',
        label: measure || (first?.label ?? ''),
        provision,
        order: start,
      });
    });
  };
  for (const flow of base.flows) walk(flow.key, flow.blocks, { section: '', measure: '', field: '' });
  const find = (flow: FlowKey, block: number): PlaceName => {
    for (let k = block; k >= 0; k--) {
      const name = names.get(`${flow}#${k}`) ?? names.get(`${flow}#${k}.0`);
      if (name) return name;
    }
    return names.get(`${flow}#0`) ?? NOWHERE;
  };
  return {
    hash,
    title: titleOf(base),
    provisions: order,
    measures: records.length,
    tables,
    records,
    block: find,
    row: (flow, block, row) => names.get(`${flow}#${block}.${row}`) ?? find(flow, block),
  };
}

const lastNumber = (table: FieldTable): string => table.rows.findLast((row) => row.kind === 'record')?.name ?? '';

/** Lines of a title block at most. */
const TITLE_LINES = 4;

/** The plan's title: its first words, with the lines after them that are set as a title too (by style, or centred). */
function titleOf(base: Document): string {
  const blocks = base.flows.find((flow) => flow.key === 'main')?.blocks ?? [];
  const filled = (block: Block): block is Paragraph => block.kind === 'paragraph' && shown(block) !== '';
  // "Проект" in the corner and an approval stamp stand before it.
  const opening = blocks.slice(0, 40);
  const styled = opening.findIndex((block) => filled(block) && TITLE_STYLE.test(block.style));
  const set = styled < 0 ? opening.findIndex((block) => filled(block) && isTitleLine(block) && !isStamp(block)) : styled;
  const plain = set < 0 ? opening.findIndex((block) => filled(block) && !isStamp(block)) : set;
  const first = plain < 0 ? blocks.findIndex(filled) : plain;
  const lines: string[] = [];
  for (const block of first < 0 ? [] : blocks.slice(first)) {
    if (block.kind !== 'paragraph' || lines.length === TITLE_LINES) break;
    if (shown(block) === '') continue;
    // "ПЛАН" alone says of what it is in the line after it.
    const begun = lines.length === 1 && /^\p{Lu}[\p{Lu}\s]{2,30}$/u.test(lines[0] ?? '') && block.heading === null;
    if (lines.length > 0 && !begun && (block.heading !== null || !isTitleLine(block))) break;
    lines.push(shown(block));
  }
  return lines.join(' ');
}

const shown = (paragraph: Paragraph): string => paragraph.text.replace(/[\s\uFFFC]+/gu, ' ').trim();

/** Lines of an approval stamp, of "Приложение к …" and of "Проект" in the corner, by how they begin; or by all they say. */
const STAMP =
  /^(?:утвержд[её]н|к\s+(?:распоряжению|постановлению|указу|приказу|решению|письму)|приложени[ея]\s+(?:№|\d|к\s)|распоряжени(?:ем|ю)|постановлени(?:ем|ю)|указ(?:ом|у)\s|приказ(?:ом|у)\s|решени(?:ем|ю)\s|кабинета\s+министров|правительства|от\s+[«"“_\d]|№|бекитил|тиркеме|approved\s+by|annex\s+(?:no|\d|to)|by\s+(?:resolution|order|decree)|(?:проект|приложение|долбоор|draft|approved|annex)[.:]?$)/iu;
const isStamp = (paragraph: Paragraph): boolean => STAMP.test(shown(paragraph));

const TITLE_STYLE = /title|назван|аталыш/iu;

const isTitleLine = (paragraph: Paragraph): boolean => paragraph.align === 'center' || TITLE_STYLE.test(paragraph.style);

const isHeading = (paragraph: Paragraph): boolean => paragraph.heading !== null && paragraph.text.trim() !== '';

const headingName = (paragraph: Paragraph): string => numberOf(paragraph.label) || sectionName(paragraph.text);

const sectionName = (text: string): string => numberOf(text) || firstWords(text);

const labelOf = (paragraph: Paragraph): string => paragraph.label.trim() || firstWords(paragraph.text);

function firstWords(text: string): string {
  const plain = text.replace(/[\s\uFFFC]+/gu, ' ').trim();
  if (plain.length <= 60) return plain;
  const cut = plain.slice(0, 60);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 30))}…`;
}
