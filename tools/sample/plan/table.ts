import type { Cell, Row, Table } from '../draft/model.ts';
import type { Maker, Setting } from '../draft/paragraph.ts';
import { makeParagraph } from '../draft/paragraph.ts';
import type { Field, Measure, Part } from './columns.ts';
import { COLUMNS, GROUP } from './columns.ts';
import { SETTINGS } from './settings.ts';

/** The plan's table: two header rows with merged cells, heading rows across it, a row a measure. */
export function planRows(maker: Maker, parts: readonly Part[]): Table {
  const rows = headerRows(maker);
  parts.forEach((part, at) => {
    rows.push(partRow(maker, `part.${at + 1}`, part.title));
    for (const measure of part.measures) rows.push(measureRow(maker, measure, measure.task === undefined ? 'continue' : 'start'));
  });
  return { kind: 'table', rows };
}

/** A row of one measure; `merge` is its task cell's part in the vertical merge. */
export function measureRow(maker: Maker, measure: Measure, merge: 'start' | 'continue', key = `m${measure.num}`): Row {
  const cells = COLUMNS.map(({ field, width }): Cell => {
    const value = field === 'task' ? (measure.task ?? '') : measure[field];
    const texts = typeof value === 'string' ? [value] : value;
    const paragraphs = texts.map((text, at) =>
      makeParagraph(
        maker,
        `${key}.${field}${at === 0 ? '' : `/${at}`}`,
        text.replace(/^\*/, ''),
        cellSetting(field, text, `${key}.${field}`),
      ),
    );
    return { field, span: 1, merge: field === 'task' ? merge : 'none', width, paragraphs };
  });
  return { key, header: false, cells, rsid: maker.sessions[2] ?? '', ins: null, del: null };
}

function cellSetting(field: Field, text: string, list: string): Setting {
  if (text.startsWith('*')) return { ...SETTINGS.cell, style: 'a5', list: { list, level: 0 } };
  return field === 'num' || field === 'deadline' ? SETTINGS[field] : SETTINGS.cell;
}

function partRow(maker: Maker, key: string, title: string): Row {
  const width = COLUMNS.reduce((sum, column) => sum + column.width, 0);
  const cell: Cell = {
    field: 'part',
    span: COLUMNS.length,
    merge: 'none',
    width,
    paragraphs: [makeParagraph(maker, key, title, SETTINGS.part)],
  };
  return { key, header: false, cells: [cell], rsid: maker.sessions[1] ?? '', ins: null, del: null };
}

function headerRows(maker: Maker): Row[] {
  const cell = (row: number, field: string, text: string, width: number, span: number, merge: Cell['merge']): Cell => ({
    field,
    span,
    merge,
    width,
    paragraphs: [makeParagraph(maker, `head${row}.${field}`, text, SETTINGS.head)],
  });
  const first: Cell[] = [];
  const second: Cell[] = [];
  COLUMNS.forEach((column, at) => {
    const grouped = at >= GROUP.from && at <= GROUP.to;
    if (at === GROUP.from) first.push(cell(1, 'group', GROUP.title, column.width + (COLUMNS[GROUP.to]?.width ?? 0), 2, 'none'));
    if (!grouped) first.push(cell(1, column.field, column.title, column.width, 1, 'start'));
    second.push(cell(2, column.field, grouped ? column.title : '', column.width, 1, grouped ? 'none' : 'continue'));
  });
  const row = (key: string, cells: Cell[]): Row => ({ key, header: true, cells, rsid: maker.sessions[0] ?? '', ins: null, del: null });
  return [row('head1', first), row('head2', second)];
}
