import { liveEndpoints } from '@svod/contract';
import { type Example, example } from './example.ts';

/** Live events: open to whoever is signed in, each told what they see (test/live). */
export const LIVE_EXAMPLES: readonly Example[] = [example(liveEndpoints.live, 'one’s own', () => ({}))];
