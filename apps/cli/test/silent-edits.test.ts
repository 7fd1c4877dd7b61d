/**
 * Silent edits over the corpus. Each file that holds tracked changes is the base with all of them rejected, and comes back with all of them
 * accepted and nothing tracked: our redline must say what the peers' accepted text says, and every tracked change must be covered by an
 * amendment. Accepted by LibreOffice and Docxodus: what we made of their copies is kept in `tools/peers/silent.json` (`npm run peers silent`).
 * Here, on every run: accepted by ourselves and held against the peers' texts, and again after a rewriting as programs do it.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type WordPackage, openPackage, resolveRevisions, withParts } from '@svod/wordml';
import { normalise, textHash } from '../../../tools/peers/normalise.ts';
import { type PeerFile, opinionOf } from '../../../tools/peers/peer-file.ts';
import { type SilentOutcome, silentCopies } from '../../../tools/peers/silent-copy.ts';
import { type SilentFile, openFile } from '../../../tools/peers/silent-file.ts';
import { type Source, sources } from '../../../tools/peers/sources.ts';
import { savedAnew } from './saved-anew.ts';

const root = join(import.meta.dirname, '../../..');
const shared = join(root, '../shared');
const skip = existsSync(join(shared, 'corpus/INDEX.tsv')) ? false : 'no ../shared/corpus here';
const read = <T>(name: string): T => JSON.parse(readFileSync(name, 'utf8')) as T;
const peers = read<PeerFile>(join(root, 'tools/peers/peers.json'));
const silent = read<SilentFile>(join(root, 'tools/peers/silent.json'));
const PEERS = ['docxodus', 'libreoffice'] as const;

interface Exceptions {
  /** `text`: not the copy's; `base`: rejecting does not give it; `uncovered`; or why a peer made no copy. `by`: a peer, or `ours`. */
  readonly exceptions: readonly { readonly file: string; readonly by: string; readonly what: string; readonly reason: string }[];
}
const { exceptions } = read<Exceptions>(join(import.meta.dirname, 'silent-edits-exceptions.json'));

const files = skip === false ? sources(shared) : [];
const tracked: readonly Source[] = files.filter(({ sha256 }) => sha256 in silent.files);

test('every file with tracked changes was given to the peers, and what came back to us', { skip }, () => {
  assert.ok(tracked.length > 100, String(tracked.length));
  assert.deepEqual(
    files.filter(({ sha256 }) => !(sha256 in peers.files)).map(({ name }) => name),
    [],
    'new files: npm run peers',
  );
  assert.deepEqual(silent.peers, peers.peers, 'other peers than those of peers.json: npm run peers');
  const known = new Set(files.map(({ sha256 }) => sha256));
  assert.deepEqual(
    Object.keys(silent.files).filter((sha256) => !known.has(sha256)),
    [],
    'files that are gone: npm run peers silent',
  );
});

/** Differences found must be those listed for the given hands, no more and no fewer. */
function asListed(found: readonly string[], hands: readonly string[]): void {
  const listed = exceptions.filter(({ by }) => hands.includes(by)).map(({ file, by, what }) => `${file} | ${by} | ${what}`);
  assert.deepEqual(
    found.filter((each) => !listed.includes(each)),
    [],
    'differences that are not listed',
  );
  assert.deepEqual(
    listed.filter((each) => !found.includes(each)),
    [],
    'listed differences that are gone: take them off the list',
  );
}

/** What is wrong with an outcome, by file and hand. */
const faultsOf = (
  file: string,
  hand: string,
  { text, base, uncovered }: Pick<SilentOutcome, 'text' | 'base' | 'uncovered'>,
): readonly string[] =>
  [...(text === 'different' ? ['text'] : []), ...(base ? [] : ['base']), ...(uncovered.length > 0 ? ['uncovered'] : [])].map(
    (what) => `${file} | ${hand} | ${what}`,
  );

test('accepted by a peer: the text is the copy’s, the base is kept, nothing slips through', { skip }, (t) => {
  const found: string[] = [];
  let [copies, changes] = [0, 0];
  for (const { name, sha256 } of tracked)
    for (const peer of PEERS) {
      const record = silent.files[sha256]?.[peer] ?? 'not asked';
      if (typeof record === 'string') {
        found.push(`${name} | ${peer} | ${record}`);
        continue;
      }
      const [text, base, uncovered, count] = record;
      copies += 1;
      changes += count;
      found.push(...faultsOf(name, peer, { text, base, uncovered }));
    }
  t.diagnostic(`${copies} copies, ${changes} amendments to be covered`);
  asListed(found, PEERS);
});

const accepted = (file: WordPackage): WordPackage => reopened(withParts(file.entries, resolveRevisions(file, 'accept').parts));

function reopened(entries: ReadonlyMap<string, Uint8Array>): WordPackage {
  const opened = openPackage(entries);
  assert.ok(opened.ok);
  return opened.package;
}

test(
  'accepted by ourselves, as it is and saved anew: the text is a peer’s, the base is kept, nothing slips through',
  { skip },
  async () => {
    const found: string[] = [];
    for (const { name, path, sha256 } of tracked) {
      // What the rounds hold is asked of the rounds.
      if (!name.startsWith('corpus/')) continue;
      const file = await openFile(path);
      assert.ok(file);
      const copy = accepted(file);
      const outcomeOf = silentCopies(file);
      const outcome = outcomeOf(copy);
      found.push(...faultsOf(name, 'ours', outcome));
      const says = PEERS.map((peer) => opinionOf(peers, sha256, peer, 'final')).filter((opinion) => Array.isArray(opinion));
      const hash = textHash(normalise(outcome.accepted));
      if (outcome.text !== 'different' && says.length > 0 && !says.some((opinion) => opinion[1] === hash))
        found.push(`${name} | ours | no peer agrees`);
      // The largest files take seconds each.
      if ((file.entries.get(file.main)?.length ?? 0) > 200_000) continue;
      const again = outcomeOf(reopened(savedAnew(copy)));
      if (again.text !== outcome.text || again.base !== outcome.base || again.uncovered.length > outcome.uncovered.length)
        found.push(`${name} | ours | saved anew`);
    }
    asListed(found, ['ours']);
  },
);

test('negative control: a word more, a change passed over and a lost base are seen', { skip }, async () => {
  const plain = tracked.find(({ name }) => name.includes('001-DeletedRun'));
  assert.ok(plain);
  const file = await openFile(plain.path);
  assert.ok(file);
  const unchanged = reopened(withParts(file.entries, resolveRevisions(file, 'reject').parts));
  const outcome = silentCopies(file)(unchanged);
  assert.deepEqual([outcome.text, outcome.base], ['exact', true]);
  assert.ok(outcome.uncovered.length > 0, 'a copy that is the base covers nothing');
  assert.notEqual(textHash(normalise(outcome.accepted)), (opinionOf(peers, plain.sha256, 'docxodus', 'final') as readonly string[])[1]);
  assert.deepEqual(faultsOf('f', 'h', { text: 'different', base: false, uncovered: ['x'] }), [
    'f | h | text',
    'f | h | base',
    'f | h | uncovered',
  ]);
});

test('every exception has its reason', () => {
  for (const { reason } of exceptions) assert.ok(reason.length > 30, reason);
});
