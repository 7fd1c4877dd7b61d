import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers of fewer bytes than this are sent as they are. */
const WORTH = 16 * 1024;

/** The fastest: the queue of a large round is 2 MB of much the same words, and goes out in a tenth of that. */
const LEVEL = 1;

/** Compresses a long answer, beside the server's own thread, for whoever takes that. */
export async function compressLong(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (typeof payload !== 'string') return payload;
  reply.header('vary', 'accept-encoding');
  if (payload.length < WORTH || !/(?:^|,)\s*gzip\s*(?:,|$)/u.test(String(request.headers['accept-encoding'] ?? ''))) return payload;
  reply.header('content-encoding', 'gzip').removeHeader('content-length');
  return await promisify(gzip)(payload, { level: LEVEL });
}
