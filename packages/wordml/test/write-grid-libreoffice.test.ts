import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { unzip, zip } from '@svod/archive';
import type { Cell, Change } from '@svod/consolidation';
import { withoutLibreOffice } from '../../../tools/peers/listing.ts';
import { p, words } from './read-dsl.ts';
import { edit, linesOf, par, row, written } from './write-dsl.ts';
import { openEntries } from './write-package.ts';

const PYTHON = process.env['SVOD_UNO_PYTHON'] ?? '/usr/bin/python3';
const DRIVER = resolve(import.meta.dirname, '../../../tools/peers/libreoffice.py');

const tc = (text: string, span = 1): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${span * 2000}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${p(words(text))}</w:tc>`;
const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const TABLE = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>${[
  tr(tc('№'), tc('Мера'), tc('Срок')),
  tr(tc('Раздел', 3)),
  tr(tc('1'), tc('Первая'), tc('2012')),
  tr(tc('2'), tc('Вторая'), tc('2013')),
].join('')}</w:tbl>`;
const BODY = p(words('начало')) + TABLE + p(words('между')) + TABLE + p(words('конец'));
const cell = (text: string): Cell => ({ column: 0, span: 1, merge: 'none', blocks: [par(text)] });

const ROWS: readonly Change[] = [
  {
    kind: 'rows-replaced',
    flow: 'main',
    block: 1,
    start: 2,
    end: 3,
    rows: [{ ...row('1'), cells: [cell('1'), { ...cell('Первая 2012'), column: 1, span: 2 }] }],
  },
  { kind: 'row-moved', flow: 'main', block: 1, row: 3, toFlow: 'main', toBlock: 3, to: 2 },
];
const TABLE_MOVED: readonly Change[] = [{ kind: 'move', flow: 'main', start: 7, end: 8, toFlow: 'main', to: 0 }];
const COME: readonly Change[] = [
  { kind: 'columns-inserted', flow: 'main', block: 1, at: 2, columns: 1, cells: [[cell('Кто')], null, [cell('МЗ')], [cell('МЮ')]] },
];
const GO: readonly Change[] = [{ kind: 'column-deleted', flow: 'main', block: 1, column: 1 }];

test(
  'LibreOffice settles replaced and moved rows and moved tables as we do; of columns it settles the words and leaves the cells',
  { skip: withoutLibreOffice() },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'svod-grid-'));
    try {
      const all = [ROWS, TABLE_MOVED, COME, GO].map((changes) =>
        written(
          BODY,
          changes.map((change) => edit(change)),
        ),
      );
      all.forEach(({ entries }, k) => writeFileSync(join(folder, `${k}.docx`), zip(entries)));
      const jobs = all.flatMap((_made, k) =>
        ['final', 'original'].map((view) => ({ view, in: join(folder, `${k}.docx`), out: join(folder, `${k}-${view}.docx`) })),
      );
      const done = spawnSync(PYTHON, [DRIVER, join(folder, 'resolve')], {
        input: jobs.map((job) => `${JSON.stringify(job)}\n`).join(''),
        timeout: 120_000,
        encoding: 'utf8',
      });
      assert.equal(done.status, 0, done.stderr);
      const theirs = async (k: number, view: string): Promise<string> => {
        const archive = await unzip(readFileSync(join(folder, `${k}-${view}.docx`)));
        assert.ok(archive.ok);
        return linesOf(openEntries(archive.entries).document.flows[0]?.blocks ?? []);
      };
      for (const [k, made] of all.slice(0, 2).entries()) {
        assert.equal(await theirs(k, 'final'), made.accepted());
        assert.equal(await theirs(k, 'original'), made.rejected());
      }
      const [come, go] = all.slice(2);
      assert.equal(await theirs(2, 'final'), come?.accepted());
      assert.equal(await theirs(3, 'original'), go?.rejected());
      const withEmpty = (column: string): string => `начало¶[№¶|${column}`;
      assert.ok((await theirs(2, 'original')).startsWith(withEmpty('Мера¶|¶|Срок¶]')), 'cells that come are not taken out again');
      assert.ok((await theirs(3, 'final')).startsWith(withEmpty('¶|Срок¶]')), 'cells that go are emptied and stay');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
