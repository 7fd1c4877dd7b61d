import { peopleEndpoints } from '@svod/contract';
import { addPerson } from '../acts/people/add-person.ts';
import { editOwn, editPerson } from '../acts/people/edit-person.ts';
import { endRole } from '../acts/people/end-role.ts';
import { giveRole } from '../acts/people/give-role.ts';
import { signOutPerson } from '../acts/people/sign-out-person.ts';
import { readmitPerson, suspendPerson } from '../acts/people/suspend-person.ts';
import { notDone, route } from '../http/route.ts';
import { runAct } from '../http/run-act.ts';
import { listPeople, readOwn } from '../viewing/list-people.ts';

export const peopleRoutes = [
  route(peopleEndpoints.listPeople, async ({ viewer, service }) =>
    viewer === null ? notDone(401, 'not-signed-in') : { answer: { people: await listPeople(service, viewer) } },
  ),
  route(peopleEndpoints.addPerson, async (asked) => await runAct(asked, addPerson, asked.body)),
  route(peopleEndpoints.editPerson, async (asked) => await runAct(asked, editPerson, { ...asked.params, ...asked.body })),
  route(peopleEndpoints.giveRole, async (asked) => await runAct(asked, giveRole, { ...asked.params, ...asked.body })),
  route(peopleEndpoints.endRole, async (asked) => await runAct(asked, endRole, { ...asked.params, ...asked.body })),
  route(peopleEndpoints.suspendPerson, async (asked) => {
    const { reason, revision } = asked.body;
    return await runAct(asked, suspendPerson, { ...asked.params, revision }, reason);
  }),
  route(peopleEndpoints.readmitPerson, async (asked) => await runAct(asked, readmitPerson, { ...asked.params, ...asked.body })),
  route(peopleEndpoints.signOutPerson, async (asked) => await runAct(asked, signOutPerson, asked.params)),
  route(peopleEndpoints.readOwn, async ({ viewer, service }) => {
    const own = viewer === null ? null : await readOwn(service, viewer);
    return own === null ? notDone(401, 'not-signed-in') : { answer: own };
  }),
  route(peopleEndpoints.editOwn, async (asked) => await runAct(asked, editOwn, { person: asked.viewer?.person ?? '', ...asked.body })),
];
