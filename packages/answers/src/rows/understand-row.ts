import type { AnswerOutcome, RawChange } from '@svod/consolidation';
import { labelled } from '../changes/labelled.ts';
import type { Target } from '../place/find-place.ts';
import { type PlaceText, parsePlace } from '../place/parse-place.ts';
import { type PlaceIndex, numberKey } from '../place/place-index.ts';
import { scopeOf } from '../place/find-place.ts';
import type { MeasureRow } from '../place/provision.ts';
import { alike, clean, wordsOf } from '../place/words.ts';
import { saysAgreed } from '../wording/agreed.ts';
import type { Ask } from '../wording/ask.ts';
import { isInstruction } from '../wording/instruction.ts';
import { parseAsks } from '../wording/parse-asks.ts';
import { unquoted } from '../wording/quotes.ts';
import type { Applied, Why } from './applied.ts';
import { added, applyAsk, restated } from './apply-ask.ts';
import { isDeskRow } from './desk-row.ts';
import { hintOf } from './place-of-ask.ts';
import type { RowCells } from './row-cells.ts';
import { type RowPlace, rowPlace } from './row-place.ts';

/** What a row asks, at which place. */
export interface Understood {
  readonly outcome: AnswerOutcome;
  readonly place: string;
  readonly target: Target | null;
  readonly changes: readonly RawChange[];
  /** The words are asked for one by one. */
  readonly exact: boolean;
  /** What a remark says, and the wording it proposes where none could be made of it. */
  readonly remark: string;
  readonly proposed: string;
  readonly reason: string;
  readonly why: Why | '';
}

/** Share of letters in common words from which an unlabelled proposal is taken for a new wording. */
const WORDING = 0.4;

/** Reads one row; null where it holds nothing to read. `around` is the place that a heading across the table has named. */
export function understandRow(index: PlaceIndex, cells: RowCells, around: Target | null): Understood | null {
  const [comment, mixed] = [cells.of('comment'), cells.of('mixed')];
  const [wording, proposal] = [cells.of('wording'), cells.of('proposal')];
  const asked = [comment, mixed, wording, proposal].filter((text) => text !== '');
  const place = placeWords(cells);
  const none = { place, target: null, changes: [], exact: false, remark: '', proposed: '', reason: '', why: '' } as const;
  if (asked.length === 0 && saysAgreed(cells.of('current'))) return { ...none, outcome: 'agreed' };
  if (asked.length === 0 || cells.continued)
    return deskWords(cells) === '' || cells.continued ? null : { ...none, ...deskRemark(index, cells, around) };
  if (asked.every(saysAgreed)) return { ...none, outcome: 'agreed' };
  if (isDeskRow(mixed)) return deskWords(cells) === '' ? { ...none, outcome: 'desk' } : { ...none, ...deskRemark(index, cells, around) };

  const text = wording !== '' ? wording : proposal;
  const remarks = [comment, mixed].filter((said) => said !== '' && !saysAgreed(said)).join('\n');
  const asks = parseAsks(text !== '' ? text : remarks);
  const [first] = asks ?? [];
  const at = rowPlace(index, cells, around, first ? hintOf(first) : text, aboutOf(asks ?? []));
  const target = at.found.ok ? at.found.target : null;
  const reason = cells.of('reason');
  const labels = !asks && text === '' && mixed !== '' && target?.kind === 'row' && fieldsNamed(target.row, mixed);
  const applied = labels
    ? restated(index, target, mixed)
    : asks
      ? applyAll(index, asks, at, target)
      : plain(index, at, target, wording, proposal);
  const base = { ...none, target, reason };
  if (applied.ok && applied.changes.length > 0) {
    // What was said beside a wording is why it is wanted.
    const said = text !== '' ? remarks : labels ? comment : '';
    return {
      ...base,
      outcome: 'amendment',
      changes: applied.changes,
      exact: asks !== null,
      reason: [said, ...(asks ?? []).map(({ because = '' }) => because), reason].filter((one) => one !== '').join('\n'),
    };
  }
  const placeWhy: Why | '' = at.found.ok
    ? ''
    : at.found.why === 'ambiguous'
      ? 'answer-place-ambiguous'
      : at.found.why === 'none'
        ? ''
        : 'answer-place-not-found';
  if (applied.ok && text !== '') return { ...base, outcome: 'adopted', remark: remarks, proposed: text };
  // A remark without a wording, at its place, is just that.
  const failed = applied.ok ? '' : applied.why;
  // The row's place was found; one that its words name beside it was not: the remark has its place.
  const inner = target !== null && (failed === 'answer-place-ambiguous' || failed === 'answer-place-not-found');
  const why = placeWhy !== '' ? placeWhy : text === '' && !asks ? '' : inner ? 'answer-not-understood' : failed;
  return {
    ...base,
    outcome: target ? 'remark' : 'homeless',
    remark: remarks,
    proposed: unquoted(text),
    why: !target && why === '' ? 'answer-no-place' : why,
  };
}

