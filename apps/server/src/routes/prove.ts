import { meansEndpoints } from '@svod/contract';
import { notDone, route } from '../http/route.ts';
import { beginSession } from '../sign-in/begin-session.ts';
import { goToProvider } from '../sign-in/by-provider.ts';
import { requestOptions } from '../sign-in/passkey-options.ts';
import { provePasskey } from '../sign-in/prove-passkey.ts';
import { provePassword } from '../sign-in/prove-password.ts';
import { listSampleAccounts } from '../viewing/list-sample-accounts.ts';

/** Step-up: who is signed in proves anew who they are, and goes on under a new session's id. */
export const proveRoutes = [
  route(meansEndpoints.beginPasskeyProof, async ({ viewer, service }) => {
    if (viewer === null) return notDone(401, 'not-signed-in');
    return { answer: { options: await requestOptions(service, viewer.sessionHash, viewer.person) } };
  }),
  route(meansEndpoints.proveByPasskey, async (asked) => {
    if (asked.viewer === null) return notDone(401, 'not-signed-in');
    return await provePasskey(asked, asked.viewer.sessionHash, asked.body.response, asked.viewer.person);
  }),
  route(meansEndpoints.proveByPassword, async (asked) => {
    if (asked.viewer === null) return notDone(401, 'not-signed-in');
    return await provePassword(asked, `person ${asked.viewer.person}`, asked.viewer.person, asked.body);
  }),
  route(meansEndpoints.proveByProvider, async (asked) => {
    if (asked.viewer === null) return notDone(401, 'not-signed-in');
    return await goToProvider(asked, 'prove', asked.viewer);
  }),
  route(meansEndpoints.proveBySample, async (asked) => {
    const accounts = await listSampleAccounts(asked.service);
    const own = accounts.find(({ person }) => person === asked.viewer?.person);
    if (own === undefined) return notDone(404, 'not-found');
    return await beginSession(asked, { person: own.person, method: 'sample' });
  }),
];
