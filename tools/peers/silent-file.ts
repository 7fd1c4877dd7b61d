import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { unzip } from '@svod/archive';
import { type WordPackage, openPackage } from '@svod/wordml';
import { resultPath } from './ask-peer.ts';
import type { Peer } from './peer-list.ts';
import { type SilentOutcome, silentCopies } from './silent-copy.ts';
import type { Source } from './sources.ts';

/** What we made of a peer's copy: the text, whether rejecting gives the base, what slipped through, of how many. Or why there is no copy. */
export type SilentRecord = readonly [text: SilentOutcome['text'], base: boolean, uncovered: readonly string[], tracked: number] | string;

/** `silent.json`: by the file's SHA-256, by peer. */
export interface SilentFile {
  readonly format: 'svod-silent/1';
  readonly peers: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Readonly<Record<string, SilentRecord>>>>;
}

const TRACKED = /<\w+:(?:ins|del|moveFrom|moveTo|\w+Change|cell(?:Ins|Del|Merge)|customXml\w+Range\w+)[\s/>]/u;

/** A file's package, or null where it can't be read. */
export async function openFile(path: string): Promise<WordPackage | null> {
  const archive = await unzip(readFileSync(path));
  const opened = archive.ok ? openPackage(archive.entries) : null;
  return opened?.ok === true ? opened.package : null;
}

/** True for a readable file that holds tracked changes. */
export async function isTracked(file: Source): Promise<boolean> {
  const pkg = await openFile(file.path);
  return (
    pkg !== null && [...pkg.entries].some(([name, bytes]) => name.endsWith('.xml') && TRACKED.test(Buffer.from(bytes).toString('latin1')))
  );
}

/** Writes what we make of the copies that peers left in `keep`, a line a file, in the order of their hashes. */
export async function writeSilentFile(path: string, peers: readonly Peer[], files: readonly Source[], keep: string): Promise<void> {
  const lines: string[] = [];
  for (const file of files.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))) {
    const pkg = await openFile(file.path);
    if (pkg === null) continue;
    const records: Record<string, SilentRecord> = {};
    const outcomeOf = silentCopies(pkg);
    for (const peer of peers) records[peer.name] = await recordOf(outcomeOf, resultPath(keep, peer, 'final', file));
    lines.push(`${JSON.stringify(file.sha256)}:${JSON.stringify(records)}`);
  }
  const versions = Object.fromEntries(peers.map((peer) => [peer.name, peer.version]));
  writeFileSync(path, `{"format":"svod-silent/1","peers":${JSON.stringify(versions)},"files":{\n${[...new Set(lines)].join(',\n')}\n}}\n`);
}

async function recordOf(outcomeOf: ReturnType<typeof silentCopies>, result: string): Promise<SilentRecord> {
  if (!existsSync(result)) return existsSync(`${result}.failed`) ? readFileSync(`${result}.failed`, 'utf8') : 'not asked';
  const copy = await openFile(result);
  if (copy === null) return 'unreadable';
  const { text, base, uncovered, tracked } = outcomeOf(copy);
  return [text, base, uncovered, tracked];
}
