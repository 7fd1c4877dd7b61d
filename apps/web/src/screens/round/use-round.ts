import { type AnswerOf, returnEndpoints, roundEndpoints } from '@svod/contract';
import { type Read, useRead } from '../../calls/use-read.ts';

export type Round = AnswerOf<typeof roundEndpoints.readRound>;
export type Returned = AnswerOf<typeof returnEndpoints.listReturned>;

/** A round as its viewer may see it: the desk all bodies, a body its own line. */
export const useRound = (round: string): Read<Round> =>
  useRead(roundEndpoints.readRound, { params: { round } }, { about: ['round', 'asked', 'return', 'file', 'body'] });

/** Milliseconds between asking how far reading is, for where live events do not come through. */
const PAUSE = 5000;

/** What has come back on it. */
export const useReturned = (round: string): Read<Returned> =>
  useRead(returnEndpoints.listReturned, { params: { round } }, { about: ['return', 'file', 'task'], every: PAUSE });
