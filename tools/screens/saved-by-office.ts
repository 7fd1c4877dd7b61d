import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Comma-separated values in UTF-8, all sheets, each a file of its own. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** A file as LibreOffice opens it and saves it as another: where that stands, in the folder `into`. */
export function savedByOffice(file: string, to: string, into: string): string {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(into, 'profile')).href}`;
  const done = spawnSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', into, file], { timeout: 180_000 });
  assert.equal(done.status, 0, String(done.stderr));
  return path.join(into, `${path.basename(file, path.extname(file))}.${to.split(':')[0] ?? ''}`);
}

/** All that a workbook says, sheet by sheet, as LibreOffice opens it. */
export function sheetsOf(file: string, into: string): string {
  const stem = path.basename(savedByOffice(file, ALL_SHEETS, into), '.csv');
  const sheets = readdirSync(into).filter((name) => name.startsWith(`${stem}-`) && name.endsWith('.csv'));
  assert.ok(sheets.length > 0, file);
  return sheets.map((name) => readFileSync(path.join(into, name), 'utf8')).join('\n');
}
