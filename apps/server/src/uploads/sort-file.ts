import { type ArchiveProblem, unzip } from '@svod/archive';
import { isWorkbook } from '@svod/sheets';
import { cleanName } from './clean-name.ts';
import type { FileKind } from './file-kind.ts';
import { UPLOAD_LIMITS } from './limits.ts';
import { type Inside, type MailContent, looksLikeMail, readMail } from './read-mail.ts';

/** Why a file is not taken. */
export type Refusal = 'empty' | 'too-large' | 'not-known' | 'protected' | 'damaged';

/** What a file is. */
export interface Sorted {
  readonly kind: FileKind;
  readonly refused: Refusal | null;
  /** Address that a mail came from; '' for anything else. */
  readonly sender: string;
  readonly inside: readonly Inside[];
}

/** Parts of a Word file that name its main part (ECMA-376 part 1, 11.3.10; templates and files with macros too, which are read and never run). */
const WORD = /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml/u;

/** Tells by its content what a file is, whatever it is called, and what is in a mail or archive. Never throws for what the bytes hold. */
export async function sortFile(bytes: Uint8Array): Promise<Sorted> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > UPLOAD_LIMITS.fileBytes) return refuse('too-large');
  const archive = await unzip(bytes, { fileBytes: UPLOAD_LIMITS.fileBytes });
  if (archive.ok) return sortArchive(archive.entries);
  return await sortOther(bytes, archive.problem);
}

function sortArchive(entries: ReadonlyMap<string, Uint8Array>): Sorted {
  const types = entries.get('[Content_Types].xml');
  // Only the names of types are looked for; the part is read with care where the file is.
  if (types && WORD.test(textOf(types))) return plain('word');
  if (isWorkbook(entries)) return plain('workbook');
  if (types) return refuse('not-known');
  const inside = [...entries]
    .filter(([name, bytes]) => bytes.length > 0 && !/(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/iu.test(name))
    .map(([name, bytes]) => ({ name, bytes }));
  return { ...plain('archive'), inside: named(inside) };
}

/** UTF-16 too: every second byte is zero, and what is looked for is ASCII. */
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replaceAll('\0', '');

async function sortOther(bytes: Uint8Array, { code, values }: ArchiveProblem): Promise<Sorted> {
  if (code.startsWith('encrypted')) return refuse('protected');
  if (code === 'rtf' || code === 'ole-document') return plain('convertible');
  if (code === 'odt')
    return /opendocument\.(?:text|spreadsheet)(?:-template)?$/u.test(String(values['mimetype']))
      ? plain('convertible')
      : refuse('not-known');
  if (code === 'not-a-zip' || (code === 'not-a-word-file' && values['kind'] === 'mail'))
    return looksLikeMail(bytes) ? await sortMail(await readMail(bytes)) : refuse('not-known');
  if (code === 'not-a-word-file') {
    if (values['kind'] === 'pdf') return plain('letter');
    if (values['kind'] === 'old-excel') return plain('convertible');
    return values['kind'] === 'picture' && isPicture(bytes) ? plain('picture') : refuse('not-known');
  }
  return refuse('damaged');
}

const sortMail = async ({ sender, inside }: MailContent): Promise<Sorted> => ({ ...plain('mail'), sender, inside: named(inside) });

/** PNG, JPEG and TIFF: what a scanned letter comes as. */
const isPicture = (bytes: Uint8Array): boolean =>
  /^(?:\x89PNG|\xFF\xD8\xFF|II\*\0|MM\0\*)/u.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));

/** Names cleaned, and told apart where two are called the same. */
function named(inside: readonly Inside[]): readonly Inside[] {
  const taken = new Set<string>();
  return inside.map(({ name, bytes }) => {
    const clean = cleanName(name);
    let own = clean;
    for (let count = 2; taken.has(own.toLowerCase()); count++) own = clean.replace(/(?=(?:\.[^.]*)?$)/u, ` (${count})`);
    taken.add(own.toLowerCase());
    return { name: own, bytes };
  });
}

const plain = (kind: FileKind): Sorted => ({ kind, refused: null, sender: '', inside: [] });
const refuse = (refused: Refusal): Sorted => ({ kind: 'unknown', refused, sender: '', inside: [] });
