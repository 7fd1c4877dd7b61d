/**
 * A redline of ours, read back as a return on its own base: it asks for the same. First as it is written; then after LibreOffice has opened and
 * saved it, where what is missing is what LibreOffice is known to drop. (That a random redline read again asks for something equivalent is a law
 * of `tools/laws/word`.)
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { unzip, zip } from '@svod/archive';
import type { Amendment, Consolidation } from '@svod/consolidation';
import { type BaseInput, consolidate, redlineEdits, redlinePackage } from '@svod/round';
import { type RedlineEdit, type WordPackage, openPackage, readDocument } from '@svod/wordml';
import { lister, withoutLibreOffice } from '../../../tools/peers/listing.ts';
import { type MadeRound, makeRound } from './make-round.ts';

const root = join(import.meta.dirname, '../../..');
const shared = join(root, '../shared/rounds');
const folders = [join(root, 'samples/consultation-2012'), ...['ru-30', 'ky-12'].map((name) => join(shared, name))].filter((folder) =>
  existsSync(folder),
);
const scratch = mkdtempSync(join(tmpdir(), 'svod-again-'));
const withoutOffice = withoutLibreOffice();
// LibreOffice opens and saves while more is being made.
const office = withoutOffice === false ? lister(join(scratch, 'office'), 300_000) : null;
after(async () => {
  await office?.end();
  rmSync(scratch, { recursive: true, force: true });
});
const made = new Map<string, MadeRound>();

test('the rounds are brought together', async () => {
  for (const folder of folders) {
    const round = await makeRound(folder);
    made.set(basename(folder), round);
    const file = join(scratch, `${basename(folder)}.docx`);
    writeFileSync(file, zip(round.redline.entries));
    office?.add({ in: file, save: join(scratch, `${basename(folder)}-saved.docx`) });
  }
});

/** Takes a redline for a return on its base: each author's name is a body's. */
function readBack(base: BaseInput, redline: WordPackage): Consolidation {
  const { document } = readDocument(redline);
  const authors = Object.fromEntries(document.revisions.map(({ author }) => [author, author]));
  const one = { file: 'redline.docx', hash: '0', document, body: '?', date: null, letter: '', authors, madeOn: base.file };
  return consolidate({ base, older: [], returns: [one], language: 'ru', options: { showFolded: true, trustVersion: true } }).consolidation;
}

/** The amendments that a redline shows. */
function shownIn({ amendments, collisions }: Consolidation): readonly Amendment[] {
  const ids = new Set<string>();
  const take = ({ id, children }: RedlineEdit): void => {
    ids.add(id);
    children.forEach(take);
  };
  redlineEdits(amendments, collisions, 'ru', false).forEach(take);
  return amendments.filter(({ id }) => ids.has(id));
}

interface Differences {
  readonly lost: readonly Amendment[];
  readonly come: readonly Amendment[];
  /** The same amendment, of another kind or body, or no longer tracked. */
  readonly changed: readonly string[];
}

function differences(want: readonly Amendment[], got: readonly Amendment[]): Differences {
  const [wanted, found] = [want, got].map((list) => new Map(list.map((one) => [one.id, one])));
  const changed = want.flatMap((one) => {
    const other = found?.get(one.id);
    if (other === undefined) return [];
    const same = other.kind === one.kind && other.bodies.join() === one.bodies[0] && other.tracked;
    return same ? [] : [`${named(one)}: ${named(other)}`];
  });
  return { lost: want.filter(({ id }) => !found?.has(id)), come: got.filter(({ id }) => !wanted?.has(id)), changed };
}

const placeOf = ({ change }: Amendment): string => ('row' in change ? `${change.flow}/${change.block}.${change.row}` : change.flow);
const named = (one: Amendment): string => `${one.kind} ${placeOf(one)} ${one.bodies.join()}`;

