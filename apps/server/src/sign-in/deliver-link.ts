import type { Endpoint, Language } from '@svod/contract';
import type { MadeLink, MakeLink } from '../acts/people/invite-person.ts';
import { type Act, perform } from '../acts/perform.ts';
import { answerAct } from '../http/answer-act.ts';
import { type Asked, type NotDone, notDone } from '../http/route.ts';
import { sendLetter, writeLetter } from '../mail/write-letter.ts';
import { asViewer } from '../viewing/as-viewer.ts';
import { linkOf, tokenHash, tokenOfAct } from './one-time-link.ts';

type Asks = Pick<Asked<Endpoint>, 'viewer' | 'service' | 'key'>;

export interface DeliveredLink {
  readonly expires: string;
  readonly mailed: boolean;
  /** For the one who made it to hand over, where it can't be mailed. */
  readonly link: string | null;
}

/** Makes a link by an act and sends it to the person it is for; where there is no mail server, or the person has no address, it is shown to the one who made it. */
export async function deliverLink<Input extends MakeLink>(
  { viewer, service, key }: Asks,
  purpose: 'invitation' | 'recovery',
  act: Act<Input, MadeLink>,
  input: Omit<Input, 'token'>,
): Promise<{ readonly answer: DeliveredLink } | NotDone> {
  if (viewer === null) return notDone(401, 'not-signed-in');
  const token = tokenOfAct(service, purpose, viewer.person, key);
  const whole = { ...input, token: tokenHash(token).toString('hex') } as unknown as Input;
  const done = answerAct(await perform(service.app, viewer, act, { key, input: whole }));
  if (!('answer' in done)) return done;
  const { expires } = done.answer;
  const link = linkOf(service.origin, purpose, token);
  const [person] = await asViewer(service.app, viewer.person, (view) =>
    view<{ mail: string | null; language: Language }>('select mail, language from svod.people where id = $1', [whole.person]),
  );
  const mail = person?.mail ?? null;
  if (!person || mail === null || !service.mail.canSend) return { answer: { expires, mailed: false, link } };
  const letter = writeLetter(purpose, mail, person.language, { server: service.origin, link, until: new Date(expires) });
  return { answer: { expires, mailed: await sendLetter(service.mail, letter), link: null } };
}
