import type { Provenance } from '@svod/round';
import { isRecord, readJsonFile } from './read-json-file.ts';
import type { Refusal } from './open-file.ts';

/** `refusal` null: it is JSON, but no provenance. */
export type ReadProvenance =
  | { readonly ok: true; readonly provenance: Provenance }
  | { readonly ok: false; readonly refusal: Refusal | null };

/** Reads `svod-provenance/1` as Svod wrote it; anything else is no provenance. */
export async function readProvenanceFile(file: string): Promise<ReadProvenance> {
  const read = await readJsonFile(file);
  if (!read.ok) return { ok: false, refusal: read.refusal };
  return isProvenance(read.value) ? { ok: true, provenance: read.value } : { ok: false, refusal: null };
}

function isProvenance(value: unknown): value is Provenance {
  if (!isRecord(value) || value['format'] !== 'svod-provenance/1') return false;
  const { base, version, changes, sentences, removed } = value;
  return (
    hasTexts(base, ['file', 'hash']) &&
    hasTexts(version, ['hash']) &&
    isRecord(changes) &&
    Object.values(changes).every(isChange) &&
    isListOf(
      sentences,
      (one) => hasTexts(one, ['flow', 'section', 'measure', 'field', 'text', 'from']) && isMade(one, ['made', 'earlier']),
    ) &&
    isListOf(removed, (one) => hasTexts(one, ['section', 'measure', 'field', 'text']) && isMade(one, ['made']))
  );
}

const isListOf = (value: unknown, test: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(test);
const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const hasTexts = (value: unknown, names: readonly string[]): boolean => isRecord(value) && names.every((name) => isText(value[name]));
const isMade = (value: unknown, names: readonly string[]): boolean =>
  isRecord(value) && names.every((name) => isListOf(value[name], isText));

function isChange(value: unknown): boolean {
  if (!isRecord(value) || !hasTexts(value, ['kind', 'base', 'old', 'new'])) return false;
  const { place, sponsors, decision, amendments } = value;
  return (
    hasTexts(place, ['section', 'measure', 'field', 'label', 'flow']) &&
    isListOf(amendments, isText) &&
    isListOf(
      sponsors,
      (one) => hasTexts(one, ['body', 'file', 'letter', 'author', 'reason']) && isRecord(one) && isTextOrNull(one['date']),
    ) &&
    (decision === null || isDecision(decision))
  );
}

const isDecision = (value: unknown): boolean =>
  isRecord(value) &&
  hasTexts(value, ['kind', 'reason', 'meeting']) &&
  hasTexts(value['by'], ['name', 'role']) &&
  isTextOrNull(value['date']) &&
  isTextOrNull(value['text']);
