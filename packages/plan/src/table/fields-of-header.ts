import type { Field } from './field.ts';
import { HEADER_WORDS } from './header-words.ts';
import type { HeaderWord } from './header-words.ts';

/** A header is short; longer text is a row of the table or somebody's paragraph. */
const LONGEST = 120;

/** Texts that stand over the column of numbers, as {@link foldHeader} leaves them. */
const NUMBER =
  /^(?:№|n|no|nr|n° ?|№ ?п ?[пн]|п ?[пн]|n п ?п|номер|№ ?пункта|пункт|№ ?пунктов|№ ?т ?б|т ?б(?: №)?|№ ?к ?н|к ?н(?: №)?|катар номери|номери|item|item no|item number|number|ref|ref no|s n|sn|№ ?\d?)$/u;

/** Numbers of the measures themselves, and of what stands above them: "№ меры" beside "№ задачи". */
const OWN_NUMBER = /^(?:№|номер) ?(?:меры|мероприятия|действия)$/u;
const OTHER_NUMBER = /^(?:№|номер) ?(?:задачи|цели|раздела|направления)$/u;

/** Where a phrase ends whose first part names the column: "Ответственные исполнители (и партнёры)", "Source of funding". */
const PARTS = /[()[\],;:/\n]|\s(?:и|или|жана|же|and|or|by|for)\s/u;

/**
 * Names the fields of a plan's table from the texts of its header, one text a column; the texts of two header rows that stand over
 * one column are joined by `\n`, upper first. '' for a column it does not know. Null when the table is no plan's: a plan's has a
 * column of measures or tasks and one of deadlines or responsible bodies. Two columns may bear one field (a start and an end). A
 * first column without a title is taken for the numbers when no other is. `words` replaces the customary names.
 */
export function fieldsOfHeader(columns: readonly string[], words: readonly HeaderWord[] = HEADER_WORDS): readonly (Field | '')[] | null {
  const index = indexWords(words);
  const fields = columns.map((column) => fieldOf(column, index));
  const has = (field: Field): boolean => fields.includes(field);
  // Years side by side, marked in the row of each measure, are its deadline where no other column is.
  const years = columns.flatMap((column, k) => (fields[k] === '' && yearOf(column) !== null ? [k] : []));
  if (years.length > 1 && !has('deadline')) for (const k of years) fields[k] = 'deadline';
  if (has('resp') || has('deadline')) completeFields(columns, fields);
  if (!(has('measure') || has('task')) || !(has('deadline') || has('resp'))) return null;
  if (columns[0]?.trim() === '' && !has('num')) fields[0] = 'num';
  return fields;
}

/** Titles that say something only beside the others of a plan's table. */
const ITSELF = /^(?:наименовани|содержани|проект|аталыш|мазмун|description|title$)/u;
const START = /^(?:начало|дата начала|башталышы|start|start date)$/u;
const FINISH = /^(?:окончание|завершение|дата окончания|аякталышы|end|end date|completion)$/u;
const DAY = /^(?:дата|дата исполнения|убакыт|убактысы|date)$/u;

/** Names columns by what stands beside them: "Наименование" beside deadlines and executors is the measure, "Начало" beside "Окончание" a deadline. */
function completeFields(columns: readonly string[], fields: (Field | '')[]): void {
  const has = (field: Field): boolean => fields.includes(field);
  const folded = columns.map((column) => foldHeader(column.split('\n').at(-1) ?? ''));
  const open = (pattern: RegExp): number => folded.findIndex((title, k) => fields[k] === '' && pattern.test(title));
  if (!has('deadline')) {
    const [start, finish, day] = [open(START), open(FINISH), open(DAY)];
    const told = start >= 0 && finish >= 0 ? [start, finish] : has('measure') || has('task') ? [day] : [];
    for (const k of told) if (k >= 0) fields[k] = 'deadline';
  }
  if (has('measure') || has('task') || !has('deadline') || !has('resp')) return;
  const itself = open(ITSELF);
  if (itself >= 0) fields[itself] = 'measure';
}

/** The year that the lowest line of a column's header is ("2026", "2026 г.", "2026-ж."), or null. */
export function yearOf(column: string): number | null {
  const lowest =
    column
      .split('\n')
      .findLast((line) => line.trim() !== '')
      ?.trim() ?? '';
  const year = /^(?:20)(\d\d)(?:[\s\u00A0]*(?:г\.?|год|г\.г\.|-?ж\.?|-?жыл|-?жылы))?$/u.exec(lowest)?.[1];
  return year === undefined ? null : 2000 + Number(year);
}

