import type { Consolidation } from '@svod/consolidation';
import { isRecord, readJsonFile } from './read-json-file.ts';
import type { Refusal } from './open-file.ts';

/** What is read of a record: enough to say what is to be decided. */
export type ReadRecord = Pick<Consolidation, 'base' | 'amendments' | 'remarks' | 'collisions'>;

/** `refusal` null: it is JSON, but no record. */
export type ReadRecordFile = { readonly ok: true; readonly record: ReadRecord } | { readonly ok: false; readonly refusal: Refusal | null };

/** Reads what is to be decided from `svod-consolidation/1` as Svod wrote it; anything else is no record. */
export async function readRecordFile(file: string): Promise<ReadRecordFile> {
  const read = await readJsonFile(file);
  if (!read.ok) return { ok: false, refusal: read.refusal };
  return isRecordOfRound(read.value) ? { ok: true, record: read.value } : { ok: false, refusal: null };
}

const isText = (value: unknown): boolean => typeof value === 'string';
const hasTexts = (value: unknown, names: readonly string[]): boolean => isRecord(value) && names.every((name) => isText(value[name]));
const isListOf = (value: unknown, test: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(test);
const isPlace = (value: unknown): boolean => hasTexts(value, ['flow', 'label', 'section', 'measure', 'field']);

function isRecordOfRound(value: unknown): value is ReadRecord {
  if (!isRecord(value) || value['format'] !== 'svod-consolidation/1' || !hasTexts(value['base'], ['file', 'hash'])) return false;
  return isListOf(value['amendments'], isAmendment) && isListOf(value['remarks'], isRemark) && isListOf(value['collisions'], isCollision);
}

const isAmendment = (value: unknown): boolean =>
  isRecord(value) &&
  hasTexts(value, ['id', 'kind', 'state', 'old', 'new']) &&
  isPlace(value['place']) &&
  isListOf(value['bodies'], isText) &&
  isListOf(value['sponsors'], (one) => hasTexts(one, ['reason']));

const isRemark = (value: unknown): boolean =>
  isRecord(value) && hasTexts(value, ['id', 'body', 'text']) && (value['place'] === null || isPlace(value['place']));

const isCollision = (value: unknown): boolean =>
  isRecord(value) &&
  hasTexts(value, ['id', 'kind', 'why']) &&
  typeof value['needsDecision'] === 'boolean' &&
  isPlace(value['place']) &&
  isListOf(value['bodies'], isText) &&
  isListOf(value['amendments'], isText);
