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
    const words = k === 0 && number !== '' && typed !== '' && numberAtHead(line) === '' ? `${number}. ${line}` : line;
    return newParagraph(words, paragraph, true);
  });
  return made.length === 0 ? [] : compareWindow(index.base, flow, block, block + 1, [paragraph, ...made]);
}

/** Takes a paragraph out with its end; one that stands alone in its cell or note stays, emptied. */
export function deletedProvision(index: PlaceIndex, provision: Provision): readonly RawChange[] {
  const { flow, block, paragraph } = provision;
  const alone = index.base.flow(flow)?.blocks.length === 1;
  const emptied = editedParagraph(paragraph, paragraph.text === '' ? [] : [{ start: 0, end: paragraph.text.length, text: '' }]);
  return compareWindow(index.base, flow, block, block + 1, [alone ? emptied : deletedParagraph(paragraph)]);
}
