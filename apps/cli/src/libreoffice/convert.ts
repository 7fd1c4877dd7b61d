import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ARCHIVE_LIMITS } from '@svod/archive';
import { findSoffice } from './find-soffice.ts';
import { CONVERSION_LIMITS, type Jail, type JailKeeper, type Limits, findJail } from './jail.ts';
import { profileSettings } from './profile.ts';

/** What LibreOffice is asked to turn into a Word file or a workbook. */
export type ForeignFormat = 'odt' | 'rtf' | 'doc' | 'ods' | 'xls';

export type Conversion =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly jail: Jail }
  | { readonly ok: false; readonly code: 'no-libreoffice' | 'conversion-failed' | 'conversion-too-long'; readonly seconds: number };

/** The filters that read each format, tried in order, and the one that writes its like. Named, so that nothing is guessed from what a file holds. */
const FILTERS: Readonly<
  Record<ForeignFormat, { readonly from: readonly string[]; readonly to: string; readonly ending: 'docx' | 'xlsx' }>
> = {
  odt: { from: ['writer8'], to: 'MS Word 2007 XML', ending: 'docx' },
  rtf: { from: ['Rich Text Format'], to: 'MS Word 2007 XML', ending: 'docx' },
  doc: { from: ['MS Word 97', 'MS Word 95', 'MS WinWord 6.0'], to: 'MS Word 2007 XML', ending: 'docx' },
  ods: { from: ['calc8'], to: 'Calc MS Excel 2007 XML', ending: 'xlsx' },
  xls: { from: ['MS Excel 97', 'MS Excel 95', 'MS Excel 5.0/95'], to: 'Calc MS Excel 2007 XML', ending: 'xlsx' },
};

let keeper: JailKeeper | null = null;

/**
 * Turns a file into .docx or .xlsx by LibreOffice, in a jail: a work folder with the file alone, a profile made for it and thrown away, no network and no
 * other files where the system can keep them off, limits of time and memory. Nothing of it stays on the disk.
 */
export async function convert(
  bytes: Uint8Array,
  format: ForeignFormat,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  limits: Limits = CONVERSION_LIMITS,
): Promise<Conversion> {
  const soffice = findSoffice(environment);
  if (soffice === null) return { ok: false, code: 'no-libreoffice', seconds: 0 };
  let last: Conversion = { ok: false, code: 'conversion-failed', seconds: 0 };
  for (const filter of FILTERS[format].from) {
    last = await convertBy(soffice, filter, bytes, format, limits);
    if (last.ok || last.code !== 'conversion-failed') return last;
  }
  return last;
}

async function convertBy(soffice: string, filter: string, bytes: Uint8Array, format: ForeignFormat, limits: Limits): Promise<Conversion> {
  const work = await mkdtemp(path.join(tmpdir(), 'svod-lo-'));
  try {
    keeper ??= await findJail(work);
    const { to, ending } = FILTERS[format];
    for (const folder of ['home', 'tmp', 'out', 'root', 'profile/user']) await mkdir(path.join(work, folder), { recursive: true });
    await writeFile(path.join(work, 'profile/user/registrymodifications.xcu'), profileSettings());
    await writeFile(path.join(work, `in.${format}`), bytes);
    const seen = keeper.inside(work);
    const outcome = await keeper.run(
      soffice,
      [
        ...['--headless', '--invisible', '--nologo', '--norestore', '--nodefault', '--nolockcheck', '--nofirststartwizard'],
        `-env:UserInstallation=${fileUrl(path.join(seen, 'profile'))}`,
        `--infilter=${filter}`,
        ...['--convert-to', `${ending}:${to}`, '--outdir', path.join(seen, 'out'), path.join(seen, `in.${format}`)],
      ],
      work,
      limits,
    );
    if (outcome === 'too-long') return { ok: false, code: 'conversion-too-long', seconds: limits.seconds };
    const made = path.join(work, 'out', `in.${ending}`);
    const { size } = await stat(made).catch(() => ({ size: -1 }));
    // It ends well even where it could not read the file: what counts is what it wrote.
    if (outcome !== 'done' || size <= 0 || size > ARCHIVE_LIMITS.fileBytes) return { ok: false, code: 'conversion-failed', seconds: 0 };
    return { ok: true, bytes: await readFile(made), jail: keeper.jail };
  } finally {
    await rm(work, { recursive: true, force: true }).catch(() => undefined);
  }
}

const fileUrl = (file: string): string => `file://${file.split(path.sep).map(encodeURIComponent).join('/')}`;
