import writeExcelFile from 'write-excel-file/node';
import type { Row } from 'write-excel-file/node';
import { documentTitle } from '../text/document-title.ts';
import { type SideBySidePaper, sideBySide } from '../side-by-side.ts';
import { FONT, FONT_SIZE, cellTexts } from './cell-texts.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { printFeature } from './print-feature.ts';
import { BORDERED, line, tall, titles as titleCells, writer } from './sheet-cells.ts';
import { TITLE_ROWS, across, titleRows } from './title-rows.ts';

const TITLE_ROW = TITLE_ROWS + 1;

/** A table of wordings side by side as a workbook of one sheet. All texts are text; nothing tells who made it; equal tables give equal bytes. */
export async function renderSideBySideXlsx(paper: SideBySidePaper): Promise<Uint8Array> {
  const texts = cellTexts(paper.labels.cut);
  const write = writer(texts);
  const { titles, sheetWidths: widths, rows } = sideBySide(paper);
  const data: Row[] = [
    ...titleRows(paper, widths, write),
    titleCells(titles, widths, write),
    ...rows.map(({ number, texts: cells }): Row => [
      { value: number, type: Number, ...BORDERED, align: 'center' },
      ...tall(cells, widths.slice(1), (text) => write(text, BORDERED)),
    ]),
    ...(rows.length === 0 ? [[null, write(line(paper.empty))]] : []),
    [],
    across(line(paper.rule), widths, write),
    across(line(paper.source), widths, write),
  ];
  const sheet = {
    data,
    sheet: paper.labels.sheet,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: TITLE_ROW,
    orientation: 'landscape' as const,
  };
  const filter = `A${TITLE_ROW}:E${TITLE_ROW + Math.max(1, rows.length)}`;
  const feature = printFeature([{ name: paper.labels.sheet, filter, titleRow: TITLE_ROW }], paper.labels.page);
  const made = await writeExcelFile([sheet], { fontFamily: FONT, fontSize: FONT_SIZE, features: [feature] }).toBuffer();
  return finishWorkbook(made, texts, { title: documentTitle(paper), language: paper.language });
}
