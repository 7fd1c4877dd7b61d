import type { FastifyReply } from 'fastify';

/** Pictures and PDF by their first bytes; what a browser takes for nothing else. */
const SHOWN: readonly (readonly [magic: string, type: string])[] = [
  ['%PDF-', 'application/pdf'],
  ['\x89PNG\r\n\x1A\n', 'image/png'],
  ['\xFF\xD8\xFF', 'image/jpeg'],
];

/**
 * Shows a signed letter in a frame of Svod's own pages: only what its first bytes say is a PDF or a picture, under that type, with nothing it could load or run.
 * False where it is neither.
 */
export async function showLetter(reply: FastifyReply, bytes: Uint8Array): Promise<boolean> {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const type = SHOWN.find(([magic]) => head.startsWith(magic))?.[1];
  if (type === undefined) return false;
  await reply
    .status(200)
    .headers({
      'content-disposition': 'inline',
      // A browser shows no PDF in a sandbox; it has no scripts of the page's there and may load nothing.
      'content-security-policy': `${type === 'application/pdf' ? '' : 'sandbox; '}default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'`,
      'content-type': type,
    })
    .send(Buffer.from(bytes));
  return true;
}