test('a redline of one return alone reads back to the same amendments, by id, kind and body', (t) => {
  let [redlines, amendments] = [0, 0];
  for (const [name, { base, returns }] of made)
    for (const one of returns) {
      const result = consolidate({ base, older: [], returns: [one], language: 'ru', options: { showFolded: false, trustVersion: false } });
      const redline = openPackage(redlinePackage(base.carrier, result.redline));
      assert.ok(redline.ok);
      const want = shownIn(result.consolidation);
      const { lost, come, changed } = differences(want, readBack(base, redline.package).amendments);
      // What a body puts in and changes itself is written as it is in the end: the insertion comes back with the change in it.
      const edited = new Set(
        want.filter(({ parent, change }) => parent !== null && change.flow.startsWith('+')).map(({ parent }) => parent),
      );
      const where = `${name} ${one.file}`;
      assert.deepEqual(lost.filter(({ id, parent }) => !edited.has(id) && !edited.has(parent)).map(named), [], `${where}: lost`);
      assert.deepEqual(
        come.map(placeOf).toSorted(),
        lost
          .filter(({ id }) => edited.has(id))
          .map(placeOf)
          .toSorted(),
        `${where}: come`,
      );
      assert.deepEqual(changed, [], where);
      redlines += 1;
      amendments += want.length - lost.length;
    }
  t.diagnostic(`${redlines} redlines, ${amendments} amendments`);
  assert.ok(redlines >= 8 && amendments > 100);
});

test('a redline of a whole round reads back to the same amendments but where they meet', (t) => {
  for (const [name, { base, result, redline }] of made) {
    const { consolidation } = result;
    const want = shownIn(consolidation);
    const back = readBack(base, redline);
    const { lost, come, changed } = differences(want, back.amendments);
    // Words that several bodies take out are taken out once, by the first; an edit in words that another body takes out is an insertion beside them.
    const meeting = new Set(consolidation.collisions.filter(({ kind }) => kind !== 'same').flatMap((one) => one.amendments));
    const replaced = (one: Amendment): boolean => one.kind === 'format' || one.folded === 'renumbering';
    assert.deepEqual(lost.filter((one) => !meeting.has(one.id) && !replaced(one)).map(named), [], `${name}: lost`);
    const places = new Set(lost.map(({ change }) => change.flow));
    assert.deepEqual(come.filter(({ change, parent }) => parent === null && !places.has(change.flow)).map(named), [], `${name}: come`);
    assert.deepEqual(changed, [], name);
    assert.deepEqual(back.amendments.filter(({ tracked }) => !tracked).map(named), [], `${name}: all is tracked`);
    t.diagnostic(`${name}: ${want.length} amendments, ${lost.length} of those that meet in another form`);
    assert.ok(want.length - lost.length > 50);
  }
});

/**
 * What LibreOffice 7.4.7 drops from a redline when it opens and saves it. `rows`: a deleted row comes back as one whose words are deleted, its own
 * marker gone (but for the last row of a table); with somebody's words put into it, as a new row. `rest`: texts of notes behind a comment
 * between two references (see outputs.test.ts); the empty paragraph that holds a section's end, and the look of the heading beside it.
 */
const DROPPED: Readonly<Record<string, { readonly rows: readonly string[]; readonly rest: readonly string[] }>> = {
  'consultation-2012': { rows: ['main/70.21'], rest: ['format main', 'paragraph-deleted main', 'paragraph-format main'] },
  'ru-30': {
    rows: ['main/138.16', 'main/138.28', 'main/138.33', 'main/138.4'],
    rest: [
      'text-deleted footnote/1',
      'text-deleted footnote/3',
      'text-deleted footnote/4',
      'text-inserted footnote/1',
      'text-replaced footnote/2',
    ],
  },
  'ky-12': { rows: ['main/78.10', 'main/78.12'], rest: [] },
};

