import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@svod/contract';
import type { OwnChange } from '../acts/means/new-means.ts';
import { type Act, perform } from '../acts/perform.ts';
import { answerAct } from '../http/answer-act.ts';
import { type Asked, type NotDone, notDone } from '../http/route.ts';
import type { Viewer } from '../http/viewer.ts';
import { type Asking, type SignedIn, beginSession } from './begin-session.ts';
import { notify } from './notify.ts';
import { proveFirst, provedLately } from './proved-lately.ts';

type Asks = Pick<Asked<Endpoint>, 'viewer' | 'service' | 'key' | 'request' | 'reply'>;

/** Who may change their means now: signed in, and proved lately. */
export function mayChange({ viewer, service }: Asks): Viewer | NotDone {
  if (viewer === null) return notDone(401, 'not-signed-in');
  return provedLately(viewer, service.clock()) ? viewer : proveFirst;
}

/** Whose change it is, for the acts. */
export const ownChange = ({ sessionHash, enrolling }: Viewer): OwnChange => ({ sessionHash, enrolling });

/**
 * Adds a means of sign-in. Its challenge can be used once, so the act has no key of the client's. Who came by a link is then signed in, by the new means.
 */
export async function addMeans<Input>(
  asked: Asks,
  viewer: Viewer,
  method: 'passkey' | 'password' | 'oidc',
  act: Act<Input, unknown>,
  input: Input,
): Promise<SignedIn | NotDone> {
  const done = answerAct(await perform(asked.service.app, viewer, act, { key: randomUUID(), input }));
  if (!('answer' in done)) return done;
  await notify(asked.service, viewer.person, viewer.person, 'meansChanged');
  return viewer.enrolling ? await beginSession(asked satisfies Asking, { person: viewer.person, method }) : { answer: { next: 'go-on' } };
}

/** Removes a means of sign-in. */
export async function removeMeans<Input extends { readonly own: OwnChange }>(
  asked: Asks,
  act: Act<Input, Record<string, never>>,
  input: Omit<Input, 'own'>,
): Promise<{ readonly answer: Record<string, never> } | NotDone> {
  const viewer = mayChange(asked);
  if ('fault' in viewer) return viewer;
  const whole = { ...input, own: ownChange(viewer) } as unknown as Input;
  const done = answerAct(await perform(asked.service.app, viewer, act, { key: asked.key, input: whole }));
  if ('answer' in done) await notify(asked.service, viewer.person, viewer.person, 'meansChanged');
  return done;
}
