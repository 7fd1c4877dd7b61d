import { LINE_BREAK, OBJECT, type Paragraph, type RawChange } from '@svod/consolidation';
import { type PlaceIndex, numberKey } from '../place/place-index.ts';
import type { Provision } from '../place/provision.ts';
import { wordsOf } from '../place/words.ts';
import { compareWindow, textEdits } from './compare-window.ts';
import { type WordEdit, lineText, newParagraph } from './paragraphs.ts';
import { wordChanges } from './word-edits.ts';

/** Up to so many words a new text is one replacement, as a person makes it in a cell; a longer one is cut into what differs. */
const SHORT = 12;

/**
 * Gives paragraphs that stand together in one flow a new text, reduced to what differs. What a body hardly means to change stays: a typed number
 * at the head that the new text leaves out, a full stop at the end, notes and pictures.
 */
export function restate(index: PlaceIndex, provisions: readonly Provision[], text: string): readonly RawChange[] {
  const [first] = provisions;
  const last = provisions.at(-1);
  if (!first || !last) return [];
  const lines = linesOf(text, provisions);
  const [line = ''] = lines;
  if (provisions.length === 1 && lines.length === 1) return restateOne(index, first, asBase(line, first));
  const made = pairUp(provisions, lines).flatMap(({ old, line: words }) =>
    words === null ? [] : [newParagraph(asBase(words, old), old.paragraph, false)],
  );
  const bare = provisions.every(({ paragraph }) => paragraph.objects.length === 0);
  // With notes among the paragraphs each keeps its own: they are gone through one by one.
  if (!bare && lines.length === provisions.length)
    return provisions.flatMap((one, k) => restateOne(index, one, asBase(lines[k] ?? '', one)));
  return compareWindow(index.base, first.flow, first.block, last.block + 1, made);
}

/** Each new line beside the paragraph it looks like: in order, the last one for all that follow. */
function pairUp(
  provisions: readonly Provision[],
  lines: readonly string[],
): readonly { readonly old: Provision; readonly line: string | null }[] {
  const last = provisions.at(-1);
  return lines.flatMap((line, k) => {
    const old = provisions[k] ?? last;
    return old ? [{ old, line }] : [];
  });
}

function restateOne(index: PlaceIndex, provision: Provision, line: string): readonly RawChange[] {
  const { paragraph } = provision;
  const old = paragraph.text;
  if (old === line) return [];
  if (paragraph.objects.length > 0) return aroundObjects(index, provision, line);
  if (provision.words.length <= SHORT && wordsOf(line).length <= SHORT) return wordChanges(index, provision, [trimmed(paragraph, line)]);
  const { flow, block } = provision;
  return compareWindow(index.base, flow, block, block + 1, [{ ...newParagraph(line, paragraph, false), heading: paragraph.heading }]);
}

/** Lines of a new text, one for a paragraph; where the one paragraph has line breaks and the text as many, they are those. */
function linesOf(text: string, provisions: readonly Provision[]): readonly string[] {
  const lines = text
    .split('\n')
    .map(lineText)
    .filter((line) => line !== '');
  const broken = provisions.length === 1 ? (provisions[0]?.paragraph.text.split(LINE_BREAK).length ?? 1) : 1;
  return broken > 1 && broken === lines.length ? [lines.join(LINE_BREAK)] : lines;
}

/**
 * A paragraph with notes or pictures is compared without them, and the changes that come of it are made in the paragraph as it is, around
 * them: a wording in a table says nothing of them.
 */
function aroundObjects(index: PlaceIndex, provision: Provision, line: string): readonly RawChange[] {
  const { paragraph } = provision;
  const kept = paragraph.text;
  const at: number[] = [];
  for (let k = 0; k < kept.length; k++) if (kept[k] !== OBJECT) at.push(k);
  const bare = newParagraph(withoutObjects(paragraph.text), paragraph, false);
  const edits = textEdits(bare, newParagraph(line, paragraph, false));
  if (edits === null) return wordChanges(index, provision, [trimmed(paragraph, line)]);
  const before = (offset: number): number => (offset === 0 ? 0 : (at[offset - 1] ?? 0) + 1);
  const after = (offset: number): number => at[offset] ?? kept.length;
  return wordChanges(
    index,
    provision,
    edits.map(({ start, end, text }) =>
      start === end
        ? { start: end === at.length ? kept.length : before(start), end: end === at.length ? kept.length : before(end), text }
        : { start: after(start), end: before(end), text },
    ),
  );
}

const withoutObjects = (text: string): string => text.replaceAll(OBJECT, '');

/** One replacement of all that stands between the words both texts begin with and those they end with. Marks at the end stay out of it. */
function trimmed(paragraph: Paragraph, line: string): WordEdit {
  const old = paragraph.text;
  const ends = (text: string): readonly number[] => [0, ...wordsOf(text).map((word) => word.end)];
  const starts = (text: string): readonly number[] => [...wordsOf(text).map((word) => word.start), text.length];
  let head = 0;
  for (const end of ends(line)) if (old.startsWith(line.slice(0, end)) && isEdge(old, end)) head = end;
  let tail = 0;
  for (const start of starts(line).toReversed()) {
    const length = line.length - start;
    if (length > old.length - head || length > line.length - head) break;
    if (old.endsWith(line.slice(start)) && isEdge(old, old.length - length)) tail = length;
  }
  return { start: head, end: old.length - tail, text: line.slice(head, line.length - tail) };
}

const isEdge = (text: string, at: number): boolean => !/[\p{L}\p{M}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1)) || at === 0;

/** A number typed before a text, with what follows it: "1.", "а)", "IV."; outside the plan's table "1.2" too, which in a cell is a quantity. */
const TYPED = /^\s*(?:\d+[.)]|[IVXLC]+[.)]|\p{L}\))\s+/u;
const TYPED_IN_TEXT = /^\s*(?:\d+(?:\.\d+)*(?:-\d+)?[.)]|\d+(?:\.\d+)+(?:-\d+)?|[IVXLC]+[.)]|\p{L}\))\s+/u;

/** Text without marks of notes and white space at its end. */
const withoutNotes = (text: string): string => text.replaceAll(OBJECT, '').trimEnd();

/** A new line in the way of the paragraph it replaces: with its typed number and its mark at the end, without a number that a list gives. */
function asBase(line: string, { paragraph, row, words }: Provision): string {
  const pattern = row === null ? TYPED_IN_TEXT : TYPED;
  const typed = pattern.exec(paragraph.text)?.[0] ?? '';
  const given = pattern.exec(line)?.[0] ?? '';
  let made = line;
  if (typed !== '' && given === '') made = `${typed}${line}`;
  if (typed === '' && given !== '' && paragraph.label !== '' && numberKey(paragraph.label) === numberKey(given))
    made = line.slice(given.length);
  // In a short field a full stop belongs to its last word ("2013 г."), elsewhere to the sentence.
  const marks = row !== null && words.length <= SHORT ? /;$/u : /[.;,]$/u;
  const mark = marks.exec(withoutNotes(paragraph.text))?.[0] ?? '';
  return mark !== '' && !/[.;,:!?]$/u.test(made) ? `${made}${mark}` : made;
}
