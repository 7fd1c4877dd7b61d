import type { ArchiveProblem } from './problem.ts';

/** Kinds of files that LibreOffice can turn into a Word file or a workbook. */
export type ForeignFormat = 'odt' | 'rtf' | 'doc' | 'ods' | 'xls';

/** Of which of these kinds a file is that is no archive of ours, by what its first bytes and its own word say; null for any other. */
export function foreignFormatOf({ code, values }: ArchiveProblem): ForeignFormat | null {
  if (code === 'rtf') return 'rtf';
  if (code === 'ole-document') return 'doc';
  if (code === 'not-a-word-file') return values['kind'] === 'old-excel' ? 'xls' : null;
  if (code !== 'odt') return null;
  const kind = /opendocument\.(text|spreadsheet)(?:-template)?$/u.exec(String(values['mimetype'] ?? ''))?.[1];
  return kind === 'text' ? 'odt' : kind === 'spreadsheet' ? 'ods' : null;
}

/** Code of the refusal of such a file where nothing can turn it: it says what to send in its place. */
export const REFUSED_AS: Readonly<Record<ForeignFormat, string>> = {
  odt: 'odt',
  rtf: 'rtf',
  doc: 'ole-document',
  ods: 'ods',
  xls: 'xls',
};
