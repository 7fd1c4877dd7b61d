import {
  type BaseIndex,
  type Document,
  type Outline,
  type ReadReturn,
  type ReturnFindings,
  type StaleChanges,
  carryForward,
  compareReturn,
  fingerprint,
  indexBase,
  outlineOf,
  versionLines,
} from '@svod/consolidation';
import { fieldsOfHeader } from '@svod/plan';
import type { BaseInput, ReturnInput, RoundInput, VersionInput } from './round-input.ts';

/** A return as read: on which version it was made, and what it asks of the base. */
export interface PlacedReturn extends ReadReturn {
  readonly input: ReturnInput;
  /** `base`, an older version's file name, or `none`. */
  readonly madeOn: string;
}

/** Share of the text that must stand in both for a file to be a version of the plan. */
const LEAST_KEPT = 0.25;

/** Older versions that are compared in full with a return, the base apart. */
const MOST_CANDIDATES = 2;

/** Compares all returns, each with the version it was made on. */
export function readReturns(input: RoundInput, index: BaseIndex): readonly PlacedReturn[] {
  const older = input.older.map((version): Older => {
    let lines: ReadonlySet<string> | null = null;
    return {
      version,
      index: indexBase(version.document),
      outline: outlineOf(version.document, fieldsOfHeader),
      lines: () => (lines ??= new Set(versionLines(version.document))),
    };
  });
  return input.returns.map((one) => readReturn(input, one, index, older));
}

interface Older {
  readonly version: VersionInput;
  readonly index: BaseIndex;
  readonly outline: Outline;
  lines(): ReadonlySet<string>;
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
  if (one.madeOn === null || one.madeOn !== input.base.file) {
    // Without an older version that fits as well there is nothing to choose from.
    for (const version of one.madeOn === null && silentCost(onBase) === 0 ? [] : likeliest(older, one, document))
      candidates.push({ name: version.version.file, findings: compareReturn(version.index, document), older: version });
  }
  const known = candidates.find((candidate) => candidate.name === one.madeOn);
  const [best] = known ? [known] : candidates.toSorted((a, b) => silentCost(a.findings) - silentCost(b.findings));
  if (!best || (best.findings.kept < LEAST_KEPT && !input.options.trustVersion))
    return placed({ ...onBase, changes: [], remarks: [], notes: new Map() }, 'none');
  if (best.older === null) return placed(best.findings, 'base');
  const carried = carryForward(best.findings, best.older.index, best.older.outline, index);
  return placed(carried.findings, best.name, carried.stale);
}

/**
 * Of several older versions those that a return may have been made on: the one that its maker names, or those that share most of its words as they
 * were before its tracked changes. Whole lines are looked up, so that the number of versions costs little.
 */
function likeliest(older: readonly Older[], one: ReturnInput, document: Document): readonly Older[] {
  const named = older.filter(({ version }) => version.file === one.madeOn);
  if (named.length > 0 || older.length < 2) return named.length > 0 ? named : older;
  const lines = versionLines(document);
  const scored = older.map((version) => ({
    version,
    score: lines.reduce((sum, key) => sum + (version.lines().has(key) ? key.length : 0), 0),
  }));
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ version }) => version);
}

/** How much a return changes without tracking: least for the version it was made on. */
function silentCost(findings: ReturnFindings): number {
  let cost = 0;
  for (const change of findings.changes) {
    if (change.actor !== null || change.kind === 'format') continue;
    cost += change.kind === 'text' ? change.end - change.start + change.content.text.length : 100;
  }
  return cost;
}

function withoutOwnComments(document: Document, base: BaseInput): Document {
  if (base.ownComments.length === 0) return document;
  const key = (comment: { readonly author: string; readonly date: string | null; readonly text: string }): string =>
    JSON.stringify([comment.author, comment.date, comment.text]);
  const own = new Set(base.ownComments.map(key));
  return { ...document, comments: document.comments.filter((comment) => !own.has(key(comment))) };
}
