import { Document, Footer, Packer, PageNumber, PageOrientation, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import type { Language } from '@svod/papers';
import { cleanText } from '../text/clean-text.ts';
import { repack } from '../text/repack.ts';
import { coreProperties } from '../text/core-properties.ts';
import { SMALL_SIZE, paragraph } from './rich-paragraphs.ts';
import { appendRows } from './row-markup.ts';

export const FONT = 'Times New Roman';
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', ky: 'ky-KG' };

/** A4 across with the margins of office papers: 20 mm on the side of the binding and above, 10 and 15 mm elsewhere. */
export const PAGE = {
  size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 1134, left: 1134, right: 567, bottom: 851, header: 567, footer: 454, gutter: 0 },
};

/** A paper of one section as a Word file, `title` its title for programs; `rows` is markup that goes to the end of its table `tableIndex`, counted from 0. */
export async function paperDocx(
  { title, language }: { readonly title: string; readonly language: Language },
  section: ISectionOptions,
  rows: string,
  tableIndex: number,
): Promise<Uint8Array> {
  const document = new Document({
    title: cleanText(title),
    styles: {
      default: {
        document: { run: { font: FONT, size: 24, language: { value: LOCALES[language] } } },
        heading1: { run: { font: FONT, size: 28, bold: true, color: '000000' } },
        heading2: { run: { font: FONT, size: 24, bold: true, color: '000000' } },
      },
    },
    sections: [section],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(title, language) };
  return repack(await Packer.toBuffer(document, undefined, [core]), {
    'word/document.xml': (part) => new TextEncoder().encode(appendRows(new TextDecoder().decode(part), tableIndex, rows)),
  });
}

/** Numbers of pages at the foot; `label` holds `{page}` and `{pages}`. */
export function footerOf(label: string): NonNullable<ISectionOptions['footers']> {
  const children = label
    .split(/(\{page\}|\{pages\})/)
    .map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : cleanText(part)));
  return { default: new Footer({ children: [paragraph([new TextRun({ children, size: SMALL_SIZE })], { right: true })] }) };
}
