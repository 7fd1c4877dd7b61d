import { returnEndpoints } from '@svod/contract';
import { changeTask } from '../acts/change-task.ts';
import { perform } from '../acts/perform.ts';
import { answerAct } from '../http/answer-act.ts';
import { notDone, route } from '../http/route.ts';
import { listTasks, readTask } from '../viewing/list-tasks.ts';

export const taskRoutes = [
  route(returnEndpoints.listTasks, async ({ viewer, service, query }) => {
    if (viewer === null) return notDone(401, 'not-signed-in');
    return { answer: { tasks: [...(await listTasks(service, viewer.person, query))] } };
  }),
  route(returnEndpoints.readTask, async ({ viewer, service, params }) => {
    if (viewer === null) return notDone(401, 'not-signed-in');
    const answer = await readTask(service, viewer.person, params.task);
    return answer === null ? notDone(404, 'not-found') : { answer };
  }),
  route(returnEndpoints.changeTask, async ({ viewer, service, params, key }) => {
    if (viewer === null) return notDone(401, 'not-signed-in');
    return answerAct(await perform(service.app, viewer, changeTask, { key, input: params }));
  }),
];
