import type { FastifyInstance } from 'fastify';
import { type Metrics, makeMetrics } from './metrics.ts';

/** What a server knows of itself beyond what it serves. */
export interface Around {
  readonly metrics: Metrics;
  /** Opens `/metrics` from other machines; null: from none. */
  readonly metricsToken: string | null;
}

const known = new WeakMap<FastifyInstance, Around>();

export const setAround = (http: FastifyInstance, around: Around): void => void known.set(http, around);

export const aroundOf = (http: FastifyInstance): Around => known.get(http) ?? { metrics: makeMetrics(), metricsToken: null };
