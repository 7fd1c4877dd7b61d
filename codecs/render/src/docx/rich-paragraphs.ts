import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { HeadingLevel, IRunOptions } from 'docx';
import type { RichText, RunMark } from '@svod/papers';
import { cleanText } from '../text/clean-text.ts';

/** Half-points. */
export const TEXT_SIZE = 20;
export const SMALL_SIZE = 18;

/** Marks are told by form alone: a ministry prints in black and white. */
const MARKS: Readonly<Record<RunMark, IRunOptions>> = {
  plain: {},
  inserted: { bold: true, underline: {} },
  deleted: { strike: true },
  strong: { bold: true },
  quiet: { italics: true, size: SMALL_SIZE },
};

export interface LineLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly center?: boolean;
  readonly right?: boolean;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  /** Twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  /** A heading for those who read by ear or by outline. */
  readonly heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel];
}

/** A paragraph for each line; one empty paragraph for no lines, since a cell must hold one (ECMA-376 part 1, 17.4.65). */
export function richParagraphs(text: RichText, look: LineLook = {}): Paragraph[] {
  const lines = text.length === 0 ? [[]] : text;
  return lines.map((line) =>
    paragraph(
      line.map(({ text: words, mark }) => new TextRun({ size: sizeOf(look), ...MARKS[mark], text: cleanText(words) })),
      look,
    ),
  );
}

/** One paragraph of plain words. */
export const plainParagraph = (text: string, look: LineLook = {}): Paragraph =>
  paragraph(text === '' ? [] : [new TextRun({ text: cleanText(text), size: sizeOf(look), bold: look.bold })], look);

/** One paragraph of given runs. */
export function paragraph(children: TextRun[], look: LineLook = {}): Paragraph {
  return new Paragraph({
    children,
    // The mark's own size: it is the height of an empty line.
    run: { size: sizeOf(look) },
    alignment: look.center === true ? AlignmentType.CENTER : look.right === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
    keepNext: look.keepNext,
    heading: look.heading,
    spacing: { before: look.before ?? 0, after: look.after ?? 0 },
  });
}

const sizeOf = (look: LineLook): number => look.size ?? TEXT_SIZE;
