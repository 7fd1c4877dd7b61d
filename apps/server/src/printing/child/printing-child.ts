import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { FONT_FILES, type PrintedPaper, renderPdf } from '@svod/render/pdf';

// Sets one paper: its values come over the pipe, the PDF goes back over it. A process that has no network and no files but the code and the fonts.

const fonts = await Promise.all(FONT_FILES.map((file) => readFile(new URL(import.meta.resolve(file)))));
// Values that this server made itself, in another of its processes.
const paper = JSON.parse((await buffer(process.stdin)).toString('utf8')) as PrintedPaper;
process.stdout.write(renderPdf(paper, fonts));
