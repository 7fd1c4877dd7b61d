import { workspaceEndpoints } from '@svod/contract';
import { perform } from '../acts/perform.ts';
import { renameWorkspace } from '../acts/rename-workspace.ts';
import { answerAct } from '../http/answer-act.ts';
import { notDone, route } from '../http/route.ts';
import { readStart } from '../viewing/read-start.ts';

export const workspaceRoutes = [
  route(workspaceEndpoints.readStart, async ({ viewer, service }) => ({ answer: await readStart(service, viewer) })),
  route(workspaceEndpoints.renameWorkspace, async ({ viewer, service, key, body }) => {
    if (viewer === null) return notDone(401, 'not-signed-in');
    return answerAct(await perform(service.app, viewer, renameWorkspace, { key, input: body }));
  }),
];
