import { HeadingLevel, type Paragraph } from 'docx';
import type { CommentTable } from '@svod/papers';
import { SMALL_SIZE, plainParagraph } from './rich-paragraphs.ts';

type Titled = Pick<CommentTable, 'name' | 'planTitle' | 'details'>;

/** What stands above a printed table: its name, which is the file's heading, what it is about, and the state that it shows. */
export const titleParagraphs = ({ name, planTitle, details }: Titled): readonly Paragraph[] => [
  plainParagraph(name, { bold: true, center: true, size: 28, heading: HeadingLevel.HEADING_1 }),
  plainParagraph(planTitle, { center: true, size: 26, before: 60, after: 60 }),
  ...details.map((line) => plainParagraph(line, { center: true, size: 22 })),
];

/** What it was made of, in small letters at the very end. */
export const sourceParagraph = (source: string): Paragraph => plainParagraph(source, { size: SMALL_SIZE, before: 160 });
