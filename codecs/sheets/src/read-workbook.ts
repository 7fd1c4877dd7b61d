import type { Grid } from '@svod/answers';
import type { Problem } from '@svod/consolidation';
import type { XmlElement } from '@svod/wordml';
import { SHEET_LIMITS } from './limits.ts';
import { readSheet } from './read-sheet.ts';
import { richText } from './rich-text.ts';
import { sheetProblem } from './sheet-problem.ts';
import { Refused, WorkbookParts, attribute, elements } from './workbook-parts.ts';

export type ReadWorkbook =
  | { readonly ok: true; readonly sheets: readonly Grid[]; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

/** True where the entries of an archive look like those of an .xlsx workbook. */
export const isWorkbook = (entries: ReadonlyMap<string, Uint8Array>): boolean => mainPart(new WorkbookParts(entries)) !== null;

/**
 * Reads an .xlsx workbook (ECMA-376 part 1, 18; both flavours) as grids of texts. `entries` come from an archive that was taken apart within
 * limits. Formulas are not worked out: the value that was saved with them counts. Links, macros and objects are not followed and not read.
 */
export function readWorkbook(entries: ReadonlyMap<string, Uint8Array>): ReadWorkbook {
  try {
    return read(new WorkbookParts(entries));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, problem: error.problem };
  }
}

function mainPart(parts: WorkbookParts): string | null {
  if (!parts.has('_rels/.rels')) return null;
  try {
    const main = [...parts.related('').values()].find(({ kind }) => kind === 'officeDocument')?.target ?? '';
    return parts.rootName(main) === 'workbook' ? main : null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return null;
  }
}

function read(parts: WorkbookParts): ReadWorkbook {
  const main = mainPart(parts);
  const root = main === null ? null : parts.root(main);
  if (main === null || root === null) throw new Refused(sheetProblem('not-a-workbook'));
  const related = parts.related(main);
  const part = (kind: string): string => [...related.values()].find((one) => one.kind === kind)?.target ?? '';
  const context = {
    strings: sharedStrings(parts.root(part('sharedStrings'))),
    formats: cellFormats(parts.root(part('styles'))),
    date1904: elements(root, 'workbookPr').some((one) => /^(?:1|true|on)$/u.test(attribute(one, 'date1904'))),
  };
  const named = elements(elements(root, 'sheets')[0], 'sheet');
  const sheets: Grid[] = [];
  const problems: Problem[] = [];
  if (named.length > SHEET_LIMITS.sheets) problems.push(sheetProblem('sheets-left', { count: named.length - SHEET_LIMITS.sheets }));
  for (const sheet of named.slice(0, SHEET_LIMITS.sheets)) {
    const target = related.get(attribute(sheet, 'id'));
    const name = attribute(sheet, 'name');
    const tree = target?.kind === 'worksheet' ? parts.root(target.target) : null;
    if (tree === null) continue;
    const { grid, left, hidden } = readSheet(tree, name, context);
    sheets.push(grid);
    if (/^(?:hidden|veryHidden)$/u.test(attribute(sheet, 'state')) && grid.rows.length > 0)
      problems.push(sheetProblem('sheet-hidden', {}, name));
    if (hidden.rows.length > 0)
      problems.push(
        sheetProblem('sheet-rows-hidden', { count: hidden.rows.length, rows: hidden.rows.slice(0, MOST_NAMED).join(', ') }, name),
      );
    if (hidden.columns.length > 0)
      problems.push(sheetProblem('sheet-columns-hidden', { columns: hidden.columns.map(columnName).join(', ') }, name));
    if (left > 0) problems.push(sheetProblem('sheet-rows-left', { count: left, limit: SHEET_LIMITS.rows }, name));
  }
  // A workbook has a sheet at least (18.2.20).
  if (sheets.length === 0) throw new Refused(sheetProblem('not-a-workbook'));
  return { ok: true, sheets, problems };
}

/** Most rows that are named one by one. */
const MOST_NAMED = 20;

/** Letters of a column: A, B … Z, AA. */
const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The strings that cells name by number (18.4.9), phonetic runs left out. */
function sharedStrings(root: XmlElement | null): readonly string[] {
  return elements(root, 'si').map(richText);
}

/** Number formats of the cells' styles, by style (18.8.10). */
function cellFormats(root: XmlElement | null): readonly { readonly id: number; readonly code: string }[] {
  const codes = new Map(
    elements(elements(root, 'numFmts')[0], 'numFmt').map((one) => [Number(attribute(one, 'numFmtId')), attribute(one, 'formatCode')]),
  );
  return elements(elements(root, 'cellXfs')[0], 'xf').map((one) => {
    const id = Number(attribute(one, 'numFmtId') || '0');
    return { id, code: codes.get(id) ?? '' };
  });
}
