import type { FastifyInstance } from 'fastify';

/** One answered request as the server's log keeps it: no content, no token, no address, no name. */
export interface RequestLine {
  readonly kind: 'request';
  /** Told to the caller with a fault, so that one can be found by the other. */
  readonly request: string;
  readonly method: string;
  /** The pattern, `/api/plans/:plan`; `-` for what is no route. */
  readonly route: string;
  readonly status: number;
  /** Milliseconds. */
  readonly ms: number;
}

/** A fault of the program itself. Its message is left out: the database's words may hold what somebody wrote. */
export interface FaultLine {
  readonly kind: 'fault';
  readonly request: string;
  readonly route: string;
  readonly name: string;
  readonly code: string;
  /** Places in the program. */
  readonly at: readonly string[];
}

export type RecordLine = RequestLine | FaultLine;

/** Hands on a line for each answer, and one more for each fault that nobody foresaw. */
export function recordRequests(http: FastifyInstance, record: (line: RecordLine) => void): void {
  http.addHook('onResponse', async (request, reply) => {
    record({
      kind: 'request',
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '-',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
  });
  http.addHook('onError', async (request, _reply, error) => {
    if (error.statusCode !== undefined && error.statusCode < 500) return;
    if (error.validation !== undefined) return;
    record({ kind: 'fault', request: request.id, route: request.routeOptions.url ?? '-', ...faultOf(error) });
  });
}

/** What may be kept of an error: its kind and where in the program. */
export function faultOf(error: unknown): Pick<FaultLine, 'name' | 'code' | 'at'> {
  if (!(error instanceof Error)) return { name: typeof error, code: '', at: [] };
  const places = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /u.test(line));
  const code = 'code' in error && typeof error.code === 'string' && /^\w{1,40}$/u.test(error.code) ? error.code : '';
  return { name: error.name, code, at: places.slice(0, 12).map((line) => line.trim()) };
}
