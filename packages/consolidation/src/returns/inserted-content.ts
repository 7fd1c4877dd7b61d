import type { Block, Cell, FlowKey, Paragraph, PropertyMark, RevisionIndex, Row, Table } from '../document/document.ts';
import { NONE } from '../document/document.ts';
import { markStays } from '../document/stays.ts';
import { type ViewedCell, cellsInView, markersOf, markersOfCells } from '../document/tracked-cells.ts';
import { evenRuns } from '../flow/format-runs.ts';
import { piecesOf, propertyRevisions } from '../flow/pieces.ts';
import { BARE, EMPTY_STRIP, MARK, type Strip, TABLE, fragmentOf, joinStrips, propertiesOf } from '../flow/strip.ts';
import { type Comparison, authorOf, deletionOf, inserterOf } from './comparison.ts';
import { noteDeeper, noteStruck } from './edits-within.ts';
import type { Actor, RawChild } from './raw-change.ts';

/** Markers of changed properties. */
export const revisionsOf = (changed: readonly PropertyMark[] | undefined): readonly RevisionIndex[] =>
  changed === undefined ? NONE : changed.map(({ revision }) => revision);

/** All markers in blocks, in nested tables and in notes and text boxes too, in no particular order. */
export function revisionsOfBlocks(c: Comparison, blocks: readonly Block[]): readonly RevisionIndex[] {
  const found = new Set<RevisionIndex>();
  const seen = new Set<FlowKey>();
  const walk = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.kind === 'table') {
        for (const revision of revisionsOf(block.changed)) found.add(revision);
        for (const row of block.rows) {
          for (const revision of [...row.ins, ...row.del, ...revisionsOf(row.changed)]) found.add(revision);
          for (const cell of row.cells) {
            for (const revision of [...markersOf(cell), ...revisionsOf(cell.changed)]) found.add(revision);
            walk(cell.blocks);
          }
        }
        continue;
      }
      for (const revision of [...block.mark.ins, ...block.mark.del, ...propertyRevisions(block)]) found.add(revision);
      for (const span of block.spans) {
        for (const revision of [...span.ins, ...span.del]) found.add(revision);
        if (span.formatChange) found.add(span.formatChange.revision);
      }
      for (const { flow } of block.objects) {
        if (flow === null || seen.has(flow)) continue;
        seen.add(flow);
        walk(c.stories.get(flow)?.blocks ?? []);
      }
    }
  };
  walk(blocks);
  return [...found];
}

/** Markers in the notes and text boxes whose marks stand in a strip. */
export const revisionsOfNotes = (c: Comparison, strip: Strip): readonly RevisionIndex[] =>
  strip.objects.flatMap(({ flow }) => (flow === null ? [] : revisionsOfBlocks(c, c.stories.get(flow)?.blocks ?? [])));

/** A table with all its tracked changes accepted; null when no row is left. */
export function finalTable(table: Table): Table | null {
  const viewed = cellsInView(table, 'final');
  const rows = table.rows.flatMap((row, r) =>
    markStays(row, 'final')
      ? [{ cells: (viewed[r] ?? []).map(({ cell }) => finalCell(cell)), header: row.header, ins: NONE, del: NONE }]
      : [],
  );
  return rows.length > 0 ? { kind: 'table', rows } : null;
}

/** What else the return sets of a cell is not carried. */
export function sentCell(cell: Cell): Cell {
  if (cell.traits === undefined) return cell;
  const { traits: _traits, ...sent } = cell;
  return sent;
}

const finalCell = (cell: Cell): Cell => ({ ...sentCell(cell), blocks: finalBlocks(cell.blocks) });

/** Blocks of a cell with all changes accepted. The last paragraph always stays. */
export function finalBlocks(blocks: readonly Block[]): readonly Block[] {
  let strip: Strip = EMPTY_STRIP;
  blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      const shown = finalTable(block);
      if (shown) strip = joinStrips(strip, { ...EMPTY_STRIP, text: TABLE, formats: evenRuns(1, 0), tables: [shown] });
      return;
    }
    const parts = piecesOf(blocks, index, index).filter((piece) => piece.del.length === 0);
    strip = joinStrips(strip, ...parts.map((piece) => piece.strip));
  });
  const { blocks: made, open } = fragmentOf(strip);
  return made.length > 0 && !open ? made : [...made.slice(0, open ? -1 : undefined), made.at(-1) ?? lastOf(blocks)];
}

/** An empty paragraph like the one that ends a cell. A damaged file may have a cell that ends otherwise: Word puts a plain one there. */
function lastOf(blocks: readonly Block[]): Paragraph {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return { ...BARE, text: '', spans: [], objects: [] };
  return { ...propertiesOf(last), text: '', spans: [], objects: [], mark: { ins: NONE, del: NONE }, formatChanges: NONE };
}

/**
 * A row that somebody inserts, as that author wrote it: later edits inside it by others (or by the same author) are given as children.
 * `shown` are its cells as the final view has them. `revisions` gets the markers that belong to the row itself. A row that `replaces`
 * one of the base is new as a whole: what its author struck out of the old one's words is not in it.
 */
