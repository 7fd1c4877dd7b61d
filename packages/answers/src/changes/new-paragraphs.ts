import type { RawChange } from '@svod/consolidation';
import { type PlaceIndex, numberAtHead } from '../place/place-index.ts';
import type { Provision } from '../place/provision.ts';
import { compareWindow } from './compare-window.ts';
import { deletedParagraph, editedParagraph, lineText, newParagraph } from './paragraphs.ts';

/** New paragraphs after one of the base. A number given to the new one is typed where the one before has its number typed. */
export function newParagraphs(index: PlaceIndex, after: Provision, number: string, text: string): readonly RawChange[] {
  const { flow, block, paragraph } = after;
  const lines = text
    .split('\n')
    .map(lineText)
    .filter((line) => line !== '');
  const typed = numberAtHead(paragraph.text);
  const made = lines.map((line, k) => {
    const words =
      k === 0 && number !== '' && typed !== '' && numberAtHead(line) === ''
        ? `${number}${signAfter(paragraph.text, number)} ${line}`
        : line;
    return newParagraph(words, paragraph, true);
  });
  return made.length === 0 ? [] : compareWindow(index.base, flow, block, block + 1, [paragraph, ...made]);
}

/** A number is followed by what follows the one before it: "б)", "3.1.". */
const signAfter = (like: string, number: string): string =>
  /^\s*[\p{L}\d.-]*?([.)])(?=\s)/u.exec(like)?.[1] ?? (/^\p{L}$/u.test(number) ? ')' : '.');

/** Takes a paragraph out with its end; one that stands alone in its cell or note stays, emptied. */
export function deletedProvision(index: PlaceIndex, provision: Provision): readonly RawChange[] {
  const { flow, block, paragraph } = provision;
  const alone = index.base.flow(flow)?.blocks.length === 1;
  const emptied = editedParagraph(paragraph, paragraph.text === '' ? [] : [{ start: 0, end: paragraph.text.length, text: '' }]);
  return compareWindow(index.base, flow, block, block + 1, [alone ? emptied : deletedParagraph(paragraph)]);
}
