import type { Decisions } from '@svod/consolidation';
import type { Language } from '@svod/contract';
import type { PlanSettings } from '@svod/plan';
import { type PaperHead, type PlacedReturn, type Provenance, type RoundResult, consolidate } from '@svod/round';
import { type WordPackage, readDocument } from '@svod/wordml';
import type { StoredRecord } from './stored-record.ts';

/** How a body is called in the language of the plan. */
export interface BodyName {
  /** In redlines and tables. */
  readonly short: string;
  readonly full: string;
}

export interface SettlingInput {
  /** The base's carrier in the language that is settled. */
  readonly carrier: WordPackage;
  readonly file: string;
  readonly record: StoredRecord;
  readonly decisions: Decisions;
  readonly language: Language;
  readonly plan: PlanSettings;
  /** By id. */
  readonly names: Readonly<Record<string, BodyName>>;
  readonly head: Omit<PaperHead, 'names'>;
  /** Of the base itself, where it was made here. */
  readonly earlier: Provenance | null;
}

/**
 * All that follows from a round and what was decided on it: the next version with its redline, the papers, where each sentence comes from. Bodies are named as
 * people name them; identities stay those of the gathering, so a decision finds what it was made on.
 */
export function settleRound({ carrier, file, record, decisions, language, plan, names, head, earlier }: SettlingInput): RoundResult {
  const { document, binding } = readDocument(carrier);
  const called = distinctNames(names);
  return consolidate({
    base: { file, document, binding, carrier, ownComments: [] },
    older: [],
    returns: record.returns.map((one) => named(one, called)),
    language,
    decisions,
    plan,
    head: { ...head, names: Object.fromEntries(Object.entries(names).map(([id, { full }]) => [called(id), full])) },
    ...(earlier === null ? {} : { earlier }),
    options: { showFolded: false, trustVersion: false },
  });
}

/** Short names, told apart by a number where two bodies have the same one. */
export function distinctNames(names: SettlingInput['names']): (id: string) => string {
  const taken = new Map<string, string>();
  const byId = new Map<string, string>();
  for (const [id, { short, full }] of Object.entries(names).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const wanted = short || full;
    let own = wanted;
    for (let k = 2; taken.has(own); k++) own = `${wanted} (${k})`;
    taken.set(own, id);
    byId.set(id, own);
  }
  return (id) => byId.get(id) ?? id;
}

function named(one: PlacedReturn, called: (id: string) => string): PlacedReturn {
  const authors = Object.fromEntries(Object.entries(one.sender.authors).map(([author, body]) => [author, called(body)]));
  const body = called(one.sender.body);
  return { ...one, sender: { ...one.sender, body, authors }, input: { ...one.input, body, authors } };
}
