import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** Whether the process answers at all: for whoever starts it anew. */
export const readLive = endpoint({
  method: 'GET',
  path: '/health/live',
  access: 'anyone',
  answer: z.object({ status: z.literal('live') }),
});

/** Whether it can do its work: 503 while the database is away. */
export const readReady = endpoint({
  method: 'GET',
  path: '/health/ready',
  access: 'anyone',
  answer: z.object({ status: z.literal('ready') }),
});

/** Counts and times of this process, as text for Prometheus. For the machine itself, or whoever has the token; to all others it is not there. */
export const readMetrics = endpoint({
  method: 'GET',
  path: '/metrics',
  access: 'anyone',
  carries: 'download',
  answer: z.string(),
});

/** This description, as OpenAPI 3.1. */
export const readOpenApi = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  access: 'anyone',
  carries: 'download',
  answer: z.unknown(),
});
