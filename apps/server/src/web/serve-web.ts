import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Of the page that draws Word files in a frame: no origin, no network, no script but its own, no way out. The drawing writes styles, which is why it is not done
 * in a page of the workbench.
 */
const FRAME_POLICY = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * Serves the browser's part: files under their names, and for every other address that is not the API's the one page, whose own router reads
 * it. Files with a hash in their name never change; the page is asked for anew each time.
 */
export async function serveWeb(http: FastifyInstance, folder: string): Promise<void> {
  await http.register(fastifyStatic, {
    root: folder,
    wildcard: true,
    index: ['index.html'],
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, file) {
      const forGood = /[\\/]assets[\\/]/u.test(file);
      void reply.header('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (/[\\/]frames[\\/]/u.test(file)) void reply.header('content-security-policy', FRAME_POLICY);
      // A frame without an origin may load the pages' own code and fonts, which are nobody's secret.
      if (forGood) void reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    },
  });
  http.setNotFoundHandler((request, reply) => {
    const { method, url } = request;
    const page = (method === 'GET' || method === 'HEAD') && !/^\/(?:api|assets|health|metrics)(?:[/?]|$)/u.test(url);
    return page ? reply.header('cache-control', 'no-cache').sendFile('index.html') : reply.status(404).send({ fault: 'not-found' });
  });
}
