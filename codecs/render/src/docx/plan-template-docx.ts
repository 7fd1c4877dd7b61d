import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TableRow, TextRun } from 'docx';
import type { PlanTemplate } from '@svod/papers';
import { cleanText } from '../text/clean-text.ts';
import { repack } from '../text/repack.ts';
import { coreProperties } from '../text/core-properties.ts';
import { FONT, LOCALES, PAGE, footerOf } from './paper-docx.ts';
import { plainParagraph } from './rich-paragraphs.ts';
import { cell, table, titleRow } from './tables.ts';

/** Number, measure, deadline, result, indicator, bodies, funding. */
const WIDTHS: readonly number[] = [794, 4300, 1600, 2600, 2100, 2200, 1543];
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
const SIZE = 24;

/** The template as a Word file: A4 across, headings by style, one table of measures. Equal templates give equal bytes; nothing tells who made it. */
export async function renderPlanTemplateDocx(template: PlanTemplate): Promise<Uint8Array> {
  const { name, language, mark, title, before, measures, columns, directions, after, page } = template;
  const document = new Document({
    title: cleanText(name),
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE, language: { value: LOCALES[language] } } },
        heading1: {
          run: { font: FONT, size: 28, bold: true, color: '000000' },
          paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
        },
        title: {
          run: { font: FONT, size: 28, bold: true, color: '000000' },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: footerOf(page),
        children: [
          plainParagraph(mark, { right: true, size: SIZE, after: 200 }),
          ...title.map((line) => new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(cleanText(line))] })),
          ...before.flatMap(sectionOf),
          heading(measures),
          table([titleRow(columns, WIDTHS), ...directions.flatMap(directionRows)], WIDTHS),
          ...after.flatMap(sectionOf),
        ],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(name, language) };
  return repack(await Packer.toBuffer(document, undefined, [core]), {});
}

const heading = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(cleanText(text))] });

const sectionOf = (section: PlanTemplate['before'][number]): readonly Paragraph[] => [
  heading(section.heading),
  ...section.paragraphs.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: 709 },
        spacing: { after: 80 },
        children: [new TextRun({ text: cleanText(text), size: SIZE })],
      }),
  ),
];

/** The direction across the table, then its measures, to be filled in. */
const directionRows = (direction: PlanTemplate['directions'][number]): readonly TableRow[] => [
  new TableRow({
    cantSplit: true,
    children: [cell([plainParagraph(direction.heading, { bold: true, keepNext: true })], WIDTH, { span: WIDTHS.length })],
  }),
  ...direction.numbers.map(
    (number) =>
      new TableRow({ children: WIDTHS.map((width, k) => cell([plainParagraph(k === 0 ? number : '', { center: k === 0 })], width)) }),
  ),
];
