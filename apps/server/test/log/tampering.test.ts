import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { EXPORT_HEAD, anchorLine, entryLine } from '../../src/log/export-file.ts';
import { type LogEntry, entryHash } from '../../src/log/log-entry.ts';
import { verifyExport } from '../../src/log/verify-export.ts';
import type { Anchor } from '../../src/log/verify-log.ts';
import { anchorsAt, diceOf, hexOf, madeLog, rechained } from './made-log.ts';

const ROUNDS = 12_000;
const SEED = Number(process.env['SVOD_SEED'] ?? 15_40);
const dice = diceOf(SEED);
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const LENGTH = 48;
const log = madeLog(LENGTH, dice);
const SIGNED = [10, 25, 40];
const anchors = anchorsAt(log, SIGNED, privateKey);
const LAST = 40;

const linesOf = (entries: readonly LogEntry[], signed: readonly Anchor[]): readonly string[] => [
  JSON.stringify(EXPORT_HEAD),
  ...entries.map((entry) => entryLine(entry).trimEnd()),
  ...signed.map((anchor) => anchorLine(anchor).trimEnd()),
  '',
];

/** Changes one field of an entry to another value that such a field may have. */
function edited(entry: LogEntry): LogEntry {
  const digit = (hex: string): string => {
    const at = dice(hex.length);
    const other = (Number.parseInt(hex[at] ?? '0', 16) + 1 + dice(15)) % 16;
    return `${hex.slice(0, at)}${other.toString(16)}${hex.slice(at + 1)}`;
  };
  const orNull = (hex: string | null): string | null => (hex === null ? hexOf(dice, 64) : dice(3) === 0 ? null : digit(hex));
  const uuid = (id: string | null): string | null =>
    id === null || dice(3) === 0 ? (id === null ? '12345678-1234-4123-8123-123456789abc' : null) : `${digit(id.slice(0, 8))}${id.slice(8)}`;
  switch (dice(11)) {
    case 0:
      return { ...entry, at: entry.at.replace(/\d(?=Z$)/u, (one) => String((Number(one) + 1 + dice(9)) % 10)) };
    case 1:
      return { ...entry, actor: uuid(entry.actor) };
    case 2:
      return { ...entry, sessionHash: orNull(entry.sessionHash) };
    case 3:
      return { ...entry, act: `${entry.act}s` };
    case 4:
      return { ...entry, objectKind: `${entry.objectKind}s` };
    case 5:
      return { ...entry, objectId: uuid(entry.objectId) };
    case 6:
      return { ...entry, revision: entry.revision === null ? 0 : entry.revision + 1 };
    case 7:
      return { ...entry, beforeHash: orNull(entry.beforeHash) };
    case 8:
      return { ...entry, reason: `${entry.reason} ` };
    case 9:
      return { ...entry, previous: digit(entry.previous) };
    default:
      return { ...entry, hash: digit(entry.hash) };
  }
}

interface Tampered {
  readonly entries: readonly LogEntry[];
  /** Which entry must be named: from, to. */
  readonly named: readonly [number, number];
}

const at = (k: number): LogEntry => {
  const entry = log[k];
  assert.ok(entry);
  return entry;
};
const nextSigned = (seq: number): number => SIGNED.find((one) => one >= seq) ?? LENGTH;

const WAYS: Readonly<Record<string, () => Tampered>> = {
  edit: () => {
    const k = dice(LENGTH);
    return { entries: log.with(k, edited(at(k))), named: [k + 1, k + 1] };
  },
  'edit with the hash made to fit': () => {
    const k = dice(LAST - 1);
    const { hash: _, ...changed } = { ...edited(at(k)), seq: k + 1 };
    const entries = log.with(k, { ...changed, hash: entryHash(changed) });
    // What was edited may be the hash alone, which is then put right: try another.
    return entries[k]?.hash === at(k).hash ? (WAYS['edit']?.() ?? { entries, named: [0, 0] }) : { entries, named: [k + 1, k + 2] };
  },
  delete: () => {
    const k = dice(LAST);
    return { entries: log.toSpliced(k, 1), named: [k + 1, k + 1] };
  },
  swap: () => {
    const k = dice(LENGTH - 1);
    const other = k + 1 + dice(LENGTH - 1 - k);
    return { entries: log.with(k, at(other)).with(other, at(k)), named: [k + 1, k + 1] };
  },
  insert: () => {
    const k = dice(LAST);
    const forged = { ...at(dice(LENGTH)), seq: k + 1, previous: at(k).previous };
    return { entries: log.toSpliced(k, 0, { ...forged, reason: 'x', hash: entryHash({ ...forged, reason: 'x' }) }), named: [k + 1, k + 2] };
  },
  'cut the tail': () => {
    const k = dice(LAST);
    return { entries: log.slice(0, k), named: [k + 1, k + 1] };
  },
  'write all anew from an entry on': () => {
    const k = dice(LAST);
    return { entries: rechained(log.with(k, { ...at(k), reason: `иная ${k}` }), k), named: [nextSigned(k + 1), nextSigned(k + 1)] };
  },
  'take one out and write the rest anew': () => {
    const k = dice(LAST);
    return { entries: rechained(log.toSpliced(k, 1), k), named: [nextSigned(k + 1), nextSigned(k + 1)] };
  },
};

