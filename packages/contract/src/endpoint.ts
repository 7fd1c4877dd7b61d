import type { z } from 'zod';
import type { Role } from './role.ts';

/**
 * Who may call an endpoint at all. What is asked further (whose body, which state) the database's row policies and the act answer:
 * what a caller may not see is to them not there.
 */
export type Access =
  | 'anyone'
  /** Whoever is signed in, also by a link that lets them set up their means of sign-in and nothing else. */
  | 'enrolling'
  | 'signed-in'
  | readonly Role[];

/** Which of the limits of use a call counts for. Counted per sign-in and per address. */
export type Limit = 'sign-in' | 'upload' | 'export' | 'search' | 'ordinary';

/** What a call carries besides its schemas. */
export type Carries =
  /** JSON in, JSON out. */
  | 'json'
  /** Files in, as multipart/form-data. */
  | 'files'
  /** Bytes out, to be saved under a name. */
  | 'download'
  /** Server-sent events out. */
  | 'events';

/**
 * One address of the server: the one place that says what goes in and comes out. The server checks by it, the browser's types and
 * the OpenAPI description are made from it.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As fastify writes it: `/api/plans/:plan`. */
  readonly path: string;
  readonly access: Access;
  readonly carries?: Carries;
  /**
   * Its answers are long, and sent compressed to whoever takes that. Not for an answer in which something secret stands beside words of somebody else: the
   * length of what is compressed tells of it.
   */
  readonly long?: true;
  readonly limit?: Limit;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** An act: asked with an `Idempotency-Key` header, done once, written into the log. */
  readonly act?: true;
}

/** Keeps the exact types of an endpoint's schemas. */
export const endpoint = <const E extends Endpoint>(one: E): E => one;

type In<S> = S extends z.ZodType ? z.input<S> : undefined;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a caller gives. */
export interface CallOf<E extends Endpoint> {
  readonly params: In<E['params']>;
  readonly query: In<E['query']>;
  readonly body: In<E['body']>;
}

/** What the server's handler is given, checked. */
export interface CheckedOf<E extends Endpoint> {
  readonly params: Out<E['params']>;
  readonly query: Out<E['query']>;
  readonly body: Out<E['body']>;
}

export type AnswerOf<E extends Endpoint> = z.output<E['answer']>;
