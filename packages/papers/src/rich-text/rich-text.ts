/**
 * How a run of text is shown. `inserted` and `deleted` mark what a body asks for, `strong` what the eye should find, `quiet` what
 * the desk adds (a note, a letter's number).
 */
export type RunMark = 'plain' | 'inserted' | 'deleted' | 'strong' | 'quiet';

/** A stretch of text with one mark. Holds no line ends and no tabs. */
export interface Run {
  readonly text: string;
  readonly mark: RunMark;
}

/** One line (a paragraph of a paper's cell). */
export type RichLine = readonly Run[];

/** Text of a paper's cell: lines of marked runs. No lines: an empty cell. */
export type RichText = readonly RichLine[];

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Runs of any text as lines: line ends of every kind split, tabs become spaces, neighbours of one mark join, empty runs go. */
export function richText(runs: readonly Run[]): RichText {
  const lines: Run[][] = [[]];
  for (const { text, mark } of runs) {
    for (const [i, piece] of text.split(LINE_END).entries()) {
      if (i > 0) lines.push([]);
      const line = lines.at(-1);
      if (line !== undefined && piece !== '') addRun(line, { text: piece.replaceAll('\t', ' '), mark });
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** One line of one run, split where the text holds line ends. */
export const richLine = (text: string, mark: RunMark = 'plain'): RichText => richText([{ text, mark }]);

/** The words without their marks, lines joined by `\n`. */
export const plainText = (text: RichText): string => text.map((line) => line.map((run) => run.text).join('')).join('\n');

function addRun(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (last?.mark === run.mark) line[line.length - 1] = { text: last.text + run.text, mark: run.mark };
  else line.push(run);
}
