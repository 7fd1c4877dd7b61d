import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { normalise, textHash } from './normalise.ts';
import type { Opinion, PeerFile } from './peer-file.ts';
import type { Peer } from './peer-list.ts';
import type { PlainReader } from './plain-reader.ts';
import type { Source } from './sources.ts';

export const VIEWS = ['final', 'original'] as const;
export type View = (typeof VIEWS)[number];

/** What was said of each file so far, and where results and texts are kept. */
export interface Inquiry {
  readonly reader: PlainReader;
  readonly keep: string;
  readonly opinions: Map<string, Record<string, Record<string, Opinion>>>;
}

export function note({ opinions }: Inquiry, file: Source, peer: string, view: View, opinion: Opinion): void {
  const ofFile = opinions.get(file.sha256) ?? {};
  opinions.set(file.sha256, ofFile);
  (ofFile[peer] ??= {})[view] = opinion;
}

/** Reads a file and keeps its text for people. */
export async function read({ reader, keep }: Inquiry, path: string, peer: string, view: View, name: string): Promise<Opinion> {
  const said = await reader.read(path);
  if ('markers' in said) return `markers:${said.markers}`;
  if ('failed' in said) return 'unreadable';
  const kept = join(keep, 'text', peer, view, `${name}.txt`);
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, said.text);
  return [textHash(said.text), textHash(normalise(said.text))];
}

/** Where a peer's result lies; beside it `.failed` with the reason where there is none. */
export const resultPath = (keep: string, peer: Pick<Peer, 'name' | 'version'>, view: View, file: Source): string =>
  join(keep, 'out', `${peer.name}-${peer.version}`, view, `${file.sha256}${extname(file.name)}`);

/** Has a peer accept and reject all in each file, and notes the texts. Results that were kept are not made again. */
export async function askPeer(peer: Peer, files: readonly Source[], inquiry: Inquiry): Promise<void> {
  const seat = peer.open();
  let n = 0;
  for (const file of files) {
    n += 1;
    for (const view of VIEWS) {
      const out = resultPath(inquiry.keep, peer, view, file);
      mkdirSync(dirname(out), { recursive: true });
      if (!existsSync(out) && !existsSync(`${out}.failed`)) {
        const outcome = await seat.run({ view, in: file.path, out: `${out}.part` });
        if (outcome === null) writeFileSync(out, readFileSync(`${out}.part`));
        else writeFileSync(`${out}.failed`, outcome);
        rmSync(`${out}.part`, { force: true });
        process.stdout.write(`${n}/${files.length} ${peer.name} ${view} ${outcome ?? 'done'} ${file.name}\n`);
      }
      const opinion = existsSync(out) ? await read(inquiry, out, peer.name, view, file.name) : readFileSync(`${out}.failed`, 'utf8');
      note(inquiry, file, peer.name, view, opinion);
    }
  }
  await seat.stop();
}

/** Writes what was said, a line a file, in the order of their hashes. */
export function writePeerFile(path: string, peers: readonly Peer[], digest: string, { opinions }: Inquiry): void {
  const head: PeerFile = {
    format: 'svod-peers/1',
    peers: Object.fromEntries(peers.map((peer) => [peer.name, peer.version])),
    reader: digest,
    files: {},
  };
  const lines = [...opinions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([hash, said]) => `${JSON.stringify(hash)}:${JSON.stringify(mapValues(said, shortened))}`);
  writeFileSync(path, `${JSON.stringify({ ...head, files: undefined }).slice(0, -1)},"files":{\n${lines.join(',\n')}\n}}\n`);
}

/** Most files hold no tracked change, and both views are one. */
function shortened(said: Record<string, Opinion>): Record<string, Opinion> {
  const { final, original } = said;
  return final !== undefined && JSON.stringify(final) === JSON.stringify(original) ? { both: final } : said;
}

function mapValues<From, To>(from: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, map(value)]));
}
