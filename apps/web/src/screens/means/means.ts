import type { AnswerOf, meansEndpoints } from '@svod/contract';

/** One's own means of sign-in, as they are read. */
export type Means = AnswerOf<typeof meansEndpoints.readMeans>;
