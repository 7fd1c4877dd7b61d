import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findSoffice } from '@svod/office';

/** Why tests that make files by LibreOffice are skipped; false where it is installed. */
export const WITHOUT_OFFICE: string | false = findSoffice(process.env) === null ? 'LibreOffice is not installed' : false;

/** A file as LibreOffice saves it in another form: `to` is the ending, with the filter after a colon where the ending alone does not say it. */
export function madeByOffice(bytes: Uint8Array, ending: string, to: string): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'svod-made-'));
  try {
    const file = path.join(folder, `in.${ending}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const args = ['--headless', '--norestore', profile, '--convert-to', to, '--outdir', path.join(folder, 'out'), file];
    execFileSync(findSoffice(process.env) ?? '', args, { stdio: 'ignore', timeout: 180_000 });
    return readFileSync(path.join(folder, 'out', `in.${to.split(':')[0] ?? ''}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
