/** Why a backup can't be written, read or restored. */
export type BackupFaultCode =
  | 'not-a-backup'
  | 'newer-format'
  | 'wrong-passphrase'
  | 'damaged'
  | 'incomplete-log'
  | 'newer-database'
  | 'changed-migration'
  | 'not-empty'
  | 'differs';

/** Ends the writing or reading of a backup wherever in the stream that is noticed; the command tells it in words. */
export class BackupFault extends Error {
  readonly code: BackupFaultCode;
  /** What is told with it: a table, a step of the schema. */
  readonly detail: string;
  constructor(code: BackupFaultCode, detail = '') {
    super(`${code} ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
