/**
 * `npm run peers`: has LibreOffice and Docxodus accept and reject all tracked changes of every file of the corpus and the rounds, reads the
 * results with `plain_text.py`, and writes hashes of the texts to `peers.json`. Tests hold our reader against them without running any peer.
 *
 * SVOD_DOCXODUS     folder of an installed docxodus package; without it, one is installed into a throw-away folder
 * SVOD_PEERS_KEEP   folder that keeps results and texts; results found there are not made again
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalise, textHash } from './normalise.ts';
import { docxodus, libreoffice, type Peer } from './peer-list.ts';
import { PlainReader } from './plain-reader.ts';
import { readerDigest, type Opinion, type PeerFile } from './peer-file.ts';
import { partners, sources, type Source } from './sources.ts';

const here = dirname(fileURLToPath(import.meta.url));
const shared = join(here, '../../../shared');
const scratch = mkdtempSync(join(tmpdir(), 'svod-peers-'));
const keep = process.env['SVOD_PEERS_KEEP'] ?? join(scratch, 'keep');
const VIEWS = ['final', 'original'] as const;
type View = (typeof VIEWS)[number];

const reader = new PlainReader(here);
const files = sources(shared);
const byName = new Map(files.map((file) => [file.name, file]));
const opinions = new Map<string, Record<string, Record<string, Opinion>>>();

function note(file: Source, peer: string, view: View, opinion: Opinion): void {
  const ofFile = opinions.get(file.sha256) ?? {};
  opinions.set(file.sha256, ofFile);
  (ofFile[peer] ??= {})[view] = opinion;
}

/** Reads a file and keeps its text for people. */
async function read(path: string, kept: string): Promise<Opinion> {
  const said = await reader.read(path);
  if ('markers' in said) return `markers:${said.markers}`;
  if ('failed' in said) return 'unreadable';
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, said.text);
  return [textHash(said.text), textHash(normalise(said.text))];
}

const textPath = (peer: string, view: View, file: Source): string => join(keep, 'text', peer, view, `${file.name}.txt`);

async function ask(peer: Peer): Promise<void> {
  const seat = peer.open();
  const folder = join(keep, 'out', `${peer.name}-${peer.version}`);
  let n = 0;
  for (const file of files) {
    n += 1;
    for (const view of VIEWS) {
      const out = join(folder, view, `${file.sha256}${extname(file.name)}`);
      mkdirSync(dirname(out), { recursive: true });
      if (!existsSync(out) && !existsSync(`${out}.failed`)) {
        const outcome = await seat.run({ view, in: file.path, out: `${out}.part` });
        if (outcome === null) writeFileSync(out, readFileSync(`${out}.part`));
        else writeFileSync(`${out}.failed`, outcome);
        rmSync(`${out}.part`, { force: true });
        process.stdout.write(`${n}/${files.length} ${peer.name} ${view} ${outcome ?? 'done'} ${file.name}\n`);
      }
      const opinion = existsSync(out) ? await read(out, textPath(peer.name, view, file)) : readFileSync(`${out}.failed`, 'utf8');
      note(file, peer.name, view, opinion);
    }
  }
  await seat.stop();
}

/** Most files hold no tracked change, and both views are one. */
function shortened(said: Record<string, Opinion>): Record<string, Opinion> {
  const { final, original } = said;
  return final !== undefined && JSON.stringify(final) === JSON.stringify(original) ? { both: final } : said;
}

function mapValues<From, To>(from: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, map(value)]));
}

const peers = [libreoffice(here, scratch), docxodus(here, scratch)];
for (const file of files) {
  const opinion = await read(file.path, textPath('plain', 'final', file));
  if (Array.isArray(opinion)) for (const view of VIEWS) note(file, 'plain', view, opinion);
}
for (const [name, pair] of partners(shared)) {
  const file = byName.get(name);
  for (const view of VIEWS) {
    const partner = byName.get(pair[view] ?? '');
    if (file && partner) note(file, 'partner', view, await read(partner.path, textPath('partner', view, file)));
  }
}
for (const peer of peers) await ask(peer);
reader.stop();

const result: PeerFile = {
  format: 'svod-peers/1',
  peers: Object.fromEntries(peers.map((peer) => [peer.name, peer.version])),
  reader: readerDigest(here),
  files: Object.fromEntries([...opinions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([hash, said]) => [hash, mapValues(said, shortened)])),
};
const lines = Object.entries(result.files).map(([hash, said]) => `${JSON.stringify(hash)}:${JSON.stringify(said)}`);
const head = JSON.stringify({ ...result, files: undefined }).slice(0, -1);
writeFileSync(join(here, 'peers.json'), `${head},"files":{\n${lines.join(',\n')}\n}}\n`);
rmSync(scratch, { recursive: true, force: true });
