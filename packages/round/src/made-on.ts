import {
  type BaseIndex,
  type Document,
  type FieldsOf,
  type Outline,
  type ReturnFindings,
  indexBase,
  outlineOf,
  versionLines,
} from '@svod/consolidation';
import type { VersionInput } from './round-input.ts';

/** An older version, laid out once for all returns. */
export interface Older {
  readonly version: VersionInput;
  readonly index: BaseIndex;
  readonly outline: Outline;
  lines(): ReadonlySet<string>;
}

export function layOutOlder(version: VersionInput, fieldsOf: FieldsOf): Older {
  let lines: ReadonlySet<string> | null = null;
  return {
    version,
    index: indexBase(version.document),
    outline: outlineOf(version.document, fieldsOf),
    lines: () => (lines ??= new Set(versionLines(version.document))),
  };
}

/** Older versions that are compared in full with a return, the one that it names itself apart. */
const MOST = 2;

/**
 * Of several older versions those that a return may have been made on: the one that the desk names; else those that share most of its lines as they
 * were before its tracked changes, and the one that the file itself names. Lines are looked up whole, so that the number of versions
 * costs little.
 */
export function likeliest(older: readonly Older[], document: Document, madeOn: string | null): readonly Older[] {
  const known = older.filter(({ version }) => version.file === madeOn);
  if (known.length > 0) return known;
  if (older.length <= MOST) return older;
  const lines = versionLines(document);
  const score = (version: Older): number => lines.reduce((sum, key) => sum + (version.lines().has(key) ? key.length : 0), 0);
  const best = older.map((version) => ({ version, score: score(version) })).toSorted((a, b) => b.score - a.score);
  return [...new Set([...best.slice(0, MOST).map(({ version }) => version), ...older.filter((one) => isNamed(one, document))])];
}

/** True where the file says by its hidden bookmark that it was made from this version: a hint, never proof. */
export const isNamed = ({ outline }: Older, document: Document): boolean => outline.hash === document.version;

const FORMAT_ONLY: ReadonlySet<string> = new Set(['format', 'paragraph-format', 'property']);

/** How much a return changes without tracking: least for the version it was made on. */
export function silentCost(findings: ReturnFindings): number {
  let cost = 0;
  for (const change of findings.changes) {
    if (change.actor !== null || FORMAT_ONLY.has(change.kind)) continue;
    cost += change.kind === 'text' ? change.end - change.start + change.content.text.length : 100;
  }
  return cost;
}
