import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { plainText } from '@svod/papers';
import { renderCommentTableDocx, renderCommentTableXlsx } from '../src/index.ts';
import { HOSTILE, paper, row, runs } from './sample-paper.ts';

const skip = spawnSync('soffice', ['--version']).status === 0 ? false : 'LibreOffice is not installed';
const folder = mkdtempSync(join(tmpdir(), 'svod-render-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Opens files in LibreOffice under a profile of this run's own and saves them in another format. */
function convert(format: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const done = spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  assert.equal(done.status, 0, done.stderr);
}

const FORMULAS = ['=1+1', '+7 312', '-1', '@SUM(A1)', '=HYPERLINK("http://example.invalid","x")'];
const TEXTS = [...HOSTILE, ...FORMULAS.map((text): readonly [string, string] => [text, `'${text}`])];
const TABLE = paper(
  [
    row(1, { decision: 'Принято', grounds: 'Да' }),
    ...TEXTS.map(([given], i) => row(i + 2, { request: runs([[given, 'inserted']]) })),
    row(99, { kind: 'remark', request: runs([['ү'.repeat(30_000), 'plain']]) }),
  ],
  { details: ['Версия проекта: 2'] },
);

test('Calc reads the texts that were given, and no formula', { skip, timeout: 180_000 }, async () => {
  const file = join(folder, 'table.xlsx');
  writeFileSync(file, await renderCommentTableXlsx(TABLE));
  // Comma, quotes, UTF-8, from line 1; all cells quoted; every sheet to a file of its own.
  convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1', [file]);
  const name = readdirSync(folder).find((one) => one.startsWith('table-') && one.includes(TABLE.labels.tableSheet));
  const rows = parseCsv(readFileSync(join(folder, name ?? ''), 'utf8')).slice(4);
  assert.deepEqual(rows[0]?.slice(0, 8), [
    '1',
    'Раздел 1',
    'Мероприятие 2.3, графа «Срок»',
    'МИД\n(№ 07-014/5521)',
    plainText(runs([['Заменить слова:', 'strong']], [['до IV III квартала', 'plain']])),
    '',
    'Принято',
    'Да',
  ]);
  assert.deepEqual(
    rows.slice(1, -1).map((cells) => cells[4]),
    TEXTS.map(([, seen]) => seen),
  );
  assert.equal(rows.at(-1)?.[4], 'ү'.repeat(30_000));
});

test('Writer opens the file and reads the texts that were given', { skip, timeout: 180_000 }, async () => {
  const file = join(folder, 'paper.docx');
  writeFileSync(file, await renderCommentTableDocx(TABLE));
  convert('txt:Text (encoded):UTF8', [file]);
  const text = readFileSync(join(folder, 'paper.txt'), 'utf8');
  for (const [given, seen] of TEXTS) assert.ok(text.includes(FORMULAS.includes(given) ? given : seen), JSON.stringify(seen));
  assert.ok(text.includes('ү'.repeat(30_000)));
});

function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}
