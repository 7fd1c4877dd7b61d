import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

const NAMES = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
const USUAL: Readonly<Record<string, readonly string[]>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.com'],
  linux: [],
};

/**
 * The program of LibreOffice: what `SVOD_SOFFICE` names, else the first on the path, else where it is usually installed. Null where
 * there is none; a `SVOD_SOFFICE` that is empty or names nothing asks for none.
 */
export function findSoffice(environment: Readonly<Record<string, string | undefined>>): string | null {
  const given = environment['SVOD_SOFFICE'];
  if (given !== undefined) return isProgram(given) ? path.resolve(given) : null;
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...(USUAL[process.platform] ?? [])];
  return candidates.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
