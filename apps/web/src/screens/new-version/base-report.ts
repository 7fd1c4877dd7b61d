import { type AnswerOf, type Language, planEndpoints } from '@svod/contract';
import type { Failed } from '../../calls/call.ts';

/** What was found in a file that is to become a version. */
export type BaseReport = ReturnType<typeof planEndpoints.baseReportSchema.parse>;

export type Settle = 'accept' | 'reject' | 'keep';

/** A file that a version is to be made of, as far as it has got. */
export interface BaseFile {
  readonly key: string;
  readonly file: File;
  readonly state:
    | { readonly kind: 'sending'; readonly part: number }
    | { readonly kind: 'failed'; readonly failed: Failed }
    /** It lies at the server and is read by a task. */
    | { readonly kind: 'sent'; readonly answer: AnswerOf<typeof planEndpoints.uploadBase> }
    | { readonly kind: 'read'; readonly upload: string; readonly report: BaseReport };
  readonly settle: Settle | null;
  /** Where the reader's guess is put right. */
  readonly language: Language | null;
}

/** What the result of the task `read-base` says; null for what is no report. */
export function baseReportOf(result: unknown): BaseReport | null {
  const read = planEndpoints.baseReportSchema.safeParse(result);
  return read.success ? read.data : null;
}

/** The language a file goes in as. */
export const languageOfFile = ({ state, language }: BaseFile): Language | null =>
  language ?? (state.kind === 'read' ? state.report.language : null);

export type NotReady = 'nothing' | 'not-read' | 'not-settled' | 'twice';

/** Why a version can't be made of the files yet; null: it can. */
export function notReady(files: readonly BaseFile[]): NotReady | null {
  if (files.length === 0) return 'nothing';
  if (files.some(({ state }) => state.kind !== 'read')) return 'not-read';
  if (files.some(({ state, settle }) => state.kind === 'read' && state.report.trackedChanges > 0 && settle === null)) return 'not-settled';
  return new Set(files.map(languageOfFile)).size < files.length ? 'twice' : null;
}
