import { type KeyObject, sign } from 'node:crypto';
import { GENESIS, type LogEntry, entryHash } from '../../src/log/log-entry.ts';
import { type Anchor, anchorBytes } from '../../src/log/verify-log.ts';

/** Numbers that look random and come again with the same seed. */
export function diceOf(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

/** Text of so many hex digits. */
export const hexOf = (dice: (below: number) => number, digits: number): string =>
  Array.from({ length: digits }, () => dice(16).toString(16)).join('');

const uuidOf = (dice: (below: number) => number): string => {
  const hex = hexOf(dice, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
};

/** The entries chained anew from one on, as somebody would who can write whatever they like but does not have the key. */
export function rechained(entries: readonly LogEntry[], from: number): readonly LogEntry[] {
  const out = [...entries];
  for (let k = from; k < out.length; k++) {
    const entry = out[k];
    if (entry === undefined) break;
    const linked = { ...entry, seq: k + 1, previous: out[k - 1]?.hash ?? GENESIS };
    out[k] = { ...linked, hash: entryHash(linked) };
  }
  return out;
}

/** A log of so many entries with all kinds of values in them. */
export function madeLog(length: number, dice: (below: number) => number): readonly LogEntry[] {
  const reasons = ['', 'причина', 'себеп ң ө ү', '№ 4 “x” \n\t\\ {"a":1}', '𐍈'.repeat(3)];
  const drafts = Array.from({ length }, (_, k): LogEntry => {
    const maybe = <T>(value: T): T | null => (dice(4) === 0 ? null : value);
    return {
      seq: k + 1,
      at: `2026-03-01T10:00:${String(Math.floor(k / 60) % 60).padStart(2, '0')}.${String(k).padStart(6, '0')}Z`,
      actor: maybe(uuidOf(dice)),
      sessionHash: maybe(hexOf(dice, 64)),
      act: ['version.seal', 'return.replace', 'body.add'][dice(3)] ?? '',
      objectKind: ['version', 'return', 'body'][dice(3)] ?? '',
      objectId: maybe(uuidOf(dice)),
      revision: maybe(dice(1000)),
      beforeHash: maybe(hexOf(dice, 64)),
      afterHash: maybe(hexOf(dice, 64)),
      reason: reasons[dice(reasons.length)] ?? '',
      previous: GENESIS,
      hash: GENESIS,
    };
  });
  return rechained(drafts, 0);
}

/** Signed ends at some entries. */
export const anchorsAt = (log: readonly LogEntry[], seqs: readonly number[], key: KeyObject): readonly Anchor[] =>
  seqs.map((seq) => {
    const hash = log[seq - 1]?.hash ?? '';
    return { seq, hash, signature: sign(null, anchorBytes({ seq, hash }), key).toString('base64') };
  });
