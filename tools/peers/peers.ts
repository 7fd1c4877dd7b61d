/**
 * `npm run peers`: has LibreOffice and Docxodus accept and reject all tracked changes of every file of the corpus and the rounds, and of the
 * redlines that we make of the corpus's pairs; reads the results with `plain_text.py`, and writes hashes of the texts to `peers.json` and
 * `pairs.json`. Tests hold our reader and our writer against them without running any peer. What we make of the files in which they accepted all
 * goes into `silent.json`. `npm run peers pairs` and `npm run peers silent` renew one of them alone.
 *
 * SVOD_DOCXODUS     folder of an installed docxodus package; without it, one is installed into a throw-away folder
 * SVOD_PEERS_KEEP   folder that keeps results and texts; results found there are not made again
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from '@svod/archive';
import { type Inquiry, VIEWS, askPeer, note, read, writePeerFile } from './ask-peer.ts';
import { comparePair, pairs } from './compare-pair.ts';
import { docxodus, libreoffice } from './peer-list.ts';
import { readerDigest } from './peer-file.ts';
import { PlainReader } from './plain-reader.ts';
import { isTracked, writeSilentFile } from './silent-file.ts';
import { type Source, partners, sources } from './sources.ts';

const here = dirname(fileURLToPath(import.meta.url));
const shared = join(here, '../../../shared');
const scratch = mkdtempSync(join(tmpdir(), 'svod-peers-'));
const reader = new PlainReader(here);
const inquiry = (): Inquiry => ({ reader, keep: process.env['SVOD_PEERS_KEEP'] ?? join(scratch, 'keep'), opinions: new Map() });
const peers = { libreoffice: libreoffice(here, scratch), docxodus: docxodus(here, scratch) };

const only = process.argv[2] ?? '';
if (only === '') await askAboutCorpus(inquiry());
if (only !== 'silent') await askAboutPairs(inquiry());
if (only !== 'pairs') await askAboutSilentCopies(inquiry());
reader.stop();
rmSync(scratch, { recursive: true, force: true });

async function askAboutCorpus(found: Inquiry): Promise<void> {
  const files = sources(shared);
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const file of files) {
    const opinion = await read(found, file.path, 'plain', 'final', file.name);
    if (Array.isArray(opinion)) for (const view of VIEWS) note(found, file, 'plain', view, opinion);
  }
  for (const [name, pair] of partners(shared)) {
    const file = byName.get(name);
    for (const view of VIEWS) {
      const partner = byName.get(pair[view] ?? '');
      if (file && partner) note(found, file, 'partner', view, await read(found, partner.path, 'partner', view, file.name));
    }
  }
  for (const peer of [peers.libreoffice, peers.docxodus]) await askPeer(peer, files, found);
  writePeerFile(join(here, 'peers.json'), [peers.libreoffice, peers.docxodus], readerDigest(here), found);
}

async function askAboutPairs(found: Inquiry): Promise<void> {
  const folder = join(scratch, 'redlines');
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, Source>();
  const honest: Source[] = [];
  for (const pair of pairs(shared)) {
    const { redline, sha256 } = await comparePair(shared, pair);
    if (files.has(sha256)) continue;
    const path = join(folder, `${sha256}.docx`);
    writeFileSync(path, zip(redline));
    const file = { name: `pairs/${pair.id}.docx`, path, sha256 };
    files.set(sha256, file);
    if (!isBeyondLibreOffice(redline)) honest.push(file);
  }
  await askPeer(peers.docxodus, [...files.values()], found);
  await askPeer(peers.libreoffice, honest, found);
  writePeerFile(join(here, 'pairs.json'), [peers.libreoffice, peers.docxodus], readerDigest(here), found);
}

/** LibreOffice loses moves, cells and changes of properties: nothing it says of a file with any is evidence. */
function isBeyondLibreOffice(entries: ReadonlyMap<string, Uint8Array>): boolean {
  return [...entries].some(
    ([name, bytes]) =>
      name.endsWith('.xml') &&
      /<\w+:(?:moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+Change)[\s/>]/.test(Buffer.from(bytes).toString('latin1')),
  );
}

async function askAboutSilentCopies(found: Inquiry): Promise<void> {
  const asked = [peers.libreoffice, peers.docxodus];
  const files = [];
  for (const file of sources(shared)) if (await isTracked(file)) files.push(file);
  for (const peer of asked) await askPeer(peer, files, found);
  await writeSilentFile(join(here, 'silent.json'), asked, files, found.keep);
}
