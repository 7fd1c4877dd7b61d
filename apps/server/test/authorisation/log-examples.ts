import { logEndpoints } from '@svod/contract';
import { type Example, example } from './example.ts';

/** Reading the log, and taking it away to be verified. */
export const LOG_EXAMPLES: readonly Example[] = [
  example(logEndpoints.readLog, 'the log', () => ({})),
  example(logEndpoints.exportLog, 'the log', () => ({})),
];