test(
  'LibreOffice opens and saves a redline: what is missing then is what it is known to drop',
  { skip: withoutOffice, timeout: 300_000 },
  async () => {
    await office?.end();
    const seen: Record<string, unknown> = {};
    for (const [name, { base, redline }] of made) {
      const archive = await unzip(readFileSync(join(scratch, `${name}-saved.docx`)));
      const saved = archive.ok ? openPackage(archive.entries) : null;
      assert.ok(saved?.ok, name);
      const [before, behind] = [readBack(base, redline), readBack(base, saved.package)];
      const { lost, come } = differences(before.amendments, behind.amendments);
      const found = new Map(behind.amendments.map((one) => [one.id, one]));
      const rows = before.amendments.filter(({ id, kind }) => kind === 'row-deleted' && found.get(id)?.tracked !== true);
      const rest = [...lost, ...come].filter((one) => !rows.some((row) => isOfRow(one, row, come)));
      seen[name] = { rows: rows.map(placeOf).toSorted(), rest: [...new Set(rest.map((one) => `${one.kind} ${placeOf(one)}`))].toSorted() };
      assert.deepEqual(commentsOf(saved.package), commentsOf(redline), `${name}: comments`);
      // A comment on another body's deleted row is a remark; where that row comes back as a new one, it may be the reason of an edit in it.
      const touched = new Set(
        rows.flatMap(({ change }) => ('row' in change ? [0, 1].map((k) => `${change.flow}/${change.block}.${change.row + k}`) : [])),
      );
      assert.deepEqual(remarksOf(behind, touched), remarksOf(before, touched), `${name}: remarks`);
    }
    assert.deepEqual(seen, Object.fromEntries([...made.keys()].map((name) => [name, DROPPED[name]])));
  },
);

/** Texts of the remarks, but for those on the rows named. */
const remarksOf = ({ remarks }: Consolidation, but: ReadonlySet<string>): readonly string[] =>
  remarks
    .filter(({ place }) => !but.has(place?.flow ?? ''))
    .map(({ text }) => text)
    .toSorted();

const commentsOf = (file: WordPackage): readonly string[] =>
  readDocument(file)
    .document.comments.map(({ author, text }) => `${author}: ${text}`)
    .toSorted();

/** True for a deleted row and all that is said of it: of its cells, of the row that it became, of what stands in that one. */
function isOfRow(one: Amendment, row: Amendment, all: readonly Amendment[]): boolean {
  const { change } = one;
  if (row.change.kind !== 'row-deleted') return false;
  const { flow, block, row: index } = row.change;
  if (change.flow.startsWith(`${flow}/${block}.${index}.`)) return true;
  const parent = one.parent === null ? undefined : all.find(({ id }) => id === one.parent);
  if (parent !== undefined && parent !== one && change.flow.startsWith('+')) return isOfRow(parent, row, all);
  if (change.kind === 'row-deleted') return change.flow === flow && change.block === block && change.row === index;
  return change.kind === 'rows-inserted' && change.flow === flow && change.block === block && change.at === index + 1;
}

test('negative control: an amendment less, more, or of another body is seen', () => {
  const [round] = made.values();
  assert.ok(round);
  const want = shownIn(round.result.consolidation);
  const [first, ...others] = want;
  assert.ok(first);
  const sole = want.map((one) => ({ ...one, bodies: one.bodies.slice(0, 1), tracked: true }));
  assert.deepEqual(differences(want, sole), { lost: [], come: [], changed: [] });
  assert.deepEqual(differences(want, sole.slice(1)).lost, [first]);
  assert.deepEqual(
    differences(others, sole).come.map(({ id }) => id),
    [first.id],
  );
  assert.equal(
    differences(
      want,
      sole.map((one, k) => (k === 0 ? { ...one, bodies: ['иной'] } : one)),
    ).changed.length,
    1,
  );
  assert.equal(
    differences(
      want,
      sole.map((one, k) => (k === 0 ? { ...one, tracked: false } : one)),
    ).changed.length,
    1,
  );
});
