import { TableRow } from 'docx';
import type { AnswerForm } from '@svod/papers';
import { PAGE, footerOf, paperDocx } from './paper-docx.ts';
import { plainParagraph } from './rich-paragraphs.ts';
import { rowMarkup } from './row-markup.ts';
import { cell, table, titleRow } from './tables.ts';

/** Number, place, remark, wording, reason. */
const WIDTHS: readonly number[] = [567, 2900, 3900, 4470, 3300];

/** The empty form as a Word file: A4 across, titles repeated on each page. Equal forms give equal bytes; nothing tells who made it. */
export async function renderAnswerFormDocx(form: AnswerForm): Promise<Uint8Array> {
  const { number, place, comment, wording, reason } = form.columns;
  const section = {
    properties: { page: PAGE },
    footers: footerOf(form.labels.page),
    children: [
      plainParagraph(form.name, { bold: true, center: true, size: 28 }),
      plainParagraph(form.planTitle, { center: true, size: 26, before: 60, after: 60 }),
      ...form.details.map((line) => plainParagraph(line, { center: true, size: 22 })),
      plainParagraph(form.howTo, { size: 20, before: 80, after: 120 }),
      table([titleRow([number, place, comment, wording, reason], WIDTHS)], WIDTHS),
      plainParagraph('', { size: 12 }),
    ],
  };
  return paperDocx({ title: form.name, language: form.language }, section, await rowMarkup(form.rows, formRow, WIDTHS), 0);
}

function formRow({ number, place }: AnswerForm['rows'][number]): TableRow {
  const texts = [String(number), place, '', '', ''];
  return new TableRow({ children: texts.map((text, i) => cell([plainParagraph(text, { center: i === 0 })], WIDTHS[i] ?? 0)) });
}
