import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { FONT_FILES, type PrintedPaper, renderPdf } from '@svod/render/pdf';

// Sets papers one after another: their values come over the pipe, the PDFs go back over it, each after its length (four bytes, big end first). The
// typesetter is a compiled library and is loaded here alone, where no file of a stranger is read.

const fonts = await Promise.all(FONT_FILES.map((file) => readFile(new URL(import.meta.resolve(file)))));
// Values that this program made itself.
const papers = JSON.parse((await buffer(process.stdin)).toString('utf8')) as readonly PrintedPaper[];
for (const paper of papers) {
  const pdf = renderPdf(paper, fonts);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(pdf.length);
  process.stdout.write(length);
  process.stdout.write(pdf);
}
