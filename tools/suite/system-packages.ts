import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './command.ts';

/** A program that tests need and npm does not bring. */
interface SystemPackage {
  /** Its Debian package. */
  readonly name: string;
  readonly isThere: () => boolean;
}

const LIBREOFFICE = '/usr/lib/libreoffice/program';

/** Debian has LibreOffice's parts in packages of their own; elsewhere it is whole. */
const officeHas = (library: string) => (): boolean =>
  onPath('soffice') && (!existsSync(LIBREOFFICE) || existsSync(join(LIBREOFFICE, library)));

const PACKAGES: readonly SystemPackage[] = [
  { name: 'libreoffice-writer', isThere: officeHas('libswlo.so') },
  { name: 'libreoffice-calc', isThere: officeHas('libsclo.so') },
  { name: 'python3-uno', isThere: () => existsSync('/usr/lib/python3/dist-packages/uno.py') || !existsSync(LIBREOFFICE) },
  { name: 'poppler-utils', isThere: () => onPath('pdftoppm') && onPath('pdftotext') },
  { name: 'libxml2-utils', isThere: () => onPath('xmllint') },
  { name: 'chromium', isThere: () => ['chromium', 'chromium-browser', 'google-chrome'].some(onPath) },
  { name: 'fonts-liberation', isThere: () => existsSync('/usr/share/fonts/truetype/liberation') },
  { name: 'fonts-dejavu-core', isThere: () => existsSync('/usr/share/fonts/truetype/dejavu') },
];

/**
 * Sees to it that LibreOffice and the like are there for the tests that ask it. Installs them where that needs nobody's
 * password (root on Debian or Ubuntu), after saying so; elsewhere says what to run, and the tests that need them are skipped.
 */
export async function ensureSystemPackages(): Promise<void> {
  if (process.platform !== 'linux')
    return void (onPath('soffice') || console.log('LibreOffice is not installed: the tests that ask it are skipped.'));
  const missing = withDependencies(PACKAGES.filter((one) => !one.isThere()).map((one) => one.name));
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    console.log(`Some tests need programs that are not installed, and are skipped. To run them too:\n    sudo ${command}`);
    return;
  }
  console.log(`Installing what some tests need (a few minutes): ${missing.join(' ')}`);
  const update = await runCommand('apt-get', ['update', '-q']);
  const install = update.code === 0 ? await runCommand('apt-get', command.split(' ').slice(1)) : update;
  if (install.code !== 0)
    console.log(`That failed; the tests that need them are skipped. To try by hand:\n    ${command}\n${install.output.slice(-1500)}`);
}

/** The bridge to Python comes with Writer: it looks needless only because LibreOffice is not there at all. */
function withDependencies(missing: readonly string[]): string[] {
  return missing.includes('libreoffice-writer') && !missing.includes('python3-uno') ? [...missing, 'python3-uno'] : [...missing];
}

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}
