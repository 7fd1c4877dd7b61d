/**
 * Every pair of the corpus, compared as `svod compare` does: by our own views, accepting all of the redline gives the edited text and rejecting
 * all the base's, in all stories; by what Docxodus and, where it can tell, LibreOffice make of the redline (hashes in `tools/peers/pairs.json`,
 * renewed by `npm run peers`) its main text is the same. What differs is listed with its reason in `compare-pairs-exceptions.json`.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Document, textLines } from '@svod/consolidation';
import { openPackage, readDocument } from '@svod/wordml';
import { type ComparedPair, type Pair, comparePair, pairs } from '../../../tools/peers/compare-pair.ts';
import { normalise, textHash } from '../../../tools/peers/normalise.ts';
import { type PeerFile, opinionOf, readerDigest } from '../../../tools/peers/peer-file.ts';

const root = join(import.meta.dirname, '../../..');
const shared = join(root, '../shared');
const peersFolder = join(root, 'tools/peers');
const skip = existsSync(join(shared, 'corpus/PAIRS.tsv')) ? false : 'no ../shared/corpus here';
const VIEWS = ['final', 'original'] as const;
type View = (typeof VIEWS)[number];

interface Exceptions {
  /** Where our view of the redline is not the text wanted. `told`: the code of the problem by which a person hears of it. */
  readonly text: readonly {
    readonly pair: string;
    readonly view: View;
    readonly story: string;
    readonly told: string;
    readonly reason: string;
  }[];
  /** Where a peer's text of the redline is not. `says`: `different`, or why it gave none. */
  readonly peers: readonly {
    readonly pair: string;
    readonly peer: string;
    readonly view: View;
    readonly says: string;
    readonly reason: string;
  }[];
}

const exceptions = JSON.parse(readFileSync(join(import.meta.dirname, 'compare-pairs-exceptions.json'), 'utf8')) as Exceptions;

interface Compared extends ComparedPair {
  readonly pair: Pair;
  readonly read: Document;
}

const compared: Compared[] = [];

test('every pair of the corpus is compared', { skip }, async (t) => {
  for (const pair of pairs(shared)) {
    const made = await comparePair(shared, pair);
    const opened = openPackage(made.redline);
    assert.ok(opened.ok, `${pair.id}: the redline does not open`);
    compared.push({ ...made, pair, read: readDocument(opened.package).document });
  }
  t.diagnostic(`${compared.length} pairs`);
  assert.ok(compared.length >= 80, `${compared.length} pairs`);
});

/** Text of each story by its key. Parts of headers may be listed in another order: that is no text. */
function stories(document: Document, view: View): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of textLines(document, view, { stories: 'all' })) {
    const tab = line.indexOf('\t');
    const key = line.slice(0, tab);
    found.set(key, `${found.get(key) ?? ''}${line.slice(tab + 1)}\n`);
  }
  return found;
}

/** Stories that are not as wanted. A header or footer without a word, and the lack of one, are the same. */
function differing(got: ReadonlyMap<string, string>, want: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...got.keys(), ...want.keys()])].filter((key) => {
    const [one, other] = [got.get(key), want.get(key)];
    if (one !== undefined && other !== undefined) return one !== other;
    return !/^(?:header|footer)\//.test(key) || (one ?? other ?? '').trim() !== '';
  });
}

const wanted = (one: Compared, view: View): Document => (view === 'final' ? one.edited : one.base);

test('accepting all gives the edited text, rejecting all the base, exactly and in all stories', { skip }, () => {
  const found = new Set<string>();
  for (const one of compared)
    for (const view of VIEWS)
      for (const story of differing(stories(one.read, view), stories(wanted(one, view), 'final')))
        found.add(`${one.pair.id} | ${view} | ${story}`);
  const listed = new Set(exceptions.text.map(({ pair, view, story }) => `${pair} | ${view} | ${story}`));
  assert.deepEqual(
    [...found].filter((each) => !listed.has(each)),
    [],
    'differences that are not listed',
  );
  assert.deepEqual(
    [...listed].filter((each) => !found.has(each)),
    [],
    'listed differences that are gone: take them off the list',
  );
  for (const { pair, told } of exceptions.text) {
    const codes = compared.find((one) => one.pair.id === pair)?.problems.map((problem) => problem.code) ?? [];
    assert.ok(told === '' || codes.includes(told), `${pair}: ${told} is not told`);
  }
});

