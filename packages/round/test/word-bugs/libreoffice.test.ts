/**
 * A second opinion: LibreOffice accepts and rejects all in each of the cases. Where it comes to another text the case says so, and why; the
 * reports on LibreOffice itself (95 to 99b) are among those.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { unzip, zip } from '@svod/archive';
import { readDocument } from '@svod/wordml';
import { withoutLibreOffice } from '../../../../tools/peers/listing.ts';
import { normalise } from '../../../../tools/peers/normalise.ts';
import { type WordCase, lines } from './all-ways.ts';
import { comments } from './cases/comments.ts';
import { movesFieldsNotes } from './cases/moves-fields-notes.ts';
import { paragraphMarks } from './cases/paragraph-marks.ts';
import { runsAndAuthors } from './cases/runs-and-authors.ts';
import { tables } from './cases/tables.ts';
import { opened } from './word-file.ts';

const PYTHON = process.env['SVOD_UNO_PYTHON'] ?? '/usr/bin/python3';
const DRIVER = resolve(import.meta.dirname, '../../../../tools/peers/libreoffice.py');
const VIEWS = ['final', 'original'] as const;
const CASES: readonly WordCase[] = [...paragraphMarks, ...runsAndAuthors, ...tables, ...movesFieldsNotes, ...comments];

/** Without white space, empty paragraphs and what other stories are called: LibreOffice writes those otherwise. */
const plain = (all: readonly string[]): readonly string[] =>
  normalise(all.map((line) => `${line.replace(/^(?:header|footer|footnote|textbox)\/[^\t]*\t/u, '')}\n`).join(''))
    .split('\n')
    .toSorted();

test(
  'LibreOffice comes to the same texts, or to those that are listed with a reason',
  { skip: withoutLibreOffice(), timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'svod-cases-'));
    try {
      const jobs = CASES.flatMap((one) =>
        VIEWS.map((view) => ({ one, view, in: join(folder, `${one.number}.docx`), out: join(folder, `${one.number}-${view}.docx`) })),
      );
      for (const one of CASES) writeFileSync(join(folder, `${one.number}.docx`), zip(one.file.entries));
      const run = spawnSync(PYTHON, [DRIVER, join(folder, 'office')], {
        input: jobs.map(({ view, in: from, out }) => `${JSON.stringify({ view, in: from, out })}\n`).join(''),
        timeout: 280_000,
        encoding: 'utf8',
        env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
      });
      assert.equal(run.status, 0, run.stderr);
      const wrong: string[] = [];
      for (const { one, view, out } of jobs) {
        const got = existsSync(out) ? plain(await linesOf(out)) : ['refused'];
        const same = JSON.stringify(got) === JSON.stringify(plain(one[view]));
        const listed = one.office?.[view];
        if (listed === undefined ? !same : JSON.stringify(got) !== JSON.stringify(plain(listed)))
          wrong.push(`${one.number} ${view}: ${JSON.stringify(got)}`);
        else if (listed !== undefined && same) wrong.push(`${one.number} ${view}: the same after all`);
      }
      assert.deepEqual(wrong, []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test('every difference has its reason', () => {
  for (const { number, office } of CASES)
    if (office !== undefined) assert.ok(office.why.length > 20 && (office.final ?? office.original) !== undefined, number);
  for (const number of ['95', '97a', '97b', '99b']) assert.ok(CASES.find((one) => one.number === number)?.office !== undefined, number);
});

async function linesOf(file: string): Promise<readonly string[]> {
  const archive = await unzip(readFileSync(file));
  assert.ok(archive.ok, file);
  return lines(readDocument(opened(archive.entries)).document, 'final');
}
