import type { Language } from '@svod/contract';
import type { Service } from '../service.ts';
import { sendLetter, writeLetter } from '../mail/write-letter.ts';
import { asViewer } from '../viewing/as-viewer.ts';

/** A notice to a person about their own way in, where they can be written to. `viewer` is whoever may see their address. Fails nothing. */
export async function notify(service: Service, viewer: string, person: string, kind: 'meansChanged' | 'recoveryAsked'): Promise<void> {
  const [found] = await asViewer(service.app, viewer, (view) =>
    view<{ mail: string | null; language: Language }>('select mail, language from svod.people where id = $1', [person]),
  );
  if (!found || found.mail === null) return;
  await sendLetter(service.mail, writeLetter(kind, found.mail, found.language, { server: service.origin }));
}

/** After a change of somebody's address: the former one is told of it, so that nobody is written past without knowing. */
export async function notifyFormer(service: Service, former: { readonly mail: string | null; readonly language: Language }): Promise<void> {
  if (former.mail !== null)
    await sendLetter(service.mail, writeLetter('mailChanged', former.mail, former.language, { server: service.origin }));
}
