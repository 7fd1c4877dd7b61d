import type { AnswerOf, CheckedOf, Endpoint, Fault } from '@svod/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../service.ts';
import type { Viewer } from './viewer.ts';

/** What a handler is given: input that fits its schemas, and who asks. */
export interface Asked<E extends Endpoint> extends CheckedOf<E> {
  /** Null only where the endpoint is open to anyone. */
  readonly viewer: Viewer | null;
  /** For acts: the key of the `Idempotency-Key` header. */
  readonly key: string;
  readonly service: Service;
  /** For what JSON can't say: files in, bytes or events out, cookies. */
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A call that is not done, and with which status. */
export interface NotDone {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;
  readonly fault: Fault;
}

/** An answer as a handler gives it: what is handed over is not changed any more. */
export type Answer<E extends Endpoint> = Unchanged<AnswerOf<E>>;
type Unchanged<T> = T extends readonly (infer One)[]
  ? readonly Unchanged<One>[]
  : T extends object
    ? { readonly [K in keyof T]: Unchanged<T[K]> }
    : T;

export type Handled<E extends Endpoint> = { readonly answer: Answer<E> } | NotDone | 'sent';

/** One endpoint and who answers it. Made with `route`, listed in `routes/all-routes.ts`. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly handle: (asked: Asked<Endpoint>) => Promise<Handled<Endpoint>>;
}

/** Ties an endpoint to its handler, with the endpoint's own types. */
export const route = <const E extends Endpoint>(endpoint: E, handle: (asked: Asked<E>) => Promise<Handled<E>>): Route => ({
  endpoint,
  handle: handle as unknown as Route['handle'],
});

export const notDone = (status: NotDone['status'], fault: string, more: Omit<Fault, 'fault'> = {}): NotDone => ({
  status,
  fault: { fault, ...more },
});
