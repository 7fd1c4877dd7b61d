import writeExcelFile from 'write-excel-file/node';
import type { CellObject, Image, Row, Sheet } from 'write-excel-file/node';
import type { ColumnKey, CommentTable, Grid, ItemRow, RichText } from '@svod/papers';
import { documentTitle } from '../text/document-title.ts';
import { FONT, FONT_SIZE, cellTexts } from './cell-texts.ts';
import type { CellTexts } from './cell-texts.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { printFeature } from './print-feature.ts';
import { rowHeight } from './row-height.ts';
import { BORDERED, STRONG, line, tall, titles, writer } from './sheet-cells.ts';
import type { Writer } from './sheet-cells.ts';
import { TITLE_ROWS, across, titleRows } from './title-rows.ts';

/** Columns of the first sheet and their widths in characters. Sections stand in a column of their own: rows can be sorted. */
const COLUMNS: readonly (readonly [ColumnKey, number])[] = [
  ['number', 5],
  ['section', 16],
  ['place', 20],
  ['body', 20],
  ['request', 50],
  ['clash', 12],
  ['decision', 15],
  ['grounds', 24],
];
const WIDTHS = COLUMNS.map(([, width]) => width);
const SUMMARY_LABEL = 44;
const SUMMARY_WIDTHS: readonly number[] = [5, SUMMARY_LABEL, 36, 15, 16, 13, 31];

/**
 * The comment table as a workbook: a sheet with a frozen, filtered header and a row for each amendment and remark, and a sheet with the
 * bodies, the summary and the collisions. All texts are text: none is a formula, whatever it begins with. Text beyond a cell's
 * limit is cut with a mark. No metadata; equal tables give equal bytes.
 */
export async function renderCommentTableXlsx(paper: CommentTable): Promise<Uint8Array> {
  const texts = cellTexts(paper.labels.cut);
  const table = tableSheet(paper, texts);
  const summary = summarySheet(paper, texts);
  const lastColumn = String.fromCharCode(64 + COLUMNS.length);
  const feature = printFeature(
    [
      { name: table.sheet ?? '', filter: `A${TITLE_ROW}:${lastColumn}${table.data.length}`, titleRow: TITLE_ROW },
      { name: summary.sheet ?? '', filter: '', titleRow: 0 },
    ],
    paper.labels.page,
  );
  const made = await writeExcelFile([table, summary], { fontFamily: FONT, fontSize: FONT_SIZE, features: [feature] }).toBuffer();
  return finishWorkbook(made, texts, { title: documentTitle(paper), language: paper.language });
}

const TITLE_ROW = TITLE_ROWS + 1;

type MadeSheet = Sheet<Image['content']>;

function tableSheet(paper: CommentTable, texts: CellTexts): MadeSheet {
  const write = writer(texts);
  const items = paper.rows.filter((row): row is ItemRow => row.kind !== 'group');
  const data: Row[] = [
    ...titleRows(paper, WIDTHS, write),
    titles(
      COLUMNS.map(([key]) => paper.columns[key]),
      WIDTHS,
      write,
    ),
    ...items.map((row) => itemRow(row, write)),
  ];
  const empty = paper.rows.find((row) => row.kind === 'group');
  if (items.length === 0 && empty !== undefined) data.push([null, write(line(empty.title))]);
  return {
    data,
    sheet: paper.labels.tableSheet,
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: TITLE_ROW,
    orientation: 'landscape',
  };
}

function summarySheet(paper: CommentTable, texts: CellTexts): MadeSheet {
  const write = writer(texts);
  const caption = (text: string): Row[] => [[], [write(line(text), { ...STRONG, fontSize: 12 })]];
  const grid = ({ caption: title, columns, rows, empty }: Grid): Row[] => [
    ...caption(title),
    ...(rows.length === 0
      ? [[null, write(line(empty))]]
      : [
          titles(columns, SUMMARY_WIDTHS, write),
          ...rows.map((row) =>
            tall(
              row.map((text) => line(text)),
              SUMMARY_WIDTHS,
              (text) => write(text, BORDERED),
            ),
          ),
        ]),
  ];
  const data: Row[] = [
    ...titleRows(paper, SUMMARY_WIDTHS, write),
    ...caption(paper.summary.caption),
    ...paper.summary.lines.map(({ label, count, level }): Row => {
      const look: Partial<CellObject> = {
        ...BORDERED,
        align: 'left',
        indent: 2 * level,
        height: rowHeight([line(label)], [SUMMARY_LABEL - 6 * level]),
      };
      return [null, write(line(label), look), { value: count, type: Number, ...BORDERED, align: 'left' }];
    }),
    ...grid(paper.collisions),
    ...grid(paper.bodies),
    ...caption(paper.legend.caption),
    ...paper.legend.lines.map((runs): Row => across([runs], SUMMARY_WIDTHS, write)),
    [],
    across(line(paper.source), SUMMARY_WIDTHS, write),
  ];
  return { data, sheet: paper.labels.summarySheet, columns: SUMMARY_WIDTHS.map((width) => ({ width })), orientation: 'landscape' };
}

function itemRow(row: ItemRow, write: Writer): Row {
  const [, ...texts] = COLUMNS.map(([key]): RichText =>
    key === 'place' || key === 'body' || key === 'request' ? row[key] : line(String(row[key])),
  );
  const number: CellObject = { value: row.number, type: Number, ...BORDERED, align: 'center' };
  return [number, ...tall(texts, WIDTHS.slice(1), (text) => write(text, BORDERED))];
}
