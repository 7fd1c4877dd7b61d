import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type PrintedPaper, sheetOf } from './paper-sheets.ts';
import { SHEET_SOURCE } from './sheet-source.ts';
import { shownLetters } from './shown-letters.ts';

export { FONT_FILES } from './font-files.ts';
export type { PrintedPaper } from './paper-sheets.ts';

/** The fonts' bytes: Noto Serif regular, italic, bold and bold italic. */
export type Fonts = readonly Uint8Array[];

/**
 * A paper as a PDF for archives and for those who read by ear (PDF/A-2a: tagged), its fonts inside. What people wrote is handed over as strings of a JSON text, so that no word of it is read as
 * markup; nothing is fetched. A sign that the fonts don't have is seen as U+FFFD. Equal papers and fonts give equal bytes; nothing tells who made it.
 */
export function renderPdf(paper: PrintedPaper, fonts: Fonts): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] });
  const shown = shownLetters(fonts);
  const sheet = JSON.stringify(sheetOf(paper), (_key, value: unknown) => (typeof value === 'string' ? shown(value) : value));
  const compiled = compiler.compile({ mainFileContent: SHEET_SOURCE, inputs: { sheet } });
  if (compiled.result === null) {
    const error = compiled.takeError();
    throw new Error(`a sheet does not set: ${JSON.stringify(error?.shortDiagnostics ?? [])}`);
  }
  return compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp: MADE });
}

/** PDF/A asks for a date. It is a fixed one: when a paper was made is kept beside it, not in it. */
const MADE = 0;
