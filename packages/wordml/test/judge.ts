import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise, textHash } from '../../../tools/peers/normalise.ts';
import { opinionOf, type PeerFile } from '../../../tools/peers/peer-file.ts';

export const VIEWS = ['final', 'original'] as const;
export type View = (typeof VIEWS)[number];
export const PEERS = ['plain', 'partner', 'docxodus', 'libreoffice'] as const;
export type Peer = (typeof PEERS)[number];

/** `none`: the peer was not asked. `refused` and the like: it gave no text, and says why. */
export type Verdict = 'exact' | 'normalised' | 'different' | 'none' | string;

/** Our text of a file held against what a peer made of it. */
export function judge(peers: PeerFile, sha256: string, peer: Peer, view: View, text: string): Verdict {
  const opinion = opinionOf(peers, sha256, peer, view);
  if (opinion === null) return 'none';
  if (typeof opinion === 'string') return opinion;
  if (opinion[0] === textHash(text)) return 'exact';
  return opinion[1] === textHash(normalise(text)) ? 'normalised' : 'different';
}

/** `corpus-exceptions.json`. */
export interface Exceptions {
  /** Files that are refused, and the code of the problem. */
  readonly refused: Readonly<Record<string, string>>;
  /** How many texts, over both views, are equal to a peer's to the last character: at least. */
  readonly exact: Readonly<Record<Peer, number>>;
  /** Differences: file, peer, view (`both` for the two), reason. Reasons are explained in CORPUS.md. */
  readonly differences: readonly (readonly [file: string, peer: Peer, view: View | 'both', reason: string])[];
}

/** The one reason that is our own fault. */
export const NOT_READ_YET = 'not-read-yet';

export function readExceptions(here: string): Exceptions {
  return JSON.parse(readFileSync(join(here, 'corpus-exceptions.json'), 'utf8')) as Exceptions;
}