function fieldOf(column: string, index: WordIndex): Field | '' {
  if (column.length > LONGEST) return '';
  // The lower of two header rows says more: "Индикатор" over "Базовое значение" and "Источник".
  const rows = column.split('\n').filter((row) => row.trim() !== '');
  for (const row of rows.toReversed()) {
    const folded = foldHeader(row);
    if (NUMBER.test(folded) || OWN_NUMBER.test(folded) || row.trim() === '#') return 'num';
    if (OTHER_NUMBER.test(folded)) return '';
    for (const part of row.split(PARTS)) {
      const field = fieldOfPhrase(foldHeader(part), index);
      if (field !== null) return field;
    }
  }
  // A title broken by hand over two lines: "Ответст-⏎венные".
  const joined = foldHeader(column.replace(/(\p{L})-\s*\n\s*(?=\p{Ll})/gu, '$1'));
  if (NUMBER.test(joined)) return 'num';
  // Hyphens typed to part words stay in the line when the column grows: "Ответст-венные".
  return fieldOfPhrase(joined, index) ?? fieldOfPhrase(foldHeader(column.replace(/(\p{Ll})-(?=\p{Ll})/gu, '$1')), index) ?? '';
}

interface FoldedWord {
  readonly start: string;
  readonly whole: boolean;
}
interface FoldedName {
  readonly field: Field | '';
  readonly head: HeaderWord['head'];
  readonly words: readonly FoldedWord[];
}
type WordIndex = readonly FoldedName[];

/** Names as they are compared, by the list they come from: each list is folded once for all tables. */
const indexes = new WeakMap<readonly HeaderWord[], WordIndex>();

function indexWords(words: readonly HeaderWord[]): WordIndex {
  let index = indexes.get(words);
  if (index === undefined) {
    index = words.map(({ field, head, words: names }) => ({
      field,
      head,
      words: names.map((name) => ({ start: foldHeader(name), whole: name.endsWith('$') })),
    }));
    indexes.set(words, index);
  }
  return index;
}

/** The field named by a phrase; '' for words that are out of play; null where nothing is known. */
function fieldOfPhrase(phrase: string, index: WordIndex): Field | '' | null {
  const words = phrase.split(' ');
  // Most names begin with a letter that no word begins with.
  const initials = words.map((word) => word.charAt(0)).join('');
  let best: { readonly name: FoldedName; readonly at: number } | null = null;
  for (const name of index) {
    if (!initials.includes(name.words[0]?.start.charAt(0) ?? '')) continue;
    const at = findName(words, name);
    if (at >= 0 && (best === null || isBetter(name, at, best))) best = { name, at };
  }
  return best === null ? null : best.name.field;
}

function isBetter(name: FoldedName, at: number, best: { readonly name: FoldedName; readonly at: number }): boolean {
  // Longer names first where they overlap ("срок годности" beats "срок"), then the head of the phrase.
  const from = Math.max(at, best.at);
  const to = Math.min(at + name.words.length, best.at + best.name.words.length);
  if (from < to) return name.words.length > best.name.words.length;
  return name.head === 'first' ? at < best.at : at > best.at;
}

/** Where a name stands among the words: its first place or its last one; -1 where it does not. */
function findName(words: readonly string[], name: FoldedName): number {
  const places = words.length - name.words.length + 1;
  for (let k = 0; k < places; k++) {
    const at = name.head === 'first' ? k : places - 1 - k;
    if (fits(words, name, at)) return at;
  }
  return -1;
}

function fits(words: readonly string[], name: FoldedName, at: number): boolean {
  for (let i = 0; i < name.words.length; i++) {
    const [word, wanted] = [words[at + i], name.words[i]];
    if (word === undefined || wanted === undefined || (wanted.whole ? word !== wanted.start : !word.startsWith(wanted.start))) return false;
  }
  return true;
}

/**
 * A header's text for matching only: lower case, ё and the Kyrgyz letters ң ө ү as their plain likes (they are often typed so),
 * soft hyphens dropped, everything but letters, digits and № as one space.
 */
function foldHeader(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/gu, '')
    .replace(/[ёңөү]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}№°]+/gu, ' ')
    .trim();
}

const PLAIN: Readonly<Record<string, string>> = { ё: 'е', ң: 'н', ө: 'о', ү: 'у' };
