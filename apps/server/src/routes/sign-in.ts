import { signInEndpoints } from '@svod/contract';
import { endSignIn } from '../acts/end-sign-in.ts';
import { notDone, route } from '../http/route.ts';
import { runAct } from '../http/run-act.ts';
import { beginSession } from '../sign-in/begin-session.ts';
import { comeBack, goToProvider } from '../sign-in/by-provider.ts';
import { attemptOf, beginAttempt } from '../sign-in/challenge.ts';
import { endSession } from '../sign-in/end-session.ts';
import { requestOptions } from '../sign-in/passkey-options.ts';
import { provePasskey } from '../sign-in/prove-passkey.ts';
import { personOfMail, provePassword } from '../sign-in/prove-password.ts';
import { clearSessionCookie } from '../sign-in/session-cookie.ts';
import { enterByLink, setUp } from '../sign-in/set-up.ts';
import { listSampleAccounts } from '../viewing/list-sample-accounts.ts';
import { listSignIns } from '../viewing/list-sign-ins.ts';
import { readStart } from '../viewing/read-start.ts';

export const signInRoutes = [
  route(signInEndpoints.readWays, async ({ service }) => {
    const { workspace } = await readStart(service, null);
    return { answer: { provider: service.provider?.name ?? null, sample: workspace.kind === 'sample' } };
  }),
  route(signInEndpoints.listSampleAccounts, async ({ service }) => ({ answer: { accounts: await listSampleAccounts(service) } })),
  route(signInEndpoints.signInAsSample, async (asked) => {
    const accounts = await listSampleAccounts(asked.service);
    if (!accounts.some(({ person }) => person === asked.body.person)) return notDone(404, 'not-found');
    return await beginSession(asked, { person: asked.body.person, method: 'sample' });
  }),
  route(signInEndpoints.setUp, async (asked) => await setUp(asked, asked.body)),
  route(signInEndpoints.enterByLink, async (asked) => await enterByLink(asked, asked.body.token)),
  route(signInEndpoints.signInByPassword, async (asked) => {
    const { mail, ...typed } = asked.body;
    return await provePassword(asked, mail, await personOfMail(asked.service, mail), typed);
  }),
  route(signInEndpoints.beginPasskeySignIn, async ({ service, reply }) => ({
    answer: { options: await requestOptions(service, beginAttempt(service, reply), null) },
  })),
  route(signInEndpoints.signInByPasskey, async (asked) => {
    const holder = attemptOf(asked.service, asked.request);
    return await provePasskey(asked, holder, asked.body.response, null);
  }),
  route(signInEndpoints.beginProviderSignIn, async (asked) => await goToProvider(asked, 'sign-in', null)),
  route(signInEndpoints.comeBack, async (asked) => {
    await asked.reply.redirect(await comeBack(asked, asked.request.url), 303);
    return 'sent';
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
