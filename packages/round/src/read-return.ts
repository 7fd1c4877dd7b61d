import {
  type BaseIndex,
  type Document,
  type FieldsOf,
  type ReadReturn,
  type ReturnFindings,
  type StaleChanges,
  carryForward,
  compareReturn,
  fingerprint,
} from '@svod/consolidation';
import { type Older, isNamed, layOutOlder, likeliest, silentCost } from './made-on.ts';
import type { BaseInput, ReturnInput, RoundInput } from './round-input.ts';

/** A return as read: on which version it was made, and what it asks of the base. */
export interface PlacedReturn extends ReadReturn {
  readonly input: ReturnInput;
  /** `base`, an older version's file name, or `none`. */
  readonly madeOn: string;
}

/** Share of the text that must stand in both for a file to be a version of the plan. */
const LEAST_KEPT = 0.25;

/** Compares all returns, each with the version it was made on. */
export function readReturns(input: RoundInput, index: BaseIndex, fieldsOf: FieldsOf): readonly PlacedReturn[] {
  const older = input.older.map((version) => layOutOlder(version, fieldsOf));
  return input.returns.map((one) => readReturn(input, one, index, older));
}

function readReturn(input: RoundInput, one: ReturnInput, index: BaseIndex, older: readonly Older[]): PlacedReturn {
  const document = one.ofDesk === true ? one.document : withoutOwnComments(one.document, input.base);
  const sender = { id: `r${fingerprint(`${one.hash}\0${one.body}`).slice(0, 12)}`, body: one.body, date: one.date, authors: one.authors };
  const placed = (findings: ReturnFindings, madeOn: string, stale: StaleChanges | null = null): PlacedReturn => ({
    sender,
    document,
    findings,
    stale,
    input: one,
    madeOn,
  });
  const onBase = compareReturn(index, document);
  const candidates = [{ name: 'base', findings: onBase, older: null as Older | null }];
  // Where the base leaves nothing unexplained, no older version can do better unless the file itself names one.
  const isBase =
    one.madeOn === input.base.file ||
    (one.madeOn === null && silentCost(onBase) === 0 && !older.some((version) => isNamed(version, document)));
  for (const version of isBase ? [] : likeliest(older, document, one.madeOn))
    candidates.push({ name: version.version.file, findings: compareReturn(version.index, document), older: version });
  const known = candidates.find((candidate) => candidate.name === one.madeOn);
  // What the file says of itself only decides between versions that explain it equally well.
  const hinted = candidates.filter((candidate) => candidate.older !== null && isNamed(candidate.older, document));
  const ordered = [...hinted, ...candidates.filter((candidate) => !hinted.includes(candidate))];
  const [best] = known ? [known] : ordered.toSorted((a, b) => silentCost(a.findings) - silentCost(b.findings));
  if (!best || (best.findings.kept < LEAST_KEPT && !input.options.trustVersion))
    return placed({ ...onBase, changes: [], remarks: [], notes: new Map() }, 'none');
  if (best.older === null) return placed(best.findings, 'base');
  const carried = carryForward(best.findings, best.older.index, best.older.outline, index);
  return placed(carried.findings, best.name, carried.stale);
}

function withoutOwnComments(document: Document, base: BaseInput): Document {
  if (base.ownComments.length === 0) return document;
  const key = (comment: { readonly author: string; readonly date: string | null; readonly text: string }): string =>
    JSON.stringify([comment.author, comment.date, comment.text]);
  const own = new Set(base.ownComments.map(key));
  return { ...document, comments: document.comments.filter((comment) => !own.has(key(comment))) };
}
