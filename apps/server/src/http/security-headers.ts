import type { FastifyReply, FastifyRequest } from 'fastify';

/** Scripts, styles and pictures are the server's own; nothing is framed but its own page view, nothing is sent elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default svod',
].join('; ');

/** On every answer, also on errors (OWASP ASVS 5.0, 3.4). A route that shows bytes sets a narrower policy itself. */
export async function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply, origin: string): Promise<void> {
  reply.headers({
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
  });
  if (origin.startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000');
  // What the API answers is somebody's: no cache keeps it.
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
}
