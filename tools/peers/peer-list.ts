import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { worker, type Worker } from './worker.ts';

/** The release asked for when the tool installs Docxodus itself. */
const DOCXODUS = '12.6.2';

export interface Peer {
  readonly name: 'libreoffice' | 'docxodus';
  readonly version: string;
  open(): Worker;
}

/** LibreOffice as installed on this machine, driven by its own Python (`SVOD_UNO_PYTHON`, else Debian's). `scratch` holds its profile. */
export function libreoffice(here: string, scratch: string): Peer {
  const said = execFileSync('soffice', ['--version', `-env:UserInstallation=file://${join(scratch, 'version')}`], { encoding: 'utf8' });
  const version = /LibreOffice (\S+)/.exec(said)?.[1] ?? said.trim();
  const python = process.env['SVOD_UNO_PYTHON'] ?? '/usr/bin/python3';
  let n = 0;
  const open = (): Worker => {
    n += 1;
    const folder = join(scratch, `office-${n}`);
    mkdirSync(folder, { recursive: true });
    return worker(python, [join(here, 'libreoffice.py'), folder], 180_000, 60);
  };
  return { name: 'libreoffice', version, open };
}

/** Docxodus from the package folder in `SVOD_DOCXODUS`, else installed into `scratch` without running any of its scripts. */
export function docxodus(here: string, scratch: string): Peer {
  let folder = process.env['SVOD_DOCXODUS'];
  if (folder === undefined) {
    writeFileSync(join(scratch, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `docxodus@${DOCXODUS}`], {
      cwd: scratch,
      stdio: 'inherit',
    });
    folder = join(scratch, 'node_modules/docxodus');
  }
  if (!existsSync(join(folder, 'package.json'))) throw new Error(`no package at ${folder}`);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const args = [join(here, 'docxodus.ts'), resolve(folder)];
  return { name: 'docxodus', version, open: () => worker(process.execPath, args, 180_000, 100) };
}
