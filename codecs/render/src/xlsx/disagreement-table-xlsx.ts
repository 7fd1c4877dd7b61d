import writeExcelFile from 'write-excel-file/node';
import type { Row } from 'write-excel-file/node';
import type { DisagreementTable } from '@svod/papers';
import { repack } from '../text/repack.ts';
import { FONT, FONT_SIZE, cellTexts } from './cell-texts.ts';
import { printFeature } from './print-feature.ts';
import { BORDERED, STRONG, line, tall, titles, writer } from './sheet-cells.ts';

/** Widths in characters: number, drafter's wording, body's wording, grounds, result of the meeting. */
const WIDTHS: readonly number[] = [6, 60, 64, 36, 30];
/** Name, title of the plan, version and date above the titles of the columns. */
const TITLE_ROW = 4;

/** The disagreement table as a workbook of one sheet. All texts are text; no metadata; equal tables give equal bytes. */
export async function renderDisagreementTableXlsx(paper: DisagreementTable): Promise<Uint8Array> {
  const texts = cellTexts(paper.labels.cut);
  const write = writer(texts);
  const { columns } = paper;
  const data: Row[] = [
    [write(line(paper.name), { ...STRONG, fontSize: 14 })],
    [write(line(paper.planTitle), { fontSize: 12 })],
    [write(line(paper.details.join('; ')))],
    titles([columns.number, columns.drafter, columns.body, columns.grounds, columns.meeting], WIDTHS, write),
    ...paper.rows.map(({ number, drafter, body, grounds, meeting }): Row => [
      { value: number, type: Number, ...BORDERED, align: 'center' },
      ...tall([drafter, body, grounds, meeting], WIDTHS.slice(1), (text) => write(text, BORDERED)),
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