/** What instructions say of their places: fields and items that only one of two places with one number has. */
function aboutOf(asks: readonly Ask[]): readonly PlaceText[] {
  return asks.map((ask) => {
    const said = parsePlace(ask.place);
    if (ask.kind === 'member') return { ...said, fields: ['Исполнители'] };
    return ask.kind === 'deadline' ? { ...said, fields: ['Срок'] } : said;
  });
}

function applyAll(index: PlaceIndex, asks: readonly Ask[], at: RowPlace, target: Target | null): Applied {
  const changes: RawChange[] = [];
  for (const ask of asks) {
    // The base is quoted otherwise than it stands: words are looked for by themselves, nothing else is certain.
    if (at.otherText && (ask.kind === 'delete' || ask.kind === 'restate')) return { ok: false, why: 'answer-other-text' };
    const applied = applyAsk(index, ask, target);
    if (!applied.ok) return applied;
    changes.push(...applied.changes);
  }
  return { ok: true, changes };
}

/** A text that is no instruction: the new wording of the place, where that is certain. */
function plain(index: PlaceIndex, at: RowPlace, target: Target | null, wording: string, proposal: string): Applied {
  const text = unquoted(wording !== '' ? wording : proposal);
  if (text === '') return { ok: false, why: 'answer-not-understood' };
  const { said } = at;
  const number = said.refs.find(({ kind }) => ['measure', 'point', 'any'].includes(kind))?.number ?? '';
  if (said.fresh || said.after) {
    const measure = target?.kind === 'row' || target?.kind === 'cell' || said.refs.some(({ kind }) => kind === 'measure');
    const own = said.fresh && !said.after && target === null ? numberKey(number) : '';
    if (wording === '' && isInstruction(text)) return { ok: false, why: 'answer-not-understood' };
    return added(index, { kind: 'add', place: '', what: measure ? 'measure' : 'point', number: own, text }, target);
  }
  if (target === null) return { ok: false, why: 'answer-no-place' };
  if (at.otherText) return { ok: false, why: 'answer-other-text' };
  // "Срок: II квартал 2013 г.": each line names its field.
  if (target.kind === 'row' && fieldsNamed(target.row, text)) return restated(index, target, text);
  const standing = (scopeOf(index, target) ?? []).flatMap(({ words }) => words);
  const made = wordsOf(clean(text));
  const like = target.kind === 'provision' && target.quoted ? 1 : alike(standing, made);
  const short = target.kind === 'cell' && made.length <= 2 * standing.length + 6;
  const certain = wording !== '' ? !isInstruction(text) || like >= WORDING : !isInstruction(text) && (like >= WORDING || short);
  return certain ? restated(index, target, text) : { ok: false, why: 'answer-not-understood' };
}

const fieldsNamed = (row: MeasureRow, text: string): boolean =>
  [...(labelled(row, text)?.keys() ?? [])].every((cell) => cell !== null) && labelled(row, text) !== null;

const placeWords = (cells: RowCells): string =>
  [cells.of('section'), cells.of('place'), cells.of('field'), cells.of('paragraph')].filter((text) => text !== '').join(', ') ||
  cells.of('current');

/** What a body wrote into the desk's own columns. */
const deskWords = (cells: RowCells): string => [cells.of('decision'), cells.of('grounds')].filter((text) => text !== '').join('\n');

function deskRemark(index: PlaceIndex, cells: RowCells, around: Target | null): Pick<Understood, 'outcome' | 'target' | 'remark'> {
  const { found } = rowPlace(index, cells, around);
  return { outcome: found.ok ? 'remark' : 'homeless', target: found.ok ? found.target : null, remark: deskWords(cells) };
}
