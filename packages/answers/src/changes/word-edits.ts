import type { Paragraph, RawChange } from '@svod/consolidation';
import type { PlaceIndex } from '../place/place-index.ts';
import type { Provision } from '../place/provision.ts';
import { clean, findRuns, wordsOf } from '../place/words.ts';
import { compareWindow } from './compare-window.ts';
import { type WordEdit, editedParagraph, lineText } from './paragraphs.ts';

/** A stretch of a paragraph. */
export interface Stretch {
  readonly provision: Provision;
  readonly start: number;
  readonly end: number;
}

/** Where quoted words stand in paragraphs, with the punctuation at their ends that is quoted too. Words alone count: not case, not typography. */
export function stretchesOf(quote: string, among: readonly Provision[]): readonly Stretch[] {
  const wanted = wordsOf(clean(quote));
  const [head, tail] = endsOf(quote);
  return among.flatMap((provision) =>
    findRuns(provision.words, wanted).flatMap((at) => {
      const [first, last] = [provision.words[at], provision.words[at + wanted.length - 1]];
      if (!first || !last) return [];
      const { text } = provision.paragraph;
      const start = head !== '' && text.slice(0, first.start).endsWith(head) ? first.start - head.length : first.start;
      const end = tail !== '' && text.startsWith(tail, last.end) ? last.end + tail.length : last.end;
      return [{ provision, start, end }];
    }),
  );
}

/** What stands before the first and after the last word of a quotation. */
function endsOf(quote: string): readonly [string, string] {
  const words = wordsOf(quote);
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? [quote.slice(0, first.start).trim(), quote.slice(last.end).trim()] : ['', ''];
}

/** Replaces words; taking them out takes a space along, putting in brings one where words would touch. */
export function replaceStretch({ provision, start, end }: Stretch, text: string): WordEdit {
  const { text: all } = provision.paragraph;
  const made = lineText(text);
  if (made !== '') return { start, end, text: made };
  const comma = listComma(all, start, end);
  if (comma) return comma;
  const before = /\s/u.test(all[start - 1] ?? '');
  const after = all[end] ?? '';
  if (before && (after === '' || /[\s.,;:!?)»”]/u.test(after))) return { start: start - 1, end, text: '' };
  return /\s/u.test(after) && start === 0 ? { start, end: end + 1, text: '' } : { start, end, text: '' };
}

/** What goes from a list takes one of the commas beside it along: else two would meet, or one stand alone at an end. */
function listComma(text: string, start: number, end: number): WordEdit | null {
  const [before, after] = [/(?:^|,)\s*$/u.exec(text.slice(0, start)), /^\s*(?:,\s*|[.;]?\s*$)/u.exec(text.slice(end))];
  if (!before || !after || (before[0].trim() === '' && !after[0].includes(','))) return null;
  return after[0].includes(',') ? { start, end: end + after[0].length, text: '' } : { start: start - before[0].length, end, text: '' };
}

export function insertBeside({ start, end }: Stretch, side: 'before' | 'after', text: string): WordEdit {
  const made = lineText(text);
  if (side === 'before') return { start, end: start, text: `${made} ` };
  return { start: end, end, text: /^[.,;:)!?]/u.test(made) ? made : ` ${made}` };
}

/** Edits inside one paragraph as changes, each as if it were a tracked one. */
export function wordChanges(index: PlaceIndex, provision: Provision, edits: readonly WordEdit[]): readonly RawChange[] {
  const { flow, block, paragraph } = provision;
  return compareWindow(index.base, flow, block, block + 1, [editedParagraph(paragraph, keepObjects(paragraph, edits))]);
}

/** An edit never takes a footnote's mark or a picture along: it goes round them. */
function keepObjects(paragraph: Paragraph, edits: readonly WordEdit[]): readonly WordEdit[] {
  if (paragraph.objects.length === 0) return edits;
  return edits.flatMap(({ start, end, text }) => {
    const parts: WordEdit[] = [];
    let from = start;
    for (let k = start; k <= end; k++) {
      if (k < end && paragraph.text[k] !== '\uFFFC') continue;
      if (k > from || (k === end && parts.length === 0)) parts.push({ start: from, end: k, text: parts.length === 0 ? text : '' });
      from = k + 1;
    }
    return parts.length > 0 ? parts : [{ start, end: start, text }];
  });
}
