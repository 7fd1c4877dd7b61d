import type { PropertyDifference } from '../amendments/change.ts';
import type { PropertyMark, RevisionIndex, RevisionKind, Section, Table, Values } from '../document/document.ts';
import { NONE } from '../document/document.ts';
import { startOf } from '../flow/strip.ts';
import { type BlockRange, pushMarks, pushProperties } from './attached.ts';
import type { Comparison, TableAt } from './comparison.ts';

/** A millimetre in twentieths of a point: programs round widths and margins on saving. */
const ROUNDING = 57;
/** Share of a table's width that a column may be off. */
const SHARE = 0.02;

/** A table of the base and the return's that answers to it. */
export interface TablePair {
  readonly base: TableAt;
  readonly made: TableAt;
}

/**
 * Notes what changed in tables' and sections' properties: one change for each table or section and author, and one for what nobody
 * tracked. `held`: markers that other changes account for already.
 */
export function compareProperties(c: Comparison, tables: readonly TablePair[], held: ReadonlySet<RevisionIndex>): void {
  const marked = c.made.revisions.some(({ kind }) => OF_TABLES.has(kind));
  for (const pair of tables) compareTable(c, pair, marked, held);
  compareSections(c, held);
}

const OF_TABLES: ReadonlySet<RevisionKind> = new Set<RevisionKind>(['table-format', 'row-format', 'cell-format', 'columns', 'markup']);

function compareTable(c: Comparison, { base, made }: TablePair, marked: boolean, held: ReadonlySet<RevisionIndex>): void {
  const flow = c.base.flow(base.flow);
  const start = flow?.starts[base.block];
  if (start === undefined) return;
  const range: BlockRange = { flow: base.flow, start, end: start + 1 };
  const columns = columnDifference(base.table.columns, made.table.columns);
  if (columns) pushProperties(c, range, null, [columns]);
  if (!marked) return;
  const marks = marksOf(made.table).filter(({ revision }) => !held.has(revision));
  if (marks.length > 0) pushMarks(c, range, marks);
}

function marksOf(table: Table): readonly PropertyMark[] {
  const marks = [...(table.changed ?? [])];
  for (const row of table.rows) {
    if (row.changed) marks.push(...row.changed);
    for (const cell of row.cells) if (cell.changed) marks.push(...cell.changed);
  }
  return marks;
}

/** Widths that differ by more than programs make of them. A table with other columns tells so by its cells. */
function columnDifference(was: readonly number[] | undefined, now: readonly number[] | undefined): PropertyDifference | null {
  if (!was || !now || was.length !== now.length) return null;
  const width = was.reduce((sum, each) => sum + each, 0);
  const least = Math.max(ROUNDING, width * SHARE);
  if (was.every((each, k) => Math.abs(each - (now[k] ?? 0)) <= least)) return null;
  return { of: 'columns', name: 'width', was: lengths(was), now: lengths(now) };
}

/** Centimetres, as people set them. */
const lengths = (twips: readonly number[]): string => twips.map((each) => centimetres(each)).join(' ');
const centimetres = (twips: number): string => (Math.round((twips / 1440) * 25.4) / 10).toFixed(1);

function compareSections(c: Comparison, held: ReadonlySet<RevisionIndex>): void {
  const [mine, theirs] = [c.base.document.sections, c.made.sections];
  const flow = c.base.flow('main');
  if (!mine || !theirs || !flow || mine.length === 0) return;
  const rangeOf = (section: Section): BlockRange => {
    const last = Math.min(section.last, flow.blocks.length - 1);
    const end = startOf(flow, last + 1);
    return { flow: 'main', start: startOf(flow, last), end };
  };
  const pairs = pairSections(mine, theirs);
  const paired = new Set(pairs.map(({ made }) => made));
  for (const { base, made } of pairs) {
    const differences = differencesOf(base.values, made.values);
    if (differences.length > 0) pushProperties(c, rangeOf(base), null, differences);
    const marks = made.changed.filter(({ revision }) => !held.has(revision));
    if (marks.length > 0) pushMarks(c, rangeOf(base), marks);
  }
  const last = mine.at(-1);
  const left = theirs.filter((section) => !paired.has(section)).flatMap(({ changed }) => changed);
  if (last && left.length > 0) pushMarks(c, rangeOf(last), left);
  if (last && mine.length !== theirs.length)
    pushProperties(c, rangeOf(last), null, [{ of: 'section', name: 'count', was: String(mine.length), now: String(theirs.length) }]);
}

/** Sections by their place from the beginning, and where there are more on one side the last by its place from the end. */
function pairSections(mine: readonly Section[], theirs: readonly Section[]): readonly { base: Section; made: Section }[] {
  const pairs: { base: Section; made: Section }[] = [];
  let head = 0;
  const least = Math.min(mine.length, theirs.length);
  const alike = (a: Section | undefined, b: Section | undefined): boolean =>
    a !== undefined && b !== undefined && differencesOf(a.values, b.values).length === 0;
  if (mine.length === theirs.length) head = least;
  while (head < least && alike(mine[head], theirs[head])) head++;
  let tail = 0;
  while (tail < least - head && alike(mine.at(-1 - tail), theirs.at(-1 - tail))) tail++;
  const put = (base: Section | undefined, made: Section | undefined): void => {
    if (base && made) pairs.push({ base, made });
  };
  for (let k = 0; k < head; k++) put(mine[k], theirs[k]);
  for (let k = 0; k < tail; k++) put(mine.at(-1 - k), theirs.at(-1 - k));
  return pairs;
}

function differencesOf(was: Values, now: Values): readonly PropertyDifference[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].sort();
  return names.flatMap((name): PropertyDifference[] => {
    const [a, b] = [was[name], now[name]];
    // What one of the two does not say is left to the program.
    if (typeof a === 'number' && typeof b === 'number' && name !== 'columns')
      return Math.abs(a - b) <= ROUNDING ? [] : [{ of: 'section', name, was: centimetres(a), now: centimetres(b) }];
    if (a === b || ((a === undefined || b === undefined) && name !== 'titlePg')) return [];
    return [{ of: 'section', name, was: String(a ?? ''), now: String(b ?? '') }];
  });
}

/** Markers that changes account for. */
export function heldMarkers(changes: Comparison['findings']['changes']): ReadonlySet<RevisionIndex> {
  const held = new Set<RevisionIndex>(NONE);
  for (const { revisions, children } of changes) {
    for (const revision of revisions) held.add(revision);
    for (const child of children) for (const revision of child.revisions) held.add(revision);
  }
  return held;
}
