import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import { textLines } from '@svod/consolidation';
import type { Document, View } from '@svod/consolidation';
import { openPackage, readDocument } from '../src/index.ts';
import { sharedFolder } from './read-dsl.ts';

const folder = sharedFolder('rounds');
const skip = folder === null ? 'no ../shared/rounds beside this checkout' : false;

interface TrueReturn {
  readonly id: string;
  readonly file: string;
  readonly base: string | null;
  readonly checks: Readonly<Record<string, boolean | string>>;
  readonly expected?: { readonly accept?: string; readonly reject?: string };
  readonly holds?: {
    readonly counts?: Readonly<Record<string, number>>;
    readonly comments?: readonly { readonly author: string; readonly text: string }[];
  };
}

async function readFile(file: string): Promise<Document> {
  const archive = await unzip(readFileSync(file));
  assert.ok(archive.ok);
  const opened = openPackage(archive.entries);
  assert.ok(opened.ok);
  return readDocument(opened.package).document;
}

/** Text in the manner of the truth: P, R, F, H lines. Headers repeat from section to section; the truth names each text once. */
function truthLines(document: Document, view: View): readonly string[] {
  const out: string[] = [];
  const headers = new Set<string>();
  for (const line of textLines(document, view, { stories: 'all' })) {
    const [, key = '', text = ''] = /^([^\t]*)\t(.*)$/s.exec(line) ?? [];
    const note = /^footnote\/(\d+)$/.exec(key);
    if (note !== null) out.push(`F\t${note[1]}\t${text}`);
    else if (key.startsWith('header/') && text !== '') headers.add(`H\t${text}`);
    else if (key === 'main') out.push(text);
  }
  return [...out, ...headers];
}

const expectedLines = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.replace(/^[PR]\t/, ''));

const dropJoiners = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replaceAll('\u200D', ''));

for (const round of ['ru-30', 'ky-12', 'ru-200']) {
  const here = path.join(folder ?? '', round);
  const truth =
    folder === null
      ? []
      : (JSON.parse(readFileSync(path.join(here, 'truth.json'), 'utf8')) as { readonly returns: readonly TrueReturn[] }).returns;

  test(`round ${round}: the bases`, { skip }, async () => {
    for (const name of ['base', 'base-old']) {
      if (!existsSync(path.join(here, `${name}.docx`))) continue;
      const document = await readFile(path.join(here, `${name}.docx`));
      for (const view of ['original', 'final'] as const)
        assert.deepEqual(truthLines(document, view), expectedLines(path.join(here, `${name}.txt`)), name);
      assert.deepEqual(document.problems, []);
    }
  });

  for (const each of truth) {
    if (!each.file.endsWith('.docx')) continue;
    test(`round ${round}: both views of ${each.file}`, { skip }, async () => {
      const document = await readFile(path.join(here, each.file));
      const base = (each.base ?? 'base.docx').replace(/\.docx$/, '.txt');
      // Files made on no base have only the texts that the truth gives.
      const file = (side: 'accept' | 'reject'): string | null => each.expected?.[side] ?? (each.base === null ? null : base);
      for (const [side, view] of [
        ['accept', 'final'],
        ['reject', 'original'],
      ] as const) {
        const name = file(side);
        if (name === null) continue;
        const [found, wanted] = [truthLines(document, view), expectedLines(path.join(here, name))];
        if (each.checks[`own_${side}`] === true) assert.deepEqual(found, wanted, side);
        else assert.deepEqual(dropJoiners(found), dropJoiners(wanted), side);
      }
    });

    test(`round ${round}: what ${each.file} holds`, { skip }, async () => {
      const document = await readFile(path.join(here, each.file));
      const count = (...kinds: readonly string[]): number => document.revisions.filter((revision) => kinds.includes(revision.kind)).length;
      const held = each.holds?.counts ?? {};
      assert.deepEqual(
        {
          ins: count('insert'),
          del: count('delete'),
          moveFrom: count('move-from'),
          moveTo: count('move-to'),
          rPrChange: count('format'),
          comments: document.comments.length,
        },
        {
          ins: held['ins'] ?? 0,
          del: held['del'] ?? 0,
          moveFrom: held['moveFrom'] ?? 0,
          moveTo: held['moveTo'] ?? 0,
          rPrChange: held['rPrChange'] ?? 0,
          comments: held['comments'] ?? 0,
        },
      );
      assert.equal(
        document.revisions.filter((revision) => revision.empty && revision.kind === 'insert').length,
        held['ins_run_empty'] ?? 0,
      );
      assert.equal(
        document.revisions.filter((revision) => revision.empty && revision.kind === 'delete').length,
        held['del_run_empty'] ?? 0,
      );
      assert.deepEqual(
        document.comments.map(({ author, text }) => `${author}: ${text}`).toSorted(),
        (each.holds?.comments ?? []).map(({ author, text }) => `${author}: ${text}`).toSorted(),
      );
      assert.ok(document.comments.every((comment) => comment.anchor !== null));
    });
  }
}
