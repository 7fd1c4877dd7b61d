import { sign } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type pg from 'pg';
import { type SigningKey, rawKey } from './signing-key.ts';
import { type Anchor, anchorBytes } from './verify-log.ts';

/** An end is signed after so many entries, */
const ENTRIES = 100;
/** or after so many milliseconds. */
const AGE = 10 * 60_000;

/** What came of a look at the end of the log. `broken`: the log no longer holds what was signed, and nothing more is signed. */
export type Anchoring =
  | { readonly kind: 'signed'; readonly seq: number }
  | { readonly kind: 'not-due' }
  | { readonly kind: 'broken'; readonly seq: number };

/** Signs the end of the log where that is due (`always`: where there is anything new), in the database and in a file outside it. */
export async function anchorLog(
  jobs: pg.Pool | pg.ClientBase,
  key: SigningKey,
  file: string,
  now: Date,
  when: 'due' | 'always' = 'due',
): Promise<Anchoring> {
  const kept = lastOf(readAnchors(file));
  const known = await jobs.query<{ seq: string; at: Date; hash: Buffer }>(
    'select seq, at, hash from svod.log_anchors order by seq desc limit 1',
  );
  const last = known.rows[0];
  const seen = Math.max(Number(last?.seq ?? 0), kept?.seq ?? 0);
  const { rows } = await jobs.query<{ seq: string; hash: Buffer; earlier_hash: Buffer | null }>('select * from svod.log_end($1)', [seen]);
  const [end] = rows;
  if (!end) return { kind: 'not-due' };
  for (const promised of [last && Number(last.seq) === seen ? last.hash.toString('hex') : null, kept?.seq === seen ? kept.hash : null])
    if (promised !== null && end.earlier_hash?.toString('hex') !== promised) return { kind: 'broken', seq: seen };
  const seq = Number(end.seq);
  const due = when === 'always' || seq - seen >= ENTRIES || now.getTime() - (last?.at.getTime() ?? 0) >= AGE;
  if (seq <= seen || !due) return { kind: 'not-due' };
  const hash = end.hash.toString('hex');
  const signature = sign(null, anchorBytes({ seq, hash }), key.secret);
  await jobs.query('insert into svod.log_anchors (seq, hash, signature, key) values ($1, $2, $3, $4) on conflict do nothing', [
    seq,
    end.hash,
    signature,
    rawKey(key.open),
  ]);
  keepAnchor(file, { seq, hash, signature: signature.toString('base64') });
  return { kind: 'signed', seq };
}

/** The signed ends of a file, a line of JSON each. A line that was cut off while it was written is passed over. */
export function readAnchors(file: string): readonly Anchor[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const anchor = anchorOf(line);
      return anchor === null ? [] : [anchor];
    });
}

/** An anchor from a line of JSON; null for anything else. */
export function anchorOf(line: string): Anchor | null {
  try {
    const { seq, hash, signature } = JSON.parse(line) as Partial<Record<keyof Anchor, unknown>>;
    const whole = typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0;
    if (!whole || typeof hash !== 'string' || !/^[0-9a-f]{64}$/u.test(hash) || typeof signature !== 'string') return null;
    return { seq, hash, signature };
  } catch {
    return null;
  }
}

const lastOf = (anchors: readonly Anchor[]): Anchor | null =>
  anchors.reduce<Anchor | null>((last, one) => (last === null || one.seq > last.seq ? one : last), null);

function keepAnchor(file: string, anchor: Anchor): void {
  const open = openSync(file, 'a', 0o600);
  try {
    writeSync(open, `${JSON.stringify(anchor)}\n`);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}
