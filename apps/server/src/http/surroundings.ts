import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import type { UseLimits } from './limit-use.ts';
import type { Metrics } from './metrics.ts';
import type { RecordLine } from './record-requests.ts';

/** What stands around the API on the server's port. */
export interface Surroundings {
  /** Folder of the browser's part. */
  readonly web?: string | null;
  /** Certificate with its chain, and its key (PEM). */
  readonly tls?: { readonly cert: string; readonly key: string } | null;
  /** Takes a line for each answer: the server's log. */
  readonly record?: (line: RecordLine) => void;
  readonly metrics?: Metrics;
  readonly metricsToken?: string | null;
  /** How much one person and one address may ask; without them nobody counts. */
  readonly limits?: UseLimits | null;
  /** Answers under the origin's host alone, as a server on a port does. */
  readonly ownHostOnly?: boolean;
  readonly times?: typeof HEAD_TIMES;
}

/** Bytes of a JSON body. Typed-in wording is long; files go another way. */
const BODY_LIMIT = 1024 * 1024;

/** Milliseconds. Who sends slower than that, or keeps a connection without a word, makes room for others. A file's upload may take its time. */
const TIMES = { connectionTimeout: 0, requestTimeout: 300_000, keepAliveTimeout: 65_000 };

/** Milliseconds for the head of a request, and how often connections are looked through. */
const HEAD_TIMES = { head: 20_000, check: 5000 };

/** The bare HTTP server. On its end it lets go of connections that ask nothing, and answers the others first. */
export function bareServer({ tls = null, times = HEAD_TIMES }: Surroundings): FastifyInstance {
  const server = { headersTimeout: times.head, connectionsCheckingInterval: times.check };
  const options = {
    ...TIMES,
    bodyLimit: BODY_LIMIT,
    logger: false,
    trustProxy: false,
    genReqId: () => randomUUID(),
    routerOptions: { caseSensitive: true },
    forceCloseConnections: 'idle' as const,
  };
  // The kind of socket is nobody's concern beyond this place.
  if (tls !== null) return fastify({ ...options, https: { ...tls, ...server, minVersion: 'TLSv1.2' } }) as unknown as FastifyInstance;
  return fastify({ ...options, http: server });
}
