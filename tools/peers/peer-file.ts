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
   * By the file's SHA-256, by peer, by view (`final`, `original`). `plain` is the file itself where it holds no tracked changes,
   * `partner` is what another tool made of it, as found in the corpus.
   */
  readonly files: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Opinion>>>>>>;
}
