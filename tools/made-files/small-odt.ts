import { zip } from '@svod/archive';

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ');

/** An OpenDocument text of a body, with further parts by name. */
export function smallOdt(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const listed = ['content.xml', ...Object.keys(more)];
  const entry = (name: string, type: string): string => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="${type}"/>`;
  const parts: Readonly<Record<string, string | Uint8Array>> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${entry('/', 'application/vnd.oasis.opendocument.text')}${listed.map((name) => entry(name, 'text/xml')).join('')}</manifest:manifest>`,
    'content.xml': `<office:document-content ${NAMESPACES} office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  };
  return zip(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? new TextEncoder().encode(part) : part] as const),
  );
}

/** One that shows a picture which lies elsewhere. */
export const linkingOdt = (url: string): Uint8Array =>
  smallOdt(
    `<text:p>quiet words</text:p><text:p><draw:frame draw:name="f" svg:width="1cm" svg:height="1cm" text:anchor-type="as-char"><draw:image xlink:href="${url}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>`,
  );

/** A long text, which LibreOffice has to do with for some seconds. */
export const longRtf = (paragraphs: number): Uint8Array =>
  new TextEncoder().encode(`{\\rtf1\\ansi ${'{\\b words} and {\\i more words} of a long text\\par\n'.repeat(paragraphs)}}`);