export function insertedRow(
  c: Comparison,
  row: Row,
  shown: readonly ViewedCell[],
  actor: Actor,
  revisions: Set<RevisionIndex>,
  replaces: boolean,
): { row: Row; children: RawChild[] } {
  const children: RawChild[] = [];
  for (const revision of [...row.ins, ...markersOfCells(row), ...revisionsOf(row.changed)]) revisions.add(revision);
  for (const cell of row.cells) for (const revision of revisionsOf(cell.changed)) revisions.add(revision);
  const kept = new Set(shown.map(({ index }) => index));
  row.cells.forEach((cell, index) => {
    if (!kept.has(index)) for (const revision of revisionsOfBlocks(c, cell.blocks)) revisions.add(revision);
  });
  const cells = shown.map(({ cell }, index) =>
    withoutJoiner(
      { ...sentCell(cell), blocks: insertedBlocks(c, cell.blocks, { index, actor, replaces, revisions, children }) },
      index,
      children,
    ),
  );
  dropEmptyEdits(children, revisions);
  return { row: { cells, header: row.header, ins: NONE, del: NONE }, children };
}

/** What one wrote and another struck out inside a third one's words shows in neither view: its markers are left to the words around it. */
export function dropEmptyEdits(children: RawChild[], revisions: Set<RevisionIndex>): void {
  const shows = (child: RawChild): boolean => child.end > child.start || child.content.text !== '';
  const all = children.splice(0);
  for (const child of all) {
    if (shows(child)) children.push(child);
    else for (const revision of child.revisions) revisions.add(revision);
  }
}

/** LibreOffice leaves a zero-width joiner at the end of a tracked row's first cell: nobody wrote it. */
function withoutJoiner(cell: Cell, index: number, children: RawChild[]): Cell {
  const [only] = cell.blocks;
  if (cell.blocks.length !== 1 || only?.kind !== 'paragraph' || !only.text.endsWith('\u200D')) return cell;
  const length = only.text.length - 1;
  const before = (offset: number): number => (offset > length ? offset - 1 : offset);
  children.forEach((child, k) => {
    if (child.cell === index) children[k] = { ...child, start: before(child.start), end: before(child.end) };
  });
  const spans = only.spans.flatMap((span) => (span.start >= length ? [] : [{ ...span, end: Math.min(span.end, length) }]));
  return { ...cell, blocks: [{ ...only, text: only.text.slice(0, length), spans }] };
}

interface InsertedCell {
  readonly index: number;
  readonly actor: Actor;
  readonly replaces: boolean;
  readonly revisions: Set<RevisionIndex>;
  readonly children: RawChild[];
}

function insertedBlocks(
  c: Comparison,
  blocks: readonly Block[],
  { index: cell, actor: author, replaces, revisions, children }: InsertedCell,
): readonly Block[] {
  if (blocks.every((block) => block.kind === 'paragraph' && block.spans.length === 0) && blocks.length === 1) {
    for (const revision of revisionsOfBlocks(c, blocks)) revisions.add(revision);
    return finalBlocks(blocks);
  }
  const parts: Strip[] = [];
  let length = 0;
  const take = (strip: Strip): void => {
    parts.push(strip);
    length += strip.text.length;
  };
  blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      for (const revision of revisionsOfBlocks(c, [block])) revisions.add(revision);
      const shown = finalTable(block);
      if (shown) take({ ...EMPTY_STRIP, text: TABLE, formats: evenRuns(1, 0), tables: [shown] });
      return;
    }
    for (const revision of propertyRevisions(block)) revisions.add(revision);
    for (const piece of piecesOf(blocks, index, index)) {
      if (piece.formatRevision !== null) revisions.add(piece.formatRevision);
      for (const revision of revisionsOfNotes(c, piece.strip)) revisions.add(revision);
      // Words before a table need their mark: whoever wrote it, it comes with the table.
      const ends = piece.strip.text === MARK && blocks[index + 1]?.kind === 'table';
      const inserter = piece.ins.length > 0 && !ends ? inserterOf(c, piece.ins) : author;
      const struck = deletionOf(c, piece.del);
      const remover = struck && authorOf(c, struck);
      if (struck) noteDeeper(c, struck, piece.strip.text);
      const last = children.at(-1);
      const next = last && last.cell === cell && last.end === length ? last : undefined;
      if (inserter === author) {
        for (const revision of piece.ins) revisions.add(revision);
        if (remover !== null) {
          if (replaces && remover === author) {
            for (const revision of struck ?? []) revisions.add(revision);
            continue;
          }
          if (next && next.actor === remover) grow(next, piece.strip.text.length, EMPTY_STRIP, struck ?? []);
          else
            children.push({
              cell,
              start: length,
              end: length + piece.strip.text.length,
              content: EMPTY_STRIP,
              actor: remover,
              revisions: new Set(struck),
            });
        }
        take(piece.strip);
      } else {
        if (remover !== null) noteStruck(c, inserter, remover, author, piece.strip.text);
        const [content, markers] = remover === null ? [piece.strip, piece.ins] : [EMPTY_STRIP, [...piece.ins, ...(struck ?? [])]];
        if (next && next.actor === inserter) grow(next, 0, content, markers);
        else children.push({ cell, start: length, end: length, content, actor: inserter, revisions: new Set(markers) });
      }
    }
    const own = blocks[index];
    if (own?.kind === 'paragraph')
      for (const revision of [...own.mark.ins, ...own.mark.del]) if (!heldBy(children, revision)) revisions.add(revision);
  });
  const { blocks: made, open } = fragmentOf(joinStrips(...parts));
  if (made.length === 0) return [lastOf(blocks)];
  return open ? [...made.slice(0, -1), made.at(-1) ?? lastOf(blocks)] : made;
}

const heldBy = (children: readonly RawChild[], revision: RevisionIndex): boolean => children.some((child) => child.revisions.has(revision));

function grow(child: RawChild, length: number, strip: Strip, revisions: readonly RevisionIndex[]): void {
  child.end += length;
  child.content = joinStrips(child.content, strip);
  for (const revision of revisions) child.revisions.add(revision);
}
