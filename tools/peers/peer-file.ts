import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hash of a text and of the same text without harmless differences; or why there is none: `refused`, `crash`, `timeout`, `unreadable`, `markers:3`. */
export type Opinion = readonly [exact: string, normalised: string] | string;

/** `peers.json`: what each peer's text of each file was, as hashes. */
export interface PeerFile {
  readonly format: 'svod-peers/1';
  /** Versions of the peers that were asked. */
  readonly peers: Readonly<Record<string, string>>;
  /** SHA-256 of the scripts that read the peers' results: other scripts, other hashes. */
  readonly reader: string;
  /**
   * By the file's SHA-256, by peer, by view (`final`, `original`, or `both` where they are one). `plain` is the file itself where it holds no tracked changes,
   * `partner` is what another tool made of it, as found in the corpus.
   */
  readonly files: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Opinion>>>>>>;
}

/** What a peer made of a file; null where it was not asked. */
export function opinionOf(peers: PeerFile, sha256: string, peer: string, view: 'final' | 'original'): Opinion | null {
  const said = peers.files[sha256]?.[peer];
  return said?.[view] ?? said?.['both'] ?? null;
}

/** Digest of the scripts that turn peers' results into hashes. */
export function readerDigest(folder: string): string {
  const digest = createHash('sha256');
  for (const name of ['plain_text.py', 'normalise.ts']) digest.update(readFileSync(join(folder, name)));
  return digest.digest('hex');
}