test(`tampering: ${ROUNDS} ways, each found, with the first entry that is not as it was (SVOD_SEED=${SEED})`, (t) => {
  assert.deepEqual(verifyExport(linesOf(log, anchors), publicKey), { kind: 'as-written', entries: LENGTH, signed: LAST, anchors: 3 });
  const names = Object.keys(WAYS);
  const counts = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const name = names[round % names.length] ?? '';
    const made = WAYS[name]?.();
    assert.ok(made);
    const verdict = verifyExport(linesOf(made.entries, anchors), publicKey);
    assert.equal(verdict.kind, 'fault', `${name}, round ${round}`);
    if (verdict.kind !== 'fault') continue;
    const [from, to] = made.named;
    assert.ok(
      verdict.seq >= from && verdict.seq <= to,
      `${name}, round ${round}: named ${verdict.seq} (${verdict.code}), not ${from} to ${to}`,
    );
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  t.diagnostic([...counts].map(([name, count]) => `${name}: ${count}`).join(', '));
  assert.ok([...counts.values()].every((count) => count >= 1000));
});

test('signatures: a forged one, one of another key, one moved to another entry, and those left out of the file but kept elsewhere', () => {
  const other = generateKeyPairSync('ed25519');
  const rewritten = rechained(log.with(3, { ...at(3), reason: 'иная' }), 3);
  const forged = anchorsAt(rewritten, SIGNED, other.privateKey);
  assert.deepEqual(verifyExport(linesOf(rewritten, forged), publicKey), { kind: 'fault', seq: 10, code: 'forged-anchor' });
  assert.equal(verifyExport(linesOf(log, anchors), other.publicKey).kind, 'fault');
  const [first, second] = anchors;
  assert.ok(first && second);
  assert.equal(verifyExport(linesOf(log, [{ ...first, seq: 11 }]), publicKey).kind, 'fault');
  assert.equal(verifyExport(linesOf(log, [{ ...first, hash: second.hash }]), publicKey).kind, 'fault');
  // The file agrees with itself; what a witness holds does not.
  assert.equal(verifyExport(linesOf(rewritten, []), publicKey).kind, 'as-written');
  assert.deepEqual(verifyExport(linesOf(rewritten, []), publicKey, anchors), { kind: 'fault', seq: 10, code: 'rewritten' });
  assert.deepEqual(verifyExport(linesOf(log.slice(0, 30), anchors.slice(0, 2)), publicKey, anchors), {
    kind: 'fault',
    seq: 31,
    code: 'cut',
  });
  // Somebody who has the key signs again: the two signatures of one entry can't both be.
  assert.equal(verifyExport(linesOf(rewritten, anchorsAt(rewritten, SIGNED, privateKey)), publicKey, anchors).kind, 'fault');
});

test('the control: without signatures a cut tail and a log written anew go unseen, so it is they that find them', () => {
  for (const name of ['cut the tail', 'write all anew from an entry on', 'take one out and write the rest anew'])
    for (let round = 0; round < 200; round++) {
      const made = WAYS[name]?.();
      assert.ok(made);
      assert.equal(verifyExport(linesOf(made.entries, []), publicKey).kind, 'as-written', name);
    }
});

test('what is no line of a log is named by its place; more or less than is hashed does not pass', () => {
  const lines = linesOf(log, anchors);
  const kindOf = (changed: readonly string[]): string => verifyExport(changed, publicKey).kind;
  assert.equal(kindOf([]), 'no-export');
  assert.equal(kindOf(['{}', ...lines]), 'no-export');
  assert.equal(kindOf(lines.slice(1)), 'no-export');
  for (const line of [
    '{',
    'null',
    '{"entry":{}}',
    JSON.stringify({ entry: { ...at(0), more: 1 } }),
    JSON.stringify({ entry: at(0), note: 'x' }),
  ])
    assert.deepEqual(verifyExport(lines.with(5, line), publicKey), { kind: 'unreadable', line: 6 }, line);
  assert.equal(kindOf(lines.with(5, JSON.stringify({ entry: { ...at(4), reason: '\uD800' } }))), 'unreadable');
});
