import { TableRow } from 'docx';
import type { RichText } from '@svod/papers';
import { plainParagraph, richParagraphs } from './rich-paragraphs.ts';
import { cell } from './tables.ts';

/** Longer rows may be split between pages. Characters of the longest cell. */
const KEPT_WHOLE = 450;

/** A row of a table whose first column holds numbers. */
export const numberedRow = (number: number, texts: readonly RichText[], widths: readonly number[]): TableRow =>
  new TableRow({
    cantSplit: Math.max(...texts.map(sizeOf)) <= KEPT_WHOLE,
    children: [[plainParagraph(String(number), { center: true })], ...texts.map((text) => richParagraphs(text))].map((children, i) =>
      cell(children, widths[i] ?? 0),
    ),
  });

const sizeOf = (text: RichText): number => text.reduce((sum, line) => line.reduce((inner, run) => inner + run.text.length, sum), 0);
