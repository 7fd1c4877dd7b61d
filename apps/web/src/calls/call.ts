import type { AnswerOf, CallOf, Endpoint, Fault } from '@svod/contract';
import { addressOf } from './address.ts';

/** What a call comes to. Nothing that can be expected is thrown. */
export type Called<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  /** The server says why not. */
  | { readonly kind: 'fault'; readonly status: number; readonly fault: Fault }
  /** No answer came: whether it was done is not known, and asking again with the same key does it once. */
  | { readonly kind: 'unreachable' };

/** What a call that is not done comes to. */
export type Failed = Exclude<Called<never>, { readonly kind: 'done' }>;

/** What a call is given: only those of params, query and body that the endpoint takes. */
export type Given<E extends Endpoint> = {
  readonly [Part in keyof CallOf<E> as undefined extends CallOf<E>[Part] ? never : Part]: CallOf<E>[Part];
};

export interface Manner {
  /** For acts: one per meant act, kept while it is tried again. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** Calls an endpoint of the contract. A body goes as JSON, or as files where it is a FormData. */
export async function call<E extends Endpoint>(endpoint: E, given: Given<E>, { key, signal }: Manner = {}): Promise<Called<AnswerOf<E>>> {
  const { params, query, body } = given as { params?: Values; query?: Values; body?: unknown };
  const files = body instanceof FormData;
  try {
    const response = await fetch(addressOf(endpoint.path, params, query), {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: {
        'x-svod': '1',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined || files ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: files ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    const told: unknown = response.status === 204 ? null : await response.json();
    if (response.ok) return { kind: 'done', answer: told as AnswerOf<E> };
    return { kind: 'fault', status: response.status, fault: faultOf(told) };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { kind: 'unreachable' };
  }
}

type Values = Readonly<Record<string, unknown>>;

/** What the server says is wrong, or that it says nothing that is understood. */
export const faultOf = (told: unknown): Fault => (isFault(told) ? told : { fault: 'unexpected' });

const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'fault' in value && typeof value.fault === 'string';
