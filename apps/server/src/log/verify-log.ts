import { type KeyObject, verify } from 'node:crypto';
import { GENESIS, type LogEntry, entryHash } from './log-entry.ts';

/** A promise, signed and kept outside the database, that the log had this end: what a chain alone can't show is that its tail was cut or all of it written anew. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
  /** Ed25519 over {@link anchorBytes}, base64. */
  readonly signature: string;
}

export const anchorBytes = ({ seq, hash }: Pick<Anchor, 'seq' | 'hash'>): Buffer => Buffer.from(`svod-log-anchor/1 ${seq} ${hash}`, 'utf8');

export type LogFault = 'gap' | 'broken-chain' | 'changed' | 'cut' | 'rewritten' | 'forged-anchor' | 'time-goes-back';

/** The first entry that is not as it was written, by its number; null where all are. */
export interface LogVerdict {
  readonly entries: number;
  readonly fault: { readonly seq: number; readonly code: LogFault } | null;
}

/**
 * Verifies an exported log, oldest entry first, and the anchors that others hold of it. Needs nothing but these and the public key. Linear in the entries.
 */
export function verifyLog(entries: Iterable<LogEntry>, anchors: readonly Anchor[], key: KeyObject): LogVerdict {
  const anchored = Map.groupBy(anchors, ({ seq }) => seq);
  for (const anchor of anchors)
    if (!verify(null, anchorBytes(anchor), key, Buffer.from(anchor.signature, 'base64')))
      return { entries: 0, fault: { seq: anchor.seq, code: 'forged-anchor' } };
  let count = 0;
  let previous = GENESIS;
  let time = '';
  for (const entry of entries) {
    const seq = count + 1;
    const fault = (code: LogFault): LogVerdict => ({ entries: count, fault: { seq, code } });
    if (entry.seq !== seq) return fault('gap');
    if (entry.previous !== previous) return fault('broken-chain');
    if (entryHash(entry) !== entry.hash) return fault('changed');
    if (entry.at < time) return fault('time-goes-back');
    if (anchored.get(seq)?.some(({ hash }) => hash !== entry.hash) === true) return fault('rewritten');
    ({ hash: previous, at: time } = entry);
    count++;
  }
  const cut = anchors.map((anchor) => anchor.seq).filter((seq) => seq > count);
  return { entries: count, fault: cut.length > 0 ? { seq: count + 1, code: 'cut' } : null };
}
