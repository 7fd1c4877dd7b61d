import type { FastifyReply } from 'fastify';

/** Types by a name's ending, for files that Svod hands out; anything else is bytes. */
const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Sends bytes to be saved under a name, never to be shown: whatever they are, a browser runs nothing of them (OWASP ASVS 5.0, 3.2.1, 5.4).
 * The name stands in it as RFC 6266 and RFC 8187 say, so no name can put a header of its own in.
 */
export async function sendFile(
  reply: FastifyReply,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
): Promise<'sent'> {
  const ending = /\.([a-z0-9]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? '';
  await reply
    .status(200)
    .headers({
      'content-disposition': `attachment; filename*=UTF-8''${encoded(file)}`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'content-type': TYPES[ending] ?? 'application/octet-stream',
    })
    .send(Buffer.from(bytes));
  return 'sent';
}

const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