test('the words that came and went are tracked: an edited text that differs makes a redline whose views differ', { skip }, () => {
  const text = (document: Document, view: View): string => textLines(document, view, { stories: 'all' }).join('\n');
  const untracked = compared.filter(
    (one) => text(one.base, 'final') !== text(one.edited, 'final') && text(one.read, 'final') === text(one.read, 'original'),
  );
  const told = new Set(exceptions.text.map(({ pair }) => pair));
  assert.deepEqual(
    untracked.filter((one) => !told.has(one.pair.id)).map((one) => one.pair.id),
    [],
  );
  assert.ok(compared.filter((one) => one.read.revisions.length > 0).length > 60);
});

test('a peer that accepts and rejects our redlines comes to the same texts', { skip }, (t) => {
  const peers = JSON.parse(readFileSync(join(peersFolder, 'pairs.json'), 'utf8')) as PeerFile;
  assert.equal(peers.reader, readerDigest(peersFolder), 'tools/peers has changed: npm run peers');
  const stale = compared.filter((one) => !(one.sha256 in peers.files)).map((one) => one.pair.id);
  assert.deepEqual(stale, [], 'other redlines than the peers were asked about: npm run peers (pairs alone: npm run peers pairs)');
  const ours = new Set(compared.map((one) => one.sha256));
  assert.deepEqual(
    Object.keys(peers.files).filter((hash) => !ours.has(hash)),
    [],
    'redlines that are no longer made: npm run peers',
  );

  const found = new Map<string, string>();
  for (const peer of ['docxodus', 'libreoffice']) {
    const counts = new Map<string, number>();
    for (const one of compared)
      for (const view of VIEWS) {
        const said = verdict(peers, one, peer, view);
        counts.set(said, (counts.get(said) ?? 0) + 1);
        if (said !== 'exact' && said !== 'normalised' && said !== 'not asked') found.set(`${one.pair.id} | ${peer} | ${view}`, said);
      }
    t.diagnostic(`${peer} ${peers.peers[peer] ?? ''}: ${[...counts].map(([said, n]) => `${n} ${said}`).join(', ')}`);
  }
  const listed = new Map(exceptions.peers.map(({ pair, peer, view, says }) => [`${pair} | ${peer} | ${view}`, says]));
  assert.deepEqual(
    [...found].filter(([each, says]) => listed.get(each) !== says),
    [],
    'differences that are not listed',
  );
  assert.deepEqual(
    [...listed].filter(([each]) => !found.has(each)),
    [],
    'listed differences that are gone: take them off the list',
  );
});

/** The text wanted held against what a peer made of the redline. `normalised`: equal but for white space and empty paragraphs. */
function verdict(peers: PeerFile, one: Compared, peer: string, view: View): string {
  const opinion = opinionOf(peers, one.sha256, peer, view);
  if (opinion === null) return 'not asked';
  if (typeof opinion === 'string') return opinion;
  const text = textLines(wanted(one, view), 'final', { stories: 'main' })
    .map((line) => `${line}\n`)
    .join('');
  if (opinion[0] === textHash(text)) return 'exact';
  return opinion[1] === textHash(normalise(text)) ? 'normalised' : 'different';
}

test('negative control: one letter, one story or one view more or less is seen', { skip }, () => {
  const one = compared.find((each) => differing(stories(each.base, 'final'), stories(each.edited, 'final')).length > 0);
  assert.ok(one);
  const want = stories(one.edited, 'final');
  assert.deepEqual(differing(stories(one.read, 'final'), want), []);
  assert.notDeepEqual(differing(stories(one.read, 'original'), want), []);
  assert.deepEqual(differing(new Map([['main', 'a\n']]), new Map([['main', 'b\n']])), ['main']);
  assert.deepEqual(
    differing(
      new Map([
        ['main', 'a\n'],
        ['footnote/1', '\n'],
      ]),
      new Map([['main', 'a\n']]),
    ),
    ['footnote/1'],
  );
  assert.deepEqual(differing(new Map([['header/0/first', '\n']]), new Map()), []);
  assert.deepEqual(differing(new Map(), new Map([['header/0/first', 'x\n']])), ['header/0/first']);
});

test('every exception has its reason', () => {
  for (const each of [...exceptions.text, ...exceptions.peers]) assert.ok(each.reason.length > 20, JSON.stringify(each));
});
