import { Buffer } from 'node:buffer';
import yauzl from 'yauzl';

/** Bit of the general purpose flags that says a name is UTF-8 (APPNOTE 4.4.4). */
const UTF8_FLAG = 0x800;

/**
 * The name of an entry as text. UTF-8 where the flag says so or where the bytes are valid UTF-8 (many programs forget the flag),
 * code page 437 otherwise; null for bytes that the flag calls UTF-8 and that are not. The extra field with another name
 * (0x7075) is not asked: Word does not read it.
 */
export function decodeName(raw: Uint8Array, flags: number): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    if (flags & UTF8_FLAG) return null;
    return yauzl.getFileNameLowLevel(0, Buffer.from(raw), [], true);
  }
}

/** Whether a name may stand in an archive: relative, no backslash, control character, drive, `.`, `..` or empty segment. */
export function isGoodName(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (name === '' || /[\\\u0000-\u001F\u007F]/.test(name) || /^[a-z]:/i.test(name)) return false;
  const segments = name.replace(/\/$/, '').split('/');
  return segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

/**
 * Equal for names that mean the same part: case does not count (ECMA-376 part 2, 6.2.2.3), nor do composed letters and needless
 * percent-encoding, which some programs undo.
 */
export function nameKey(name: string): string {
  let plain = name;
  try {
    plain = decodeURIComponent(name);
  } catch {
    // A stray percent sign: the name stands as it is.
  }
  return plain.normalize('NFC').toLowerCase();
}

/** A name for showing: control characters replaced, cut at 200 characters. */
export function printableName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const plain = name.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
  return plain.length > 200 ? `${plain.slice(0, 199)}…` : plain;
}
