import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type PrintedPaper, renderPdf } from '@svod/render/pdf';

// Sets one paper: its values come over the pipe, the PDF goes back over it. A process that has no network and no files but the code and the fonts.

const FONTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-serif/${face}/NotoSerif_${face}.ttf`)),
);

const fonts = await Promise.all(FONTS.map((file) => readFile(file)));
// Values that this server made itself, in another of its processes.
const paper = JSON.parse((await buffer(process.stdin)).toString('utf8')) as PrintedPaper;
process.stdout.write(renderPdf(paper, fonts));
