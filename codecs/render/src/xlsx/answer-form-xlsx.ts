import writeExcelFile from 'write-excel-file/node';
import type { CellObject, Row } from 'write-excel-file/node';
import type { AnswerForm, RichText } from '@svod/papers';
import { FONT, FONT_SIZE, cellTexts } from './cell-texts.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { printFeature } from './print-feature.ts';
import { rowHeight } from './row-height.ts';
import { BORDERED, STRONG, line, tall, titles, writer } from './sheet-cells.ts';

/** Widths in characters: number, place, remark, wording, reason. */
const WIDTHS: readonly number[] = [6, 32, 48, 56, 40];
const ALL = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Name, title of the plan, base and how to fill it in above the titles of the columns. */
const TITLE_ROW = 5;

/** The empty form as a workbook of one sheet. All cells are texts, so that a number typed as a place stays what was typed. */
export async function renderAnswerFormXlsx(form: AnswerForm): Promise<Uint8Array> {
  const texts = cellTexts(form.labels.cut);
  const write = writer(texts);
  const { number, place, comment, wording, reason } = form.columns;
  // An empty cell too holds a text, an empty one: only then does the library give it the format of texts.
  const typed = (text: RichText): CellObject => ({ ...BORDERED, format: '@', value: texts.add(text), type: String });
  const data: Row[] = [
    [write(line(form.name), { ...STRONG, fontSize: 14 })],
    [write(line(form.planTitle), { fontSize: 12 })],
    [write(line(form.details.join('; ')))],
    // Over the table's width, wrapped: a line of its own length would make the printed page wide.
    [
      {
        ...write(line(form.howTo), { wrap: true, alignVertical: 'top' }),
        columnSpan: WIDTHS.length,
        height: rowHeight([line(form.howTo)], [ALL]),
      },
    ],
    titles([number, place, comment, wording, reason], WIDTHS, write),
    ...form.rows.map((row): Row => [
      { value: row.number, type: Number, ...BORDERED, align: 'center' },
      ...tall([line(row.place), line(''), line(''), line('')], WIDTHS.slice(1), (one) => typed(one)),
    ]),
  ];
  const sheet = {
    data,
    sheet: form.labels.sheet,
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: TITLE_ROW,
    orientation: 'landscape' as const,
  };
  const filter = `A${TITLE_ROW}:E${TITLE_ROW + Math.max(1, form.rows.length)}`;
  const feature = printFeature([{ name: form.labels.sheet, filter, titleRow: TITLE_ROW }], form.labels.page);
  const made = await writeExcelFile([sheet], { fontFamily: FONT, fontSize: FONT_SIZE, features: [feature] }).toBuffer();
  return finishWorkbook(made, texts, { title: form.name, language: form.language });
}
