import type { Cell, Document, Revision, RevisionIndex, Row } from '../../src/document/document.ts';
import type { Dice } from './dice.ts';
import { cell, doc, p, row, table } from './dsl.ts';

/** A table in the making: what its rows hold, and the markers of those who changed them. */
export interface GridDraft {
  readonly rows: readonly Row[];
  readonly revisions: readonly Revision[];
}

const WORDS = ['учёт', 'закон', 'склад', 'обучение', 'реестр', 'граница', 'отчёт', 'охрана', 'суд', 'лицензия', 'перевозка', 'контроль'];
const AUTHORS = ['А', 'Б', 'В'];

const phrase = (dice: Dice): string => Array.from({ length: 1 + dice.below(4) }, () => dice.pick(WORDS)).join(' ');

/** A row of one cell across a table's columns. */
export const across = (content: string, span: number): Row => row({ ...cell(content), span });

/** A table of up to six rows and five columns: a header, rows across, cells merged downwards. */
export function growGrid(dice: Dice): readonly Row[] {
  const columns = 2 + dice.below(4);
  const rows = [row(...Array.from({ length: columns }, (_each, k) => `Графа ${k + 1}`))];
  for (let r = 2 + dice.below(4); r > 0; r--)
    rows.push(
      dice.once(6)
        ? across(`Раздел ${phrase(dice)}`, columns)
        : row(...Array.from({ length: columns }, () => (dice.once(8) ? '' : phrase(dice)))),
    );
  if (!dice.once(4)) return rows;
  const [column, at] = [dice.below(columns), 1 + dice.below(rows.length - 2)];
  const [upper, lower] = [rows[at], rows[at + 1]];
  if (!upper || !lower || upper.cells.length !== columns || lower.cells.length !== columns) return rows;
  rows[at] = row(...upper.cells.map((one, k) => (k === column ? { ...one, merge: 'start' as const } : one)));
  rows[at + 1] = row(...lower.cells.map((one, k) => (k === column ? { ...cell(''), merge: 'continue' as const } : one)));
  return rows;
}

export const gridDocument = ({ rows, revisions }: GridDraft): Document => ({ ...doc('before', table(...rows), 'after'), revisions });

const marker = (revisions: Revision[], author: string, kind: Revision['kind']): readonly RevisionIndex[] => [
  revisions.push({ kind, author, date: null, move: null, empty: false }) - 1,
];

/** Puts a column into each row, as `author` tracks it or, for null, silently; a row across grows. */
export function putColumn(draft: GridDraft, at: number, texts: readonly string[], author: string | null): GridDraft {
  const revisions = [...draft.revisions];
  let next = 0;
  const rows = draft.rows.map((one) => {
    const k = one.cells.findIndex(({ column }) => column >= at);
    const before = one.cells.find(({ column, span }) => column < at && column + span > at);
    const only = one.cells.length === 1 && (one.cells[0]?.span ?? 1) > 1;
    if (before || only)
      return keep(
        one,
        one.cells.map((each) => (each === before || only ? { ...each, span: each.span + 1 } : each)),
      );
    const text = texts[next++] ?? '';
    const made: Cell =
      author === null ? cell(text) : { ...tracked(text, revisions, author), ins: marker(revisions, author, 'insert'), del: [] };
    const cells = [...one.cells];
    cells.splice(k < 0 ? cells.length : k, 0, made);
    return keep(one, cells);
  });
  return { rows, revisions };
}

function tracked(text: string, revisions: Revision[], author: string): Cell {
  if (text === '') return cell('');
  const ins = marker(revisions, author, 'insert');
  return cell({ ...p(text), spans: [{ start: 0, end: text.length, ins, del: [], format: 0, formatChange: null }] });
}

/** Takes a column out of each row, as `author` tracks it or, for null, silently; what goes across it shrinks. */
export function takeColumn(draft: GridDraft, at: number, author: string | null): GridDraft {
  const revisions = [...draft.revisions];
  const rows = draft.rows.map((one) => {
    const cells = one.cells.flatMap((each): readonly Cell[] => {
      if (at < each.column || at >= each.column + each.span) return [each];
      if (each.span > 1) return [author === null ? { ...each, span: each.span - 1 } : each];
      if (author === null) return each.ins || each.del ? [each] : [];
      if (each.del && each.del.length > 0) return [each];
      return [{ ...each, ins: each.ins ?? [], del: marker(revisions, author, 'delete') }];
    });
    return keep(one, cells);
  });
  return { rows: rows.filter(({ cells }) => cells.length > 0), revisions };
}

const keep = (one: Row, cells: readonly Cell[]): Row => ({ ...row(...cells), header: one.header, ins: one.ins, del: one.del });

const widthOf = ({ rows }: GridDraft): number =>
  rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.span ?? 0)), 0);

/** One of the things that people do to a table's grid and to the words in it. */
export function editGrid(draft: GridDraft, dice: Dice): GridDraft {
  const author = dice.once(2) ? dice.pick(AUTHORS) : null;
  const at = dice.below(draft.rows.length);
  const one = draft.rows[at];
  const width = widthOf(draft);
  const changed = (...rows: readonly Row[]): GridDraft => ({
    ...draft,
    rows: [...draft.rows.slice(0, at), ...rows, ...draft.rows.slice(at + 1)],
  });
  const fresh = (): Row => row(...Array.from({ length: width }, () => phrase(dice)));
  if (!one) return draft;
  switch (dice.below(9)) {
    case 0:
    case 1:
      return putColumn(
        draft,
        dice.below(width + 1),
        draft.rows.map(() => (dice.once(5) ? '' : phrase(dice))),
        author,
      );
    case 2:
      return width > 1 ? takeColumn(draft, dice.below(width), author) : draft;
    case 3: {
      const k = dice.below(one.cells.length);
      return changed(
        keep(
          one,
          one.cells.map((each, c) =>
            c === k && each.merge !== 'continue' && !each.ins ? { ...each, blocks: cell(phrase(dice)).blocks } : each,
          ),
        ),
      );
    }
    case 4:
      return changed(one, dice.once(3) ? across(`Раздел ${phrase(dice)}`, width) : fresh());
    case 5:
      return at > 0 && draft.rows.length > 2 && one.cells.every(({ merge, ins, del }) => merge === 'none' && !ins && !del)
        ? changed()
        : draft;
    case 6: {
      // Two cells become one.
      const k = dice.below(one.cells.length);
      const [left, right] = [one.cells[k], one.cells[k + 1]];
      if (!left || !right || left.merge !== 'none' || right.merge !== 'none' || left.ins || left.del || right.ins || right.del)
        return draft;
      const blocks = [...left.blocks, ...right.blocks];
      return changed(keep(one, [...one.cells.slice(0, k), { ...left, span: left.span + right.span, blocks }, ...one.cells.slice(k + 2)]));
    }
    case 7: {
      // A cell is split.
      const k = dice.below(one.cells.length);
      const wide = one.cells[k];
      if (!wide || wide.span < 2 || wide.merge !== 'none' || wide.ins || wide.del) return draft;
      return changed(
        keep(one, [
          ...one.cells.slice(0, k),
          { ...wide, span: 1 },
          { ...cell(phrase(dice)), span: wide.span - 1 },
          ...one.cells.slice(k + 1),
        ]),
      );
    }
    default: {
      const to = dice.below(draft.rows.length);
      if (one.cells.some(({ merge }) => merge !== 'none') || to === at) return draft;
      const rest = draft.rows.filter((each) => each !== one);
      return { ...draft, rows: [...rest.slice(0, to), one, ...rest.slice(to)] };
    }
  }
}
