import { randomUUID } from 'node:crypto';

/** A form with files as a browser sends it (multipart/form-data): what a test server's `call` is given. */
export function formOf(
  files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
  fields: Readonly<Record<string, string>> = {},
): { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> } {
  const boundary = `svod-${randomUUID()}`;
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...files.flatMap(({ name, bytes }) => [
      // Browsers write a quotation mark in a name so (HTML, multipart form data).
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name.replaceAll('"', '%22')}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { body: Buffer.concat(parts), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
