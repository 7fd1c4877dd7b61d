import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { BOLD } from '@svod/consolidation';
import { unzip, zip } from '@svod/archive';
import { lister, withoutLibreOffice } from '../../../tools/peers/listing.ts';
import { p, pPr, tbl, tc, tr, words } from './read-dsl.ts';
import { closed, edit, linesOf, open, par, row, text, written } from './write-dsl.ts';
import { openEntries } from './write-package.ts';

const PYTHON = process.env['SVOD_UNO_PYTHON'] ?? '/usr/bin/python3';
const DRIVER = resolve(import.meta.dirname, '../../../tools/peers/libreoffice.py');

// Ten letters to a paragraph, so that one begins at each multiple of 11.
const paragraph = (name: string): string => p(pPr('<w:spacing w:after="120"/>'), words(`${name} абвгдеж`.slice(0, 10)));
const BODY =
  Array.from({ length: 12 }, (_, index) => paragraph(String(index).padStart(2, '0'))).join('') +
  tbl(
    tr(tc(p(words('№'))), tc(p(words('мера')))),
    tr(tc(p(words('1'))), tc(p(words('первая')))),
    tr(tc(p(words('2'))), tc(p(words('вторая')))),
  ) +
  p(words('конец'));

const why = (author: string): { readonly author: string; readonly date: null; readonly text: string } => ({
  author,
  date: null,
  text: 'Обоснование',
});
const EDITS = [
  edit(text(3, 6, open(par('ЗАМЕНА'))), { author: 'МЗ', comment: why('МЗ') }),
  edit(text(11, 14), { author: 'МИД' }),
  edit(text(25, 25, open(par(' вставка '))), { author: 'ГКНБ', comment: why('ГКНБ') }),
  edit(text(33, 44), { author: 'МЗ' }),
  edit(text(55, 55, closed(par('новый абзац'))), { author: 'МИД' }),
  edit(text(71, 71, open(par(''), par(''))), { author: 'ГКНБ' }),
  edit(text(87, 88), { author: 'МЗ' }),
  edit({ kind: 'format', flow: 'main', start: 99, end: 102, set: BOLD, clear: 0 }, { author: 'МИД' }),
  edit({ kind: 'paragraph-format', flow: 'main', start: 110, end: 121, set: { align: 'center' }, others: [] }, { author: 'ГКНБ' }),
  edit({ kind: 'rows-inserted', flow: 'main', block: 12, at: 2, rows: [row('1-1', 'новая')] }, { author: 'МЗ' }),
  edit({ kind: 'row-deleted', flow: 'main', block: 12, row: 2 }, { author: 'ГКНБ' }),
  edit(text(0, 6, open(par('иная')), 'main/12.1.1'), { author: 'МИД', comment: why('МИД') }),
  edit(text(138, 138, open(par('!'))), { id: 'a', author: 'МЗ' }),
];

/** The paragraph that is centred. */
const CENTRED = '10 абвгдеж';

/** A row counts once for each of its cells' words. */
const SEEN = {
  'МЗ Delete': 3,
  'МЗ Insert': 4,
  'МИД Delete': 2,
  'МИД Insert': 2,
  'МИД Format': 1,
  'ГКНБ Insert': 2,
  'ГКНБ Delete': 2,
  'ГКНБ ParagraphFormat': 1,
};

test('LibreOffice sees what was written, and its accepting and rejecting give the same words', { skip: withoutLibreOffice() }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'svod-write-'));
  try {
    const made = written(BODY, EDITS);
    assert.deepEqual(made.notCarried, []);
    const file = join(folder, 'redline.docx');
    writeFileSync(file, zip(made.entries));
    const list = lister(join(folder, 'list'), 120_000);
    list.add({ in: file });
    const [seen] = await list.end();
    assert.ok(seen !== undefined && !('failed' in seen), JSON.stringify(seen));
    const kinds = new Map<string, number>();
    for (const { kind, author } of seen.changes) kinds.set(`${author} ${kind}`, (kinds.get(`${author} ${kind}`) ?? 0) + 1);
    assert.deepEqual(Object.fromEntries(kinds), SEEN);
    assert.deepEqual(seen.comments.map((comment) => comment.author).toSorted(), ['ГКНБ', 'МЗ', 'МИД']);
    const jobs = (['final', 'original'] as const).map((view) => ({ view, in: file, out: join(folder, `${view}.docx`) }));
    const done = spawnSync(PYTHON, [DRIVER, join(folder, 'resolve')], {
      input: jobs.map((job) => `${JSON.stringify(job)}\n`).join(''),
      timeout: 120_000,
      encoding: 'utf8',
    });
    assert.equal(done.status, 0, done.stderr);
    for (const { view, out } of jobs) {
      const archive = await unzip(readFileSync(out));
      assert.ok(archive.ok);
      const theirs = openEntries(archive.entries).document.flows[0]?.blocks ?? [];
      assert.equal(linesOf(theirs), view === 'final' ? made.accepted() : made.rejected(), view);
      const aligned = theirs.flatMap((block) => (block.kind === 'paragraph' && block.align === 'center' ? [block.text] : []));
      assert.deepEqual(aligned, view === 'final' ? [CENTRED] : [], view);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
