/**
 * Every file of the corpus and of the rounds, in both views, held against what LibreOffice and Docxodus make of it (as hashes, renewed by
 * `npm run peers`), against partner files made by a third tool, and, where a file holds no tracked changes, against a plain reading of it.
 * Differences are listed one by one in `corpus-exceptions.json`, with a reason that CORPUS.md explains; the list may hold none too many.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzip } from '@svod/archive';
import { textLines } from '@svod/consolidation';
import { openPackage, readDocument } from '@svod/wordml';
import { readerDigest, type PeerFile } from '../../../tools/peers/peer-file.ts';
import { sources, type Source } from '../../../tools/peers/sources.ts';
import { judge, NOT_READ_YET, PEERS, readExceptions, VIEWS, type View } from './judge.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const shared = join(root, '../shared');
const skip = existsSync(join(shared, 'corpus/INDEX.tsv')) ? false : 'no ../shared/corpus here';
const peersFolder = join(root, 'tools/peers');
const peers = JSON.parse(readFileSync(join(peersFolder, 'peers.json'), 'utf8')) as PeerFile;
const exceptions = readExceptions(here);

interface Texts extends Readonly<Record<View, string>> {
  /** A person is told that tracked changes were not read. */
  readonly tellsOfUnread: boolean;
}

/** Texts of a file in both views, or the code of the problem for which it is refused. */
async function read(path: string): Promise<Texts | string> {
  const archive = await unzip(readFileSync(path));
  if (!archive.ok) return archive.problem.code;
  const opened = openPackage(archive.entries);
  if (!opened.ok) return opened.problem.code;
  const { document } = readDocument(opened.package);
  const text = (view: View): string =>
    textLines(document, view, { stories: 'main' })
      .map((line) => `${line}\n`)
      .join('');
  const tellsOfUnread = document.problems.some((problem) => problem.code === 'revision-not-read');
  return { final: text('final'), original: text('original'), tellsOfUnread };
}

const files = skip ? [] : sources(shared);
const readings = new Map<Source, Texts | string>();

test('every file is read, or refused for the reason listed', { skip }, async () => {
  const refused: Record<string, string> = {};
  for (const file of files) {
    const texts = await read(file.path);
    readings.set(file, texts);
    if (typeof texts === 'string') refused[file.name] = texts;
  }
  const known = new Set(files.map((file) => file.name));
  for (const top of readdirSync(join(shared, 'corpus'), { recursive: true, encoding: 'utf8' })) {
    const name = `corpus/${top.replaceAll('\\', '/')}`;
    if (!/\.(doc|odt|rtf)$/.test(name) || known.has(name)) continue;
    const texts = await read(join(shared, name));
    if (typeof texts === 'string') refused[name] = texts;
  }
  assert.deepEqual(refused, exceptions.refused);
});

test('the peers were asked about every file, and read by the scripts that are here', { skip }, () => {
  assert.equal(peers.reader, readerDigest(peersFolder), 'tools/peers has changed: npm run peers');
  assert.deepEqual(
    files.filter((file) => !(file.sha256 in peers.files)).map((file) => file.name),
    [],
    'new files: npm run peers',
  );
});

test('our text is the peers’ text but for the listed differences', { skip }, (t) => {
  const found = new Set<string>();
  for (const peer of PEERS) {
    const counts = new Map<string, number>();
    for (const [file, texts] of readings) {
      if (typeof texts === 'string') continue;
      for (const view of VIEWS) {
        const verdict = judge(peers, file.sha256, peer, view, texts[view]);
        counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
        if (verdict !== 'exact' && verdict !== 'normalised' && verdict !== 'none') found.add(`${file.name} | ${peer} | ${view}`);
      }
    }
    t.diagnostic(`${peer} ${peers.peers[peer] ?? ''}: ${[...counts].map(([verdict, n]) => `${n} ${verdict}`).join(', ')}`);
    assert.ok(
      (counts.get('exact') ?? 0) >= exceptions.exact[peer],
      `${peer}: ${counts.get('exact') ?? 0} texts are equal to the last character, were ${exceptions.exact[peer]}`,
    );
  }
  const listed = new Set(
    exceptions.differences.flatMap(([file, peer, view]) => (view === 'both' ? VIEWS : [view]).map((each) => `${file} | ${peer} | ${each}`)),
  );
  assert.deepEqual(
    [...found].filter((difference) => !listed.has(difference)),
    [],
    'differences that are not listed',
  );
  assert.deepEqual(
    [...listed].filter((difference) => !found.has(difference)),
    [],
    'listed differences that are gone: take them off the list',
  );
});

test('what we do not read yet is told', { skip }, () => {
  const ours = new Set(exceptions.differences.filter(([, , , reason]) => reason === NOT_READ_YET).map(([file]) => file));
  for (const [file, texts] of readings) {
    if (ours.has(file.name)) assert.ok(typeof texts !== 'string' && texts.tellsOfUnread, file.name);
  }
});

test('every reason is explained, and none in vain', () => {
  const explained = [...readFileSync(join(here, 'CORPUS.md'), 'utf8').matchAll(/^### `([\w-]+)`$/gm)].map((match) => match[1] ?? '');
  const used = new Set(exceptions.differences.map(([, , , reason]) => reason));
  assert.deepEqual(explained.toSorted(), [...used].toSorted());
});

test('a difference of one letter, one cell or one space is seen', { skip }, () => {
  const file = files.find((each) => each.name === 'rounds/ru-30/r01-gts.docx');
  const texts = file && readings.get(file);
  assert.ok(file && texts && typeof texts !== 'string');
  const verdict = (text: string): string => judge(peers, file.sha256, 'docxodus', 'final', text);
  assert.equal(verdict(texts.final), 'exact');
  assert.equal(verdict(texts.final.replace(/\p{Lowercase}/u, 'ү')), 'different');
  assert.equal(verdict(texts.final.replace('\t', ' ')), 'different');
  assert.equal(verdict(`${texts.final} \n`), 'normalised');
  assert.equal(verdict(texts.original), 'different');
});

interface Truth {
  readonly returns: readonly { readonly file: string; readonly expected: { readonly accept: string; readonly reject: string } }[];
}

test('returns of the rounds read as the truth says that they were made', { skip }, () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const round of readdirSync(join(shared, 'rounds'), { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const folder = join(shared, 'rounds', round.name);
    const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
    for (const { file, expected } of truth.returns) {
      const texts = [...readings].find(([source]) => source.name === `rounds/${round.name}/${file}`)?.[1];
      if (texts === undefined || typeof texts === 'string') continue;
      seen += 1;
      if (texts.final !== mainStory(join(folder, expected.accept))) wrong.push(`${round.name}/${file} final`);
      if (texts.original !== mainStory(join(folder, expected.reject))) wrong.push(`${round.name}/${file} original`);
    }
  }
  assert.ok(seen > 30, `${seen} returns`);
  assert.deepEqual(wrong, []);
});

/** Lines `P` and `R` of a text of the truth are the main story; notes and headers are the others. */
function mainStory(path: string): string {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^[PR](\t|$)/.test(line));
  return lines.map((line) => `${line.slice(2)}\n`).join('');
}
