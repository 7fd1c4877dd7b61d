import type { AnswerOf, meansEndpoints } from '@svod/contract';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { provedLately } from '../sign-in/proved-lately.ts';
import { asViewer } from './as-viewer.ts';

type Means = AnswerOf<typeof meansEndpoints.readMeans>;

/** The viewer's own means of sign-in. */
export async function readMeans(service: Service, viewer: Viewer): Promise<Means> {
  return await asViewer(service.app, viewer.person, async (view) => {
    const [person] = await view<Means['person']>('select name, mail from svod.people where id = svod.viewer()');
    const passkeys = await view<{ id: string; name: string; backedUp: boolean; made: Date; used: Date | null }>(
      'select id, name, backed_up as "backedUp", made, used from svod.passkeys where person = svod.viewer() order by made, id',
    );
    const [password] = await view<{ changed: Date; codes: number }>(
      `select changed, (select count(*)::integer from svod.recovery_codes c where c.person = p.person and c.used is null) as codes
       from svod.passwords p where person = svod.viewer()`,
    );
    const identities = await view<{ id: string; issuer: string; made: Date }>(
      'select id, issuer, made from svod.identities where person = svod.viewer() order by made, id',
    );
    return {
      person: person ?? { name: '', mail: null },
      enrolling: viewer.enrolling,
      proved: provedLately(viewer, service.clock()),
      passkeys: passkeys.map((one) => ({ ...one, made: one.made.toISOString(), used: one.used?.toISOString() ?? null })),
      password: password ? { changed: password.changed.toISOString(), recoveryCodes: password.codes } : null,
      identities: identities.map((one) => ({ ...one, made: one.made.toISOString() })),
    };
  });
}
