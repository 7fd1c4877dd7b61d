/** What can be wrong with a file that should be a zip archive. Texts for people are made from these codes elsewhere. */
export type ArchiveProblemCode =
  /** Nothing in it at all. */
  | 'empty-file'
  /** Larger than `values.limit` bytes; `values.size` is its size. */
  | 'file-too-large'
  /** Bytes of no known kind. */
  | 'not-a-zip'
  /** Something that is told by its first bytes: `values.kind` is one of {@link ForeignKind}. */
  | 'not-a-word-file'
  /** Protected by a password. */
  | 'encrypted-ole'
  /** An old binary .doc. */
  | 'ole-document'
  | 'rtf'
  /** An OpenDocument file protected by a password. */
  | 'encrypted-odf'
  /** An OpenDocument file; `values.mimetype` is what it calls itself. */
  | 'odt'
  /** Cut short, or its structure or checksums contradict its contents. */
  | 'damaged'
  /** An entry of the archive is encrypted. */
  | 'encrypted-entry'
  /** An entry is packed in a way other than stored or deflated; `values.method` is its number (APPNOTE 4.4.5). */
  | 'unknown-compression'
  /** More than `values.limit` entries. */
  | 'too-many-entries'
  /** Inflates to more than `values.limit` bytes in total. */
  | 'too-large'
  /** One entry inflates to more than `values.limit` times its packed size. */
  | 'ratio'
  /** Two entries with names that mean the same part. */
  | 'duplicate-name'
  /** A name that is absolute, climbs (`..`), or holds a backslash, a control character or an empty segment. */
  | 'bad-name'
  /** The name before an entry's data is not the name in the directory. */
  | 'lying-name'
  /** An entry inflates to more or fewer bytes than the directory says. */
  | 'lying-size';

/** Why an archive was refused. A value, never an exception. */
export interface ArchiveProblem {
  readonly code: ArchiveProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
  /** Name of the entry concerned (made printable), or '' for the file as a whole. */
  readonly where: string;
}

/** Makes an {@link ArchiveProblem}. */
export const archiveProblem = (code: ArchiveProblemCode, values: ArchiveProblem['values'] = {}, where = ''): ArchiveProblem => ({
  code,
  values,
  where,
});
