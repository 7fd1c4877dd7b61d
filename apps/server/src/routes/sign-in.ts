import { signInEndpoints } from '@svod/contract';
import { endSignIn } from '../acts/end-sign-in.ts';
import { notDone, route } from '../http/route.ts';
import { runAct } from '../http/run-act.ts';
import { beginSession } from '../sign-in/begin-session.ts';
import { endSession } from '../sign-in/end-session.ts';
import { clearSessionCookie } from '../sign-in/session-cookie.ts';
import { listSampleAccounts } from '../viewing/list-sample-accounts.ts';
import { listSignIns } from '../viewing/list-sign-ins.ts';
import { readStart } from '../viewing/read-start.ts';

export const signInRoutes = [
  route(signInEndpoints.readWays, async ({ service }) => {
    const { workspace } = await readStart(service, null);
    return { answer: { provider: null, sample: workspace.kind === 'sample' } };
  }),
  route(signInEndpoints.listSampleAccounts, async ({ service }) => ({ answer: { accounts: await listSampleAccounts(service) } })),
  route(signInEndpoints.signInAsSample, async (asked) => {
    const accounts = await listSampleAccounts(asked.service);
    if (!accounts.some(({ person }) => person === asked.body.person)) return notDone(404, 'not-found');
    return await beginSession(asked, { person: asked.body.person, method: 'sample' });
  }),
  route(signInEndpoints.signOut, async ({ service, viewer, reply }) => {
    if (viewer !== null) await endSession(service, viewer);
    clearSessionCookie(reply, service.origin);
    return { answer: {} };
  }),
  route(signInEndpoints.listSignIns, async ({ service, viewer }) => {
    if (viewer === null) return notDone(401, 'not-signed-in');
    return { answer: { signIns: await listSignIns(service, viewer) } };
  }),
  route(signInEndpoints.endSignIn, async (asked) => await runAct(asked, endSignIn, asked.params)),
];
