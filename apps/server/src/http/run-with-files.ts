import type { Endpoint } from '@svod/contract';
import type { Act, Unfit } from '../acts/perform.ts';
import { perform } from '../acts/perform.ts';
import { type TakenFiles, takeFiles } from '../uploads/take-files.ts';
import { answerAct } from './answer-act.ts';
import { type Answer, type Asked, type Handled, notDone } from './route.ts';

/** Takes the files of a form and runs an act on them: what the act asks is made of the form, or it does not fit. */
export async function runWithFiles<E extends Endpoint, Input>(
  { viewer, service, key, request }: Pick<Asked<Endpoint>, 'viewer' | 'service' | 'key' | 'request'>,
  act: Act<Input, Answer<E>>,
  inputOf: (taken: TakenFiles) => { readonly input: Input } | Unfit,
): Promise<Handled<E>> {
  if (viewer === null) return notDone(401, 'not-signed-in');
  const taken = await takeFiles(service, viewer.person, request);
  if ('fault' in taken) return notDone(taken.fault === 'not-a-form' ? 415 : 400, taken.fault);
  const asked = inputOf(taken);
  if ('unfit' in asked) return notDone(422, asked.unfit, { values: { ...asked.values } });
  return answerAct(await perform(service.app, viewer, act, { key, input: asked.input }));
}
