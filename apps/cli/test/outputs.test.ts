/**
 * What the sample round and the rounds of ../shared bring: the redline is valid where the base was, and LibreOffice sees in it the tracked
 * changes and comments that were written, as many and under the same names; the comment table comes back from it whole.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { unzip, zip } from '@svod/archive';
import { textLines } from '@svod/consolidation';
import { renderCommentTableDocx } from '@svod/render';
import { type WordPackage, openPackage, readDocument } from '@svod/wordml';
import { lister, withoutLibreOffice } from '../../../tools/peers/listing.ts';
import { faultsBeyond, schemasPresent, validatePackage } from '../../../tools/schema/validate.ts';
import { type ListedChange, listedChanges } from './listed-changes.ts';
import { type MadeRound, makeRound } from './make-round.ts';

const root = join(import.meta.dirname, '../../..');
const rounds = join(root, '../shared/rounds');
const folders = [join(root, 'samples/consultation-2012'), ...['ru-30', 'ky-12', 'ru-200'].map((name) => join(rounds, name))].filter(
  (folder) => existsSync(folder),
);
const scratch = mkdtempSync(join(tmpdir(), 'svod-outputs-'));

/**
 * LibreOffice 7.4 loses texts of notes, and what is tracked in them, when it opens a file with a comment between the references of its first
 * and its second note (files without any tracked change too). By the round's folder: what is written and not seen.
 */
const LOST_NOTES: Readonly<Record<string, readonly ListedChange[]>> = { 'ru-200': [{ kind: 'Insert', author: 'МОН' }] };

const made = new Map<string, MadeRound>();
const withoutOffice = withoutLibreOffice();
// LibreOffice looks at what is made while more is being made.
const office = withoutOffice === false ? lister(scratch, 180_000) : null;
after(async () => {
  await office?.end();
  rmSync(scratch, { recursive: true, force: true });
});

test('the rounds are brought together', async () => {
  for (const [index, folder] of folders.entries()) {
    const round = await makeRound(folder);
    made.set(folder, round);
    const file = join(scratch, `redline-${index}.docx`);
    writeFileSync(file, zip(round.redline.entries));
    office?.add({ in: file });
  }
});

test(
  'redlines hold no fault against the schemas that the base did not hold',
  { skip: schemasPresent() ? false : 'no ../shared/schemas here' },
  () => {
    for (const [folder, { given, redline }] of made)
      assert.deepEqual(faultsBeyond(validatePackage(given.entries), validatePackage(redline.entries)), [], folder);
  },
);

test(
  'LibreOffice lists the tracked changes and comments that were written; the comment table comes back whole',
  { skip: withoutOffice, timeout: 180_000 },
  async (t) => {
    const [first] = made.values();
    assert.ok(first);
    const table = join(scratch, 'table.docx');
    const saved = join(scratch, 'saved.docx');
    writeFileSync(table, await renderCommentTableDocx(first.result.table));
    office?.add({ in: table, save: saved });
    const said = (await office?.end()) ?? [];

    for (const [index, [folder, { redline }]] of [...made].entries()) {
      const seen = said[index];
      assert.ok(seen !== undefined && 'changes' in seen, `${folder}: ${JSON.stringify(seen)}`);
      const lost = LOST_NOTES[basename(folder)] ?? [];
      assert.deepEqual(counted([...seen.changes, ...lost]), counted(written(redline)), folder);
      const comments = readDocument(redline).document.comments;
      assert.deepEqual(counted(seen.comments), counted(comments), folder);
      t.diagnostic(
        `${basename(folder)}: ${seen.changes.length} changes of ${new Set(seen.changes.map((each) => each.author)).size} authors, ${seen.comments.length} comments`,
      );
      assert.ok(seen.changes.length > 100 && seen.comments.length > 20);
      // Control: one change less, or under another name, is no longer the same.
      const [one, ...others] = seen.changes;
      assert.ok(one);
      assert.notDeepEqual(counted(others), counted(seen.changes));
      assert.notDeepEqual(counted([{ ...one, author: `${one.author}x` }, ...others]), counted(seen.changes));
    }
    assert.ok('changes' in (said.at(-1) ?? {}), JSON.stringify(said.at(-1)));
    assert.deepEqual(await linesOf(saved), await linesOf(table));
  },
);

/** How many there are by name, and by kind where they have kinds. */
function counted(entries: readonly { readonly kind?: string; readonly author: string }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind = '', author } of entries) counts[`${author} ${kind}`] = (counts[`${author} ${kind}`] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function written(redline: WordPackage): readonly ListedChange[] {
  const parts = new Set([redline.main]);
  for (const { kind, target } of redline.relationships(redline.main)) {
    const part = /^(?:header|footer|footnotes|endnotes)$/.test(kind) ? redline.find(target) : null;
    if (part !== null) parts.add(part);
  }
  return [...parts].flatMap((part) => {
    const story = redline.xml(part)?.root;
    return story === undefined ? [] : listedChanges(story);
  });
}

async function linesOf(file: string): Promise<readonly string[]> {
  const archive = await unzip(readFileSync(file));
  const opened = archive.ok ? openPackage(archive.entries) : null;
  assert.ok(opened?.ok, file);
  return textLines(readDocument(opened.package).document, 'final', { stories: 'main' });
}
