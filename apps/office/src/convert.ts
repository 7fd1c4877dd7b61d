import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ARCHIVE_LIMITS, type ForeignFormat } from '@svod/archive';
import { findSoffice } from './find-soffice.ts';
import { CONVERSION_LIMITS, type Jail, type JailKeeper, type Limits, findJail } from './jail.ts';
import { profileSettings } from './profile.ts';
import { standGuard } from './stand-guard.ts';
import { takeMade } from './take-made.ts';

export type Conversion =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly jail: Jail }
  | {
      readonly ok: false;
      readonly code: 'no-libreoffice' | 'conversion-not-jailed' | 'conversion-failed' | 'conversion-too-long' | 'conversion-stopped';
      readonly seconds: number;
    };

export interface ConversionOptions {
  /** Where the program is looked for ({@link findSoffice}). */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly limits?: Limits;
  /** Given where the result is not wanted any more. */
  readonly signal?: AbortSignal | null;
  /** Nothing is started where the system can't keep LibreOffice off the network and off all other files. */
  readonly jailedOnly?: boolean;
  /** In what it is started; else the strictest jail that the system gives. */
  readonly keeper?: Promise<JailKeeper> | null;
}

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

let strictest: Promise<JailKeeper> | null = null;

/**
 * Turns a file into .docx or .xlsx by LibreOffice, in a jail: a work folder with the file alone, a profile made for it and thrown away, no network and no
 * other files where the system can keep them off, limits of time and memory. Nothing of it stays on the disk. What it gives is to be trusted as little as
 * the file itself.
 */
export async function convert(bytes: Uint8Array, format: ForeignFormat, options: ConversionOptions = {}): Promise<Conversion> {
  const soffice = findSoffice(options.environment ?? process.env);
  if (soffice === null) return { ok: false, code: 'no-libreoffice', seconds: 0 };
  let last: Conversion = { ok: false, code: 'conversion-failed', seconds: 0 };
  for (const filter of FILTERS[format].from) {
    last = await convertBy(soffice, filter, bytes, format, options);
    if (last.ok || last.code !== 'conversion-failed') return last;
  }
  return last;
}

async function convertBy(
  soffice: string,
  filter: string,
  bytes: Uint8Array,
  format: ForeignFormat,
  { limits = CONVERSION_LIMITS, signal = null, jailedOnly = false, keeper = null }: ConversionOptions,
): Promise<Conversion> {
  const work = await mkdtemp(path.join(tmpdir(), 'svod-lo-'));
  const guard = standGuard(work);
  try {
    const { jail, inside, run } = await (keeper ?? (strictest ??= findJail(work)));
    if (jailedOnly && !(jail.network && jail.files)) return { ok: false, code: 'conversion-not-jailed', seconds: 0 };
    const { to, ending } = FILTERS[format];
    for (const folder of ['home', 'tmp', 'out', 'root', 'profile/user']) await mkdir(path.join(work, folder), { recursive: true });
    await writeFile(path.join(work, 'profile/user/registrymodifications.xcu'), profileSettings());
    await writeFile(path.join(work, `in.${format}`), bytes);
    const seen = inside(work);
    const outcome = await run(
      soffice,
      [
        ...['--headless', '--invisible', '--nologo', '--norestore', '--nodefault', '--nolockcheck', '--nofirststartwizard'],
        `-env:UserInstallation=${fileUrl(path.join(seen, 'profile'))}`,
        `--infilter=${filter}`,
        ...['--convert-to', `${ending}:${to}`, '--outdir', path.join(seen, 'out'), path.join(seen, `in.${format}`)],
      ],
      work,
      limits,
      { signal, guard },
    );
    if (outcome === 'too-long') return { ok: false, code: 'conversion-too-long', seconds: limits.seconds };
    if (outcome === 'stopped') return { ok: false, code: 'conversion-stopped', seconds: 0 };
    // It ends well even where it could not read the file: what counts is what it wrote.
    const made = outcome === 'done' ? await takeMade(work, `in.${ending}`, ARCHIVE_LIMITS.fileBytes) : null;
    return made === null ? { ok: false, code: 'conversion-failed', seconds: 0 } : { ok: true, bytes: made, jail };
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    guard.end();
  }
}

const fileUrl = (file: string): string => `file://${file.split(path.sep).map(encodeURIComponent).join('/')}`;
