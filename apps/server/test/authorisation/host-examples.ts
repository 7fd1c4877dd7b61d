import { hostEndpoints } from '@svod/contract';
import { type Example, example } from './example.ts';

/** What the server says of itself. */
export const HOST_EXAMPLES: readonly Example[] = [
  example(hostEndpoints.readLive, 'the server', () => ({})),
  example(hostEndpoints.readReady, 'the server', () => ({})),
  example(hostEndpoints.readMetrics, 'the server, from another machine', () => ({ headers: { forwarded: 'for=10.0.0.7' } })),
  example(hostEndpoints.readOpenApi, 'the server', () => ({})),
];
