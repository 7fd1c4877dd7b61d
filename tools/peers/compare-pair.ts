import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Problem } from '@svod/consolidation';
import { consolidate, redlinePackage } from '@svod/round';
import { readDocument } from '@svod/wordml';
import { readBase } from '../../apps/cli/src/files/read-base.ts';
import { mustRead } from '../../apps/cli/src/files/must-read.ts';
import { en } from '../../apps/cli/src/messages/en.ts';

/** A base and an edited copy of it. */
export interface Pair {
  /** Its names in PAIRS.tsv: some pairs are there twice. */
  readonly id: string;
  readonly base: string;
  readonly edited: string;
}

/** What `svod compare` makes of a pair. */
export interface ComparedPair {
  /** The base before its carrier was cleaned, its own tracked changes accepted. */
  readonly base: Document;
  readonly edited: Document;
  /** Entries of the redline. */
  readonly redline: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
  /** SHA-256 of the entries: another compression is no other redline. */
  readonly sha256: string;
}

/** All pairs of the corpus that are a base and one edited copy, each once. */
export function pairs(shared: string): readonly Pair[] {
  const rows = readFileSync(join(shared, 'corpus/PAIRS.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const found = new Map<string, Pair>();
  for (const [id = '', kind = '', base = '', edited = ''] of rows) {
    if (edited === '' || kind === 'consolidate') continue;
    const known = found.get(`${base}\n${edited}`);
    found.set(`${base}\n${edited}`, { id: known === undefined ? id : `${known.id} ${id}`, base, edited });
  }
  return [...found.values()];
}

/** Compares the two files by the way that `svod compare A B --base-changes accept` goes. */
export async function comparePair(shared: string, pair: Pair): Promise<ComparedPair> {
  const file = await mustRead(join(shared, 'corpus', pair.base), en);
  const base = readBase(file, 'accept', en);
  const edited = await mustRead(join(shared, 'corpus', pair.edited), en);
  const { document } = readDocument(edited.package);
  const one = { file: edited.name, hash: edited.hash, document, body: 'B', date: null, letter: '', authors: {}, madeOn: null };
  const options = { showFolded: true, trustVersion: true };
  const { consolidation, redline } = consolidate({ base, older: [], returns: [one], language: 'en', options });
  const entries = redlinePackage(base.carrier, redline);
  const problems = [...base.document.problems, ...consolidation.returns.flatMap((each) => each.problems)];
  return { base: readDocument(file.package).document, edited: document, redline: entries, problems, sha256: entriesHash(entries) };
}

function entriesHash(entries: ReadonlyMap<string, Uint8Array>): string {
  const digest = createHash('sha256');
  for (const [name, bytes] of entries) digest.update(`${name}\n${bytes.length}\n`).update(bytes);
  return digest.digest('hex');
}
