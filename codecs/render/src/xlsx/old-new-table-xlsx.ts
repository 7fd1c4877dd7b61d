import writeExcelFile from 'write-excel-file/node';
import type { Row } from 'write-excel-file/node';
import type { OldNewTable } from '@svod/papers';
import { repack } from '../text/repack.ts';
import { FONT, FONT_SIZE, cellTexts } from './cell-texts.ts';
import { printFeature } from './print-feature.ts';
import { BORDERED, STRONG, line, tall, titles, writer } from './sheet-cells.ts';

/** Widths in characters: number, place, former wording, new wording, who asked. */
const WIDTHS: readonly number[] = [6, 32, 62, 62, 34];
/** Name, title of the plan, version and date above the titles of the columns. */
const TITLE_ROW = 4;

/** The table of former and new wordings as a workbook of one sheet. All texts are text; no metadata; equal tables give equal bytes. */
export async function renderOldNewTableXlsx(paper: OldNewTable): Promise<Uint8Array> {
  const texts = cellTexts(paper.labels.cut);
  const write = writer(texts);
  const { columns } = paper;
  const data: Row[] = [
    [write(line(paper.name), { ...STRONG, fontSize: 14 })],
    [write(line(paper.planTitle), { fontSize: 12 })],
    [write(line(paper.details.join('; ')))],
    titles([columns.number, columns.place, columns.base, columns.next, columns.body], WIDTHS, write),
    ...paper.rows.map(({ number, place, base, next, body }): Row => [
      { value: number, type: Number, ...BORDERED, align: 'center' },
      ...tall([place, base, next, body], WIDTHS.slice(1), (text) => write(text, BORDERED)),
    ]),
    ...(paper.rows.length === 0 ? [[null, write(line(paper.empty))]] : []),
    [],
    [write(line(paper.rule))],
  ];
  const filter = `A${TITLE_ROW}:E${TITLE_ROW + Math.max(1, paper.rows.length)}`;
  const sheet = {
    data,
    sheet: paper.labels.sheet,
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: TITLE_ROW,
    orientation: 'landscape' as const,
  };
  const feature = printFeature([{ name: paper.labels.sheet, filter, titleRow: TITLE_ROW }], paper.labels.page);
  const made = await writeExcelFile([sheet], { fontFamily: FONT, fontSize: FONT_SIZE, features: [feature] }).toBuffer();
  return repack(made, { 'xl/sharedStrings.xml': texts.rewrite });
}
