import type { Consolidation, DecisionFault, DecisionKind, DecisionNote, Decisions, ItemDecision } from '@svod/consolidation';
import { commentTable } from '../comment-table/comment-table.ts';
import type { ItemRow } from '../comment-table/paper.ts';
import { type Language, messagesOf } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';
import { plainText } from '../rich-text/rich-text.ts';
import { decisionOfWord } from './decision-words.ts';

/** A table as it was read: rows of cells, columns counted from 0. */
export interface FilledGrid {
  readonly rows: readonly { readonly row: number; readonly cells: readonly { readonly column: number; readonly text: string }[] }[];
}

const LANGUAGES: readonly Language[] = ['ru', 'ky', 'en'];

/** Where a table has what, and in which language its titles are. */
interface Columns {
  readonly language: Language;
  readonly number: number;
  readonly request: number;
  readonly decision: number;
  readonly grounds: number;
}

/**
 * Reads what a desk filled into the comment table that was made of a consolidation: the columns of the decision and its grounds. A row is known
 * by its number together with its text, or by its text alone; one that is not known, and a word that is no decision, are
 * faults. The wording of a part stands in the grounds as the table prints it ("Wording: …"). Null where no grid is a comment table.
 */
export function decisionsOfTable(
  grids: readonly FilledGrid[],
  consolidation: Consolidation,
  common: Pick<DecisionNote, 'by' | 'date'>,
): Decisions | null {
  const items: ItemDecision[] = [];
  const faults: DecisionFault[] = [];
  let found = false;
  for (const grid of grids) {
    let columns: Columns | null = null;
    let known: KnownRows | null = null;
    for (const { cells } of grid.rows) {
      const texts = new Map(cells.map(({ column, text }) => [column, text]));
      const titles: Columns | null = columnsOf(cells);
      if (titles) {
        columns = titles;
        known = knownRows(consolidation, titles.language);
        found = true;
      } else if (columns && known) readRow(texts, columns, known, common, items, faults);
    }
  }
  return found ? { base: null, items, collisions: [], orderAsListed: true, faults } : null;
}

function columnsOf(cells: FilledGrid['rows'][number]['cells']): Columns | null {
  const at = new Map(cells.map(({ column, text }) => [key(text), column]));
  for (const language of LANGUAGES) {
    const words = messagesOf(language).columns;
    const [number, request, decision, grounds] = [words.number, words.request, words.decision, words.grounds].map((word) =>
      at.get(key(word)),
    );
    if (request !== undefined && decision !== undefined && grounds !== undefined)
      return { language, number: number ?? at.get('') ?? 0, request, decision, grounds };
  }
  return null;
}

/** Letters and digits alone tell rows: programs change white space, quotation marks and what marks a text as text. */
const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

interface KnownRows {
  readonly byNumber: ReadonlyMap<string, ItemRow>;
  /** Null where several rows say the same. */
  readonly byText: ReadonlyMap<string, ItemRow | null>;
}

function knownRows(consolidation: Consolidation, language: Language): KnownRows {
  const rows = commentTable(consolidation, { language }).rows.filter((row): row is ItemRow => row.kind !== 'group');
  const byText = new Map<string, ItemRow | null>();
  for (const row of rows) byText.set(key(plainText(row.request)), byText.has(key(plainText(row.request))) ? null : row);
  return { byNumber: new Map(rows.map((row) => [String(row.number), row])), byText };
}

function readRow(
  texts: ReadonlyMap<number, string>,
  columns: Columns,
  known: KnownRows,
  common: Pick<DecisionNote, 'by' | 'date'>,
  items: ItemDecision[],
  faults: DecisionFault[],
): void {
  const [number, request, word, grounds] = [columns.number, columns.request, columns.decision, columns.grounds].map((column) =>
    (texts.get(column) ?? '').trim(),
  );
  // Headings across the table and the numbers of its columns.
  if (number === undefined || request === undefined || !/^\d+\.?$/u.test(number) || /^\d*$/u.test(request)) return;
  if ((word ?? '') === '' && (grounds ?? '') === '') return;
  const named = `№ ${number}`;
  const byNumber = known.byNumber.get(number.replace(/\.$/u, ''));
  const row = byNumber && key(plainText(byNumber.request)) === key(request) ? byNumber : known.byText.get(key(request));
  const kind = decisionOfWord(word ?? '');
  if (!row) faults.push({ fault: 'row-not-known', ids: [named] });
  else if ((word ?? '') === '') faults.push({ fault: 'grounds-alone', ids: [named, ...row.ids] });
  else if (kind === null) faults.push({ fault: 'word-not-known', ids: [named, ...row.ids] });
  else items.push(...row.ids.map((id) => decisionOf(id, kind, grounds ?? '', common, messagesOf(columns.language))));
}

function decisionOf(
  id: string,
  kind: DecisionKind,
  grounds: string,
  common: Pick<DecisionNote, 'by' | 'date'>,
  messages: Messages,
): ItemDecision {
  const words = messages.grounds;
  const reason: string[] = [];
  let [text, meeting]: [string | null, string] = [null, ''];
  for (const line of grounds.split(/[\n\v]/u)) {
    const wording = after(line, words.standing) ?? after(line, words.joint);
    const result = after(line, words.meeting);
    if (wording !== null) text = wording.replace(/^[«“"](.*)[»”"]\.?$/u, '$1');
    else if (result !== null) meeting = result;
    else if (after(line, words.by) === null && line.trim() !== '') reason.push(line.trim());
  }
  return { id, kind, text: kind === 'accepted-in-part' ? text : null, reason: reason.join('\n'), meeting, agreed: false, ...common };
}

/** What follows the words with which a text of the catalogue begins; null where a line begins otherwise. */
function after(line: string, text: string): string | null {
  const head = text.slice(0, text.indexOf(':') + 1);
  return head !== '' && line.trim().toLowerCase().startsWith(head.toLowerCase()) ? line.trim().slice(head.length).trim() : null;
}
