import type { XmlEncoding } from './node.ts';

// The two Web globals this layer needs, declared here because neither the DOM's nor Node's types are open to it.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array;
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
};

/** What {@link decodeXml} found; `text` is null where the bytes are no valid text in that encoding, or the encoding isn't allowed. */
export interface DecodedXml {
  readonly encoding: XmlEncoding;
  readonly text: string | null;
  /** Declared encoding when it is one that ECMA-376 Part 2 (OPC, 8.3) doesn't allow. */
  readonly unsupported: string | null;
}

/**
 * Decodes a part: UTF-8 with or without a byte order mark, UTF-16 of either order with one or with a plain `<` at its beginning.
 * OPC allows no other encoding. The byte order mark stays in the text, so that encoding gives back the same bytes.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const encoding = sniff(bytes);
  let text: string | null;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    text = null;
  }
  const declared = encoding === 'utf-8' ? declaredEncoding(bytes) : '';
  const allowed = declared === '' || /^(utf-?8|us-ascii|ascii)$/i.test(declared);
  return { encoding, text: allowed ? text : null, unsupported: allowed ? null : declared };
}

/** Encodes text as a part's bytes; a byte order mark is written only if the text begins with one. */
export function encodeXml(text: string, encoding: XmlEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[i * 2 + low] = unit & 0xff;
    bytes[i * 2 + 1 - low] = unit >> 8;
  }
  return bytes;
}

/** Encodes a text that is made piece by piece. No piece begins or ends inside a surrogate pair. */
export class Utf8Writer {
  private readonly encoder = new TextEncoder();
  private bytes: Uint8Array;
  private used = 0;

  /** `expected`: about so many UTF-16 units will come. */
  constructor(expected: number) {
    this.bytes = new Uint8Array(Math.ceil(expected * 1.5) + 1024);
  }

  put(piece: string): void {
    for (let text = piece; text !== '';) {
      const { read, written } = this.encoder.encodeInto(text, this.bytes.subarray(this.used));
      this.used += written;
      text = text.slice(read);
      if (text === '') return;
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes.subarray(0, this.used));
      this.bytes = grown;
    }
  }

  /** Bytes of all that was put. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.used);
  }
}

function sniff(bytes: Uint8Array): XmlEncoding {
  const first = bytes[0];
  const second = bytes[1];
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function declaredEncoding(bytes: Uint8Array): string {
  let head = '';
  for (let i = 0; i < bytes.length && i < 200; i++) {
    const byte = bytes[i] ?? 0;
    head += String.fromCharCode(byte);
    if (byte === 0x3e) break;
  }
  return /<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? '';
}
