import { bodyEndpoints } from '@svod/contract';
import { addBody } from '../acts/add-body.ts';
import { editBody } from '../acts/bodies/edit-body.ts';
import { importBodies } from '../acts/bodies/import-bodies.ts';
import { notDone, route } from '../http/route.ts';
import { runAct } from '../http/run-act.ts';
import { listBodies, readRegister } from '../viewing/list-bodies.ts';

export const bodyRoutes = [
  route(bodyEndpoints.listBodies, async ({ viewer, service }) =>
    viewer === null ? notDone(401, 'not-signed-in') : { answer: { bodies: await listBodies(service, viewer) } },
  ),
  route(bodyEndpoints.readRegister, async ({ viewer, service }) =>
    viewer === null ? notDone(401, 'not-signed-in') : { answer: { bodies: await readRegister(service, viewer) } },
  ),
  route(bodyEndpoints.addBody, async (asked) => await runAct(asked, addBody, asked.body)),
  route(bodyEndpoints.editBody, async (asked) => await runAct(asked, editBody, { ...asked.params, ...asked.body })),
  route(bodyEndpoints.importBodies, async (asked) => await runAct(asked, importBodies, asked.body)),
];
