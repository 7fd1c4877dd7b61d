import type { KeyObject } from 'node:crypto';
import { type ExportedLine, isExportHead, readExportedLine } from './export-file.ts';
import type { LogEntry } from './log-entry.ts';
import { type Anchor, type LogFault, verifyLog } from './verify-log.ts';

/** What an exported log proved to be. */
export type ExportVerdict =
  | { readonly kind: 'no-export' }
  /** A line that is none; counted from 1. */
  | { readonly kind: 'unreadable'; readonly line: number }
  /** `seq`: the first entry that is not as it was written. */
  | { readonly kind: 'fault'; readonly seq: number; readonly code: LogFault }
  /** `signed`: the last entry that a signature vouches for, 0 for none; the tail after it could have been cut or changed unseen. */
  | { readonly kind: 'as-written'; readonly entries: number; readonly signed: number; readonly anchors: number };

/** Verifies the lines of an exported log with the public key, and with signatures that somebody kept elsewhere: those show also what the file hides. */
export function verifyExport(lines: Iterable<string>, key: KeyObject, elsewhere: readonly Anchor[] = []): ExportVerdict {
  const entries: LogEntry[] = [];
  const anchors: Anchor[] = [...elsewhere];
  let number = 0;
  for (const line of lines) {
    number++;
    if (number === 1) {
      if (!isExportHead(line)) return { kind: 'no-export' };
      continue;
    }
    if (line === '') continue;
    const read: ExportedLine | null = readExportedLine(line);
    if (read === null) return { kind: 'unreadable', line: number };
    if ('entry' in read) entries.push(read.entry);
    else anchors.push(read.anchor);
  }
  if (number === 0) return { kind: 'no-export' };
  const { fault } = verifyLog(entries, anchors, key);
  if (fault !== null) return { kind: 'fault', ...fault };
  return { kind: 'as-written', entries: entries.length, signed: Math.max(0, ...anchors.map(({ seq }) => seq)), anchors: anchors.length };
}
