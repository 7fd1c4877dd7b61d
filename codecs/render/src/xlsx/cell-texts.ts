import type { RichText, Run, RunMark } from '@svod/papers';
import { cleanText, xmlText } from '../text/clean-text.ts';

/** The most that a cell holds, in UTF-16 units (Excel's own limit). */
export const CELL_LIMIT = 32_767;

/** Points, of the whole workbook. */
export const FONT_SIZE = 10;
export const FONT = 'Times New Roman';

/**
 * Beginnings that make a spreadsheet read a text as a formula when it is typed, pasted or comes through a .csv, the wide forms of
 * East Asian keyboards too; white space and unseen characters before them do not help.
 */
const FORMULA = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** Text in the workbook's table of shared strings that looks like one of its escapes (ECMA-376 part 1, 22.9.2.19). */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * The texts of a workbook's cells. The library writes cells of one look only and lets controls vanish, so the cells hold the numbers of
 * these texts, and the table of shared strings is written here.
 */
export interface CellTexts {
  /** Number of a text, to stand in a cell; equal texts have one. */
  readonly add: (text: RichText) => string;
  /** The workbook's shared strings in place of the library's, whose strings are numbers given by `add`. */
  readonly rewrite: (sharedStrings: Uint8Array) => Uint8Array;
}

/** Starts an empty collection of texts. `cut` ends a text that is too long for a cell. */
export function cellTexts(cut: string): CellTexts {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    add(text) {
      const xml = sharedString(harmless(fitCell(runsOf(text), cleanText(cut))));
      const number = numbers.get(xml) ?? texts.length;
      if (number === texts.length) {
        numbers.set(xml, number);
        texts.push(xml);
      }
      return String(number);
    },
    rewrite(sharedStrings) {
      const given = new TextDecoder().decode(sharedStrings);
      return new TextEncoder().encode(
        given.replaceAll(/<si><t[^>]*>(\d+)<\/t><\/si>/g, (_, number: string) => texts[Number(number)] ?? ''),
      );
    },
  };
}

function runsOf(text: RichText): readonly Run[] {
  const lineEnd: Run = { text: '\n', mark: 'plain' };
  return text.flatMap((line, i) => [
    ...(i === 0 ? [] : [lineEnd]),
    ...line.map(({ text: words, mark }) => ({ text: cleanText(words), mark })),
  ]);
}

/** Runs no longer than a cell holds with one more sign before them; a text that is longer ends with `cut`. */
function fitCell(runs: readonly Run[], cut: string): readonly Run[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  if (length < CELL_LIMIT) return runs;
  let left = CELL_LIMIT - 1 - cut.length;
  const kept: Run[] = [];
  for (const { text, mark } of runs) {
    if (left <= 0) break;
    // A surrogate pair is kept or cut whole.
    const whole = text.length <= left ? text.length : /[\uD800-\uDBFF]/.test(text[left - 1] ?? '') ? left - 1 : left;
    kept.push({ text: text.slice(0, whole), mark });
    left -= text.length;
  }
  return [...kept, { text: cut, mark: 'quiet' }];
}

/** A sign before what could be read as a formula: shown as an apostrophe, and read as text by every program. */
function harmless(runs: readonly Run[]): readonly Run[] {
  // Runs may be short, so the beginning is looked for in the text of several.
  const beginning = runs
    .slice(0, 20)
    .map((run) => run.text)
    .join('');
  return FORMULA.test(beginning) ? [{ text: "'", mark: 'plain' }, ...runs] : runs;
}

const MARKS: Readonly<Record<RunMark, string>> = { plain: '', inserted: '<b/>', deleted: '<strike/>', strong: '<b/>', quiet: '<i/>' };

function sharedString(runs: readonly Run[]): string {
  const element = (text: string): string =>
    `<t${text.trim() === text ? '' : ' xml:space="preserve"'}>${xmlText(text.replace(ESCAPE_LIKE, '_x005F_'))}</t>`;
  if (runs.every(({ mark }) => mark === 'plain')) return `<si>${element(runs.map((run) => run.text).join(''))}</si>`;
  const look = (mark: RunMark): string =>
    `<rPr>${MARKS[mark]}${mark === 'inserted' ? '<u/>' : ''}<sz val="${FONT_SIZE}"/><rFont val="${FONT}"/><family val="1"/></rPr>`;
  return `<si>${runs.map(({ text, mark }) => `<r>${look(mark)}${element(text)}</r>`).join('')}</si>`;
}
