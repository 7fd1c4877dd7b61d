/** Copies of a plan as reviewers would send them back, with what is known of their changes. */
export interface ReviewedCopies {
  /** Main parts, one for each copy. */
  readonly copies: readonly string[];
  /** Different amendments that all of them together ask for. */
  readonly amendments: number;
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** A run of words that a copy may change one of: the run as a whole, and what of it a tracked change has to repeat. */
interface Run extends Word {
  readonly open: string;
  readonly text: Word;
  readonly words: readonly Word[];
}

/**
 * Makes `count` copies with `edits` changed words each, no two in one paragraph of a copy. All copies change one word, each in its own
 * way (a collision of all), and another one in the same way (one amendment of all); every other word is changed in one copy alone, as long as there are words enough.
 */
export function reviewedCopies(xml: string, count: number, edits: number, tracked: boolean): ReviewedCopies {
  const paragraphs = longRuns(xml);
  const [rival, same, ...rest] = paragraphs;
  if (!rival || !same || rest.length < edits - 2) throw new Error(`only ${paragraphs.length} paragraphs of long text`);
  const used = new Array<number>(rest.length).fill(0);
  const copies: string[] = [];
  for (let copy = 0; copy < count; copy++) {
    const changes = [wordOf(rival, 0, `ПОПРАВКА${copy}`), wordOf(same, 0, 'поправка')];
    for (let edit = 2, at = copy * 7; edit < edits; at++) {
      // Where copies are so many that all words are taken, one is changed by several, each in its own way.
      const scarce = at >= copy * 7 + rest.length;
      if (at > copy * 7 + rest.length * 2) throw new Error('too few paragraphs for so many changes');
      const index = (at * stepOf(rest.length)) % rest.length;
      const run = rest[index];
      const next = used[index] ?? 0;
      if (!run || (next >= run.words.length && !scarce) || changes.some((one) => one.run === run)) continue;
      used[index] = next + 1;
      changes.push(wordOf(run, next % run.words.length, `поправка${copy}ч${edit}`));
      edit++;
    }
    copies.push(changed(xml, changes, tracked ? byOf(copy) : null));
  }
  return { copies, amendments: count * (edits - 1) + 1 };
}

interface WordChange {
  readonly run: Run;
  readonly word: Word;
  readonly becomes: string;
}

function wordOf(run: Run, index: number, becomes: string): WordChange {
  const word = run.words[index];
  if (!word) throw new RangeError(`no word ${index}`);
  return { run, word, becomes };
}

/**
 * A step that visits every index, so that a copy's changes lie all over the plan, evenly at any size of it: the golden section of the way at a
 * time. A simpler part of it, a third, brings changes side by side at one size and not at another.
 */
function stepOf(length: number): number {
  let step = Math.max(1, Math.round(length * (2 - (1 + Math.sqrt(5)) / 2)));
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  while (divisor(step, length) !== 1) step++;
  return step;
}

const LONG_RUN = /(<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t(?: [^>]*)?>([^<&]{40,})<\/w:t><\/w:r>/gsu;

/** The first long run of each paragraph that has one. Words at a run's edges may go on in the next run and are left alone. */
function longRuns(xml: string): readonly Run[] {
  const runs: Run[] = [];
  let last = -1;
  const starts = xml.matchAll(/<w:p[ >]/gu);
  let paragraph = -1;
  let next = starts.next();
  for (const match of xml.matchAll(LONG_RUN)) {
    const [whole, open = '', text = ''] = match;
    for (; next.done !== true && next.value.index < match.index; next = starts.next()) paragraph = next.value.index;
    if (paragraph === last) continue;
    const at = match.index + whole.length - '</w:t></w:r>'.length - text.length;
    const words = [...text.matchAll(/(?<=\s)\p{L}{3,}(?=\s)/gu)].map((word) => ({
      start: at + word.index,
      end: at + word.index + word[0].length,
    }));
    if (words.length === 0) continue;
    last = paragraph;
    runs.push({ start: match.index, end: match.index + whole.length, open, text: { start: at, end: at + text.length }, words });
  }
  return runs;
}

/** Each copy's own: equal edits of one author at one second would be one file passed on. */
const byOf = (copy: number): string => `w:author="Рецензент ${copy}" w:date="2012-04-02T10:00:00Z"`;

function changed(xml: string, changes: readonly WordChange[], by: string | null): string {
  const parts: string[] = [];
  let at = 0;
  for (const [index, { run, word, becomes }] of changes.toSorted((a, b) => a.word.start - b.word.start).entries()) {
    if (by === null) {
      parts.push(xml.slice(at, word.start), becomes);
      at = word.end;
      continue;
    }
    const piece = (text: string, element = 'w:t'): string => `${run.open}<${element} xml:space="preserve">${text}</${element}></w:r>`;
    parts.push(
      xml.slice(at, run.start),
      piece(xml.slice(run.text.start, word.start)),
      `<w:del w:id="${90_000 + index * 2}" ${by}>${piece(xml.slice(word.start, word.end), 'w:delText')}</w:del>`,
      `<w:ins w:id="${90_001 + index * 2}" ${by}>${piece(becomes)}</w:ins>`,
      piece(xml.slice(word.end, run.text.end)),
    );
    at = run.end;
  }
  return parts.join('') + xml.slice(at);
}
