import { peopleEndpoints } from '@svod/contract';
import { addPerson } from '../acts/people/add-person.ts';
import { editOwn, editPerson } from '../acts/people/edit-person.ts';
import { endRole } from '../acts/people/end-role.ts';
import { giveRole } from '../acts/people/give-role.ts';
import { invitePerson, revokeInvitation } from '../acts/people/invite-person.ts';
import { askRecovery, confirmRecovery, dropRecovery } from '../acts/people/recover-person.ts';
import { signOutPerson } from '../acts/people/sign-out-person.ts';
import { readmitPerson, suspendPerson } from '../acts/people/suspend-person.ts';
import { notDone, route } from '../http/route.ts';
import { runAct } from '../http/run-act.ts';
import { deliverLink } from '../sign-in/deliver-link.ts';
import { notify, notifyFormer } from '../sign-in/notify.ts';
import { listPeople, readOwn } from '../viewing/list-people.ts';

export const peopleRoutes = [
  route(peopleEndpoints.listPeople, async ({ viewer, service }) =>
    viewer === null ? notDone(401, 'not-signed-in') : { answer: { people: await listPeople(service, viewer) } },
  ),
  route(peopleEndpoints.addPerson, async (asked) => await runAct(asked, addPerson, asked.body)),
  route(peopleEndpoints.editPerson, async (asked) => {
    const { viewer, service, params, body } = asked;
    if (viewer === null) return notDone(401, 'not-signed-in');
    const former = (await listPeople(service, viewer)).find(({ id }) => id === params.person);
    const done = await runAct(asked, editPerson, { ...params, ...body });
    if ('answer' in done && former && former.mail !== body.mail) await notifyFormer(service, former);
    return done;
  }),
  route(peopleEndpoints.giveRole, async (asked) => await runAct(asked, giveRole, { ...asked.params, ...asked.body })),
  route(peopleEndpoints.endRole, async (asked) => await runAct(asked, endRole, { ...asked.params, ...asked.body })),
  route(peopleEndpoints.suspendPerson, async (asked) => {
    const { reason, revision } = asked.body;
    return await runAct(asked, suspendPerson, { ...asked.params, revision }, reason);
  }),
  route(peopleEndpoints.readmitPerson, async (asked) => await runAct(asked, readmitPerson, { ...asked.params, ...asked.body })),
  route(peopleEndpoints.signOutPerson, async (asked) => await runAct(asked, signOutPerson, asked.params)),
  route(
    peopleEndpoints.invitePerson,
    async (asked) => await deliverLink(asked, 'invitation', invitePerson, { person: asked.params.person }),
  ),
  route(peopleEndpoints.revokeInvitation, async (asked) => await runAct(asked, revokeInvitation, asked.params)),
  route(peopleEndpoints.askRecovery, async (asked) => {
    const done = await runAct(asked, askRecovery, asked.params, asked.body.reason);
    if ('answer' in done && asked.viewer !== null) await notify(asked.service, asked.viewer.person, asked.params.person, 'recoveryAsked');
    return done;
  }),
  route(
    peopleEndpoints.confirmRecovery,
    async (asked) => await deliverLink(asked, 'recovery', confirmRecovery, { person: asked.params.person, id: asked.body.id }),
  ),
  route(peopleEndpoints.dropRecovery, async (asked) => await runAct(asked, dropRecovery, { ...asked.params, ...asked.body })),
  route(peopleEndpoints.readOwn, async ({ viewer, service }) => {
    const own = viewer === null ? null : await readOwn(service, viewer);
    return own === null ? notDone(401, 'not-signed-in') : { answer: own };
  }),
  route(peopleEndpoints.editOwn, async (asked) => await runAct(asked, editOwn, { person: asked.viewer?.person ?? '', ...asked.body })),
];
