import type { Endpoint } from '@svod/contract';
import type { Service } from '../service.ts';
import { type Answer, type Asked, type Handled, notDone } from './route.ts';
import { sendFile } from './send-file.ts';

type AskedBySomebody = Pick<Asked<Endpoint>, 'viewer' | 'service' | 'reply'>;

/** Answers what a read finds as the viewer; null is what is not there, or not theirs to see; `too-long` what can't be made within limits. */
export async function answerFound<E extends Endpoint>(
  { viewer, service }: AskedBySomebody,
  read: (service: Service, person: string) => Promise<Answer<E> | 'too-long' | null>,
): Promise<Handled<E>> {
  if (viewer === null) return notDone(401, 'not-signed-in');
  const answer = await read(service, viewer.person);
  if (answer === 'too-long') return notDone(422, 'too-long');
  return answer === null ? notDone(404, 'not-found') : { answer };
}

/** The same for a file to be saved. */
export async function sendFound<E extends Endpoint>(
  { viewer, service, reply }: AskedBySomebody,
  read: (service: Service, person: string) => Promise<{ readonly file: string; readonly bytes: Uint8Array } | 'too-long' | null>,
): Promise<Handled<E>> {
  if (viewer === null) return notDone(401, 'not-signed-in');
  const found = await read(service, viewer.person);
  if (found === 'too-long') return notDone(422, 'too-long');
  return found === null ? notDone(404, 'not-found') : await sendFile(reply, found);
}
