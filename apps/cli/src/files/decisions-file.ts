import type { CollisionDecision, Decider, DecisionNote, Decisions, ItemDecision, Settling } from '@svod/consolidation';
import { decisionOfWord } from '@svod/papers';
import { isDay, isRecord, readJsonFile } from './read-json-file.ts';
import type { Refusal } from './open-file.ts';

/** What is wrong with a field of a file of decisions. */
export interface DecisionsFault {
  /** Where, as `decisions[2].decision`. */
  readonly field: string;
  readonly fault: 'format' | 'wrong' | 'unknown' | 'word' | 'several';
}

export type ReadDecisions =
  | { readonly ok: true; readonly decisions: Decisions; readonly common: Common }
  | { readonly ok: false; readonly why: Refusal | DecisionsFault };

/** Fields that a file made by `svod decisions` holds for people; not read. */
const TOLD = [
  'about',
  'place',
  'bodies',
  'kind',
  'why',
  'state',
  'old',
  'new',
  'before',
  'after',
  'remark',
  'reasons',
  'amendments',
  'replaces',
];
const NOTE = ['reason', 'by', 'date', 'meeting', 'agreed'];
const FILE_FIELDS = new Set(['format', 'about', 'base', 'file', 'by', 'date', 'order', 'words', 'decisions', 'collisions']);
const ITEM_FIELDS = new Set(['id', 'decision', 'text', ...NOTE, ...TOLD]);
const COLLISION_FIELDS = new Set(['id', 'pick', 'order', 'text', 'dismissed', ...NOTE, ...TOLD]);

class Wrong extends Error {
  readonly why: DecisionsFault;
  constructor(field: string, fault: DecisionsFault['fault'] = 'wrong') {
    super(field);
    this.why = { field, fault };
  }
}

/**
 * Reads `svod-decisions/1` (docs/decisions.md). What is not filled in is not decided. A field that is not known and a word that is no
 * decision are faults: a misspelt one would otherwise be overlooked without a word.
 */
export async function readDecisionsFile(file: string): Promise<ReadDecisions> {
  const read = await readJsonFile(file);
  if (!read.ok) return { ok: false, why: read.refusal };
  try {
    return { ok: true, ...decisionsOf(read.value) };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, why: error.why };
    throw error;
  }
}

function decisionsOf(value: unknown): { readonly decisions: Decisions; readonly common: Common } {
  if (!isRecord(value) || value['format'] !== 'svod-decisions/1') throw new Wrong('format', 'format');
  onlyKnown(value, FILE_FIELDS, '');
  const { base = null, order = null, decisions = [], collisions = [] } = value;
  if (base !== null && typeof base !== 'string') throw new Wrong('base');
  if (order !== null && order !== 'as-listed') throw new Wrong('order');
  if (!Array.isArray(decisions)) throw new Wrong('decisions');
  if (!Array.isArray(collisions)) throw new Wrong('collisions');
  const common = { by: deciderOf(value['by'], 'by') ?? NOBODY, date: dayOf(value['date'], 'date') };
  const read: Decisions = {
    base: base === '' ? null : base,
    items: decisions.flatMap((one: unknown, k) => itemOf(one, `decisions[${k}]`, common)),
    collisions: collisions.flatMap((one: unknown, k) => collisionOf(one, `collisions[${k}]`, common)),
    orderAsListed: order === 'as-listed',
  };
  return { decisions: read, common };
}

/** Who decided and when, where a decision does not say it itself. */
export type Common = Pick<DecisionNote, 'by' | 'date'>;

/** Not said. */
export const NOBODY: Decider = { name: '', role: '' };

function itemOf(value: unknown, at: string, common: Common): readonly ItemDecision[] {
  if (!isRecord(value)) throw new Wrong(at);
  onlyKnown(value, ITEM_FIELDS, at);
  const word = textOf(value['decision'], `${at}.decision`);
  if (word.trim() === '') {
    // A reason or a wording without a decision is an unfinished one, not none.
    if (textOf(value['text'], `${at}.text`) !== '') throw new Wrong(`${at}.decision`);
    return [];
  }
  const kind = decisionOfWord(word);
  if (kind === null) throw new Wrong(`${at}.decision (${idOf(value, at)}, «${word.trim().slice(0, 60)}»)`, 'word');
  const text = textOf(value['text'], `${at}.text`);
  return [{ id: idOf(value, at), kind, text: text === '' ? null : text, ...noteOf(value, at, common) }];
}

function collisionOf(value: unknown, at: string, common: Common): readonly CollisionDecision[] {
  if (!isRecord(value)) throw new Wrong(at);
  onlyKnown(value, COLLISION_FIELDS, at);
  const settlings: Settling[] = [];
  const pick = idsOf(value['pick'], `${at}.pick`);
  const order = idsOf(value['order'], `${at}.order`);
  const text = textOf(value['text'], `${at}.text`);
  const { dismissed = false } = value;
  if (typeof dismissed !== 'boolean') throw new Wrong(`${at}.dismissed`);
  if (pick.length > 0) settlings.push({ kind: 'pick', pick });
  if (order.length > 0) settlings.push({ kind: 'order', order });
  if (text !== '') settlings.push({ kind: 'joint', text });
  if (dismissed) settlings.push({ kind: 'dismissed' });
  if (settlings.length > 1) throw new Wrong(at, 'several');
  return settlings.map((settling) => ({ collision: idOf(value, at), settling, ...noteOf(value, at, common) }));
}

function noteOf(value: Readonly<Record<string, unknown>>, at: string, common: Common): DecisionNote {
  const { agreed = false } = value;
  if (typeof agreed !== 'boolean') throw new Wrong(`${at}.agreed`);
  return {
    reason: textOf(value['reason'], `${at}.reason`).trim(),
    by: deciderOf(value['by'], `${at}.by`) ?? common.by,
    date: dayOf(value['date'], `${at}.date`) ?? common.date,
    meeting: textOf(value['meeting'], `${at}.meeting`).trim(),
    agreed,
  };
}

function idOf(value: Readonly<Record<string, unknown>>, at: string): string {
  const { id } = value;
  if (typeof id !== 'string' || id === '') throw new Wrong(`${at}.id`);
  return id;
}

function textOf(value: unknown, at: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new Wrong(at);
  return value;
}

/** One id or a list of them. */
function idsOf(value: unknown, at: string): readonly string[] {
  if (value === undefined || value === null || value === '') return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((id) => {
    if (typeof id !== 'string' || id === '') throw new Wrong(at);
    return id;
  });
}

/** A name, or a name with a role. */
function deciderOf(value: unknown, at: string): Decider | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return { name: value.trim(), role: '' };
  if (!isRecord(value)) throw new Wrong(at);
  onlyKnown(value, new Set(['name', 'role']), at);
  return { name: textOf(value['name'], `${at}.name`).trim(), role: textOf(value['role'], `${at}.role`).trim() };
}

function dayOf(value: unknown, at: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' || !isDay(value)) throw new Wrong(at);
  return value;
}

function onlyKnown(value: Readonly<Record<string, unknown>>, known: ReadonlySet<string>, at: string): void {
  const unknown = Object.keys(value).find((name) => !known.has(name));
  if (unknown !== undefined) throw new Wrong(at === '' ? unknown : `${at}.${unknown}`, 'unknown');
}
