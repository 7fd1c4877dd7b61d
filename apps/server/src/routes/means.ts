import { randomUUID } from 'node:crypto';
import { meansEndpoints } from '@svod/contract';
import { addPasskey } from '../acts/means/add-passkey.ts';
import { removePasskey, renamePasskey } from '../acts/means/change-passkey.ts';
import { removeIdentity } from '../acts/means/link-identity.ts';
import { removePassword, replaceCodes, setPassword } from '../acts/means/set-password.ts';
import { notDone, route } from '../http/route.ts';
import { runAct } from '../http/run-act.ts';
import { goToProvider } from '../sign-in/by-provider.ts';
import { addMeans, mayChange, ownChange, removeMeans } from '../sign-in/change-means.ts';
import { readMadePasskey } from '../sign-in/make-passkey.ts';
import { beginAuthenticator, makePassword } from '../sign-in/make-password.ts';
import { creationOptions } from '../sign-in/passkey-options.ts';
import { makeRecoveryCodes, recoveryCodeHash } from '../sign-in/recovery-codes.ts';
import { readMeans } from '../viewing/read-means.ts';

export const meansRoutes = [
  route(meansEndpoints.readMeans, async ({ viewer, service }) =>
    viewer === null ? notDone(401, 'not-signed-in') : { answer: await readMeans(service, viewer) },
  ),
  route(meansEndpoints.beginPasskey, async (asked) => {
    const viewer = mayChange(asked);
    if ('fault' in viewer) return viewer;
    return { answer: { options: await creationOptions(asked.service, viewer.person, viewer.sessionHash) } };
  }),
  route(meansEndpoints.addPasskey, async (asked) => {
    const viewer = mayChange(asked);
    if ('fault' in viewer) return viewer;
    const made = await readMadePasskey(asked.service, viewer, asked.body.response);
    if (made === null) return notDone(422, 'passkey-refused');
    return await addMeans(asked, viewer, 'passkey', addPasskey, { own: ownChange(viewer), name: asked.body.name, ...made });
  }),
  route(meansEndpoints.renamePasskey, async (asked) => await runAct(asked, renamePasskey, { ...asked.params, ...asked.body })),
  route(meansEndpoints.removePasskey, async (asked) => await removeMeans(asked, removePasskey, asked.params)),
  route(meansEndpoints.beginPassword, async (asked) => {
    const viewer = mayChange(asked);
    return 'fault' in viewer ? viewer : { answer: await beginAuthenticator(asked.service, viewer) };
  }),
  route(meansEndpoints.setPassword, async (asked) => {
    const viewer = mayChange(asked);
    if ('fault' in viewer) return viewer;
    const made = await makePassword(asked.service, viewer, asked.body);
    if ('fault' in made) return made;
    const done = await addMeans(asked, viewer, 'password', setPassword, { own: ownChange(viewer), ...made.kept });
    return 'answer' in done ? { answer: { ...done.answer, recoveryCodes: [...made.codes] } } : done;
  }),
  route(meansEndpoints.removePassword, async (asked) => await removeMeans(asked, removePassword, {})),
  route(meansEndpoints.makeRecoveryCodes, async (asked) => {
    const viewer = mayChange(asked);
    if ('fault' in viewer) return viewer;
    const recoveryCodes = [...makeRecoveryCodes()];
    const codes = recoveryCodes.map((code) => recoveryCodeHash(viewer.person, code));
    const done = await runAct({ ...asked, key: randomUUID() }, replaceCodes, { codes });
    return 'answer' in done ? { answer: { recoveryCodes } } : done;
  }),
  route(meansEndpoints.beginIdentity, async (asked) => {
    const viewer = mayChange(asked);
    return 'fault' in viewer ? viewer : await goToProvider(asked, 'link', viewer);
  }),
  route(meansEndpoints.removeIdentity, async (asked) => await removeMeans(asked, removeIdentity, asked.params)),
];
