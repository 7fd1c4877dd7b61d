import type { Endpoint } from '@svod/contract';
import { type Act, perform } from '../acts/perform.ts';
import { answerAct } from './answer-act.ts';
import { type Asked, type NotDone, notDone } from './route.ts';

/** Performs an act for the one who asks, under the key that the call carries. */
export async function runAct<Input, Answer>(
  { viewer, service, key }: Pick<Asked<Endpoint>, 'viewer' | 'service' | 'key'>,
  act: Act<Input, Answer>,
  input: Input,
  reason?: string,
): Promise<{ readonly answer: Answer } | NotDone> {
  if (viewer === null) return notDone(401, 'not-signed-in');
  return answerAct(await perform(service.app, viewer, act, { key, input, ...(reason === undefined ? {} : { reason }) }));
}
