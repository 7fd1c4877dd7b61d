import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

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
    },
  });
  http.setNotFoundHandler((request, reply) => {
    const { method, url } = request;
    const page = (method === 'GET' || method === 'HEAD') && !/^\/(?:api|assets|health|metrics)(?:[/?]|$)/u.test(url);
    return page ? reply.header('cache-control', 'no-cache').sendFile('index.html') : reply.status(404).send({ fault: 'not-found' });
  });
}
