import { randomUUID } from 'node:crypto';
import { returnEndpoints } from '@svod/contract';
import { type Example, example } from './example.ts';
import type { World } from './world.ts';

/** Work that somebody of А has asked for, or the desk. */
const taskOf = (world: World, by: 'contributor А' | 'desk', more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  world.put('tasks', {
    kind: 'read-file',
    subject: randomUUID(),
    plan: world.plan,
    round: world.round,
    body: by === 'desk' ? null : world.bodies.a,
    asked_by: world.people[by].id,
    ...more,
  });

/** Work that takes its time. */
export const TASK_EXAMPLES: readonly Example[] = [
  example(returnEndpoints.listTasks, 'the round', ({ round }) => ({ query: { round } })),
  example(returnEndpoints.readTask, 'a task of А', async (world) => ({ params: { task: await taskOf(world, 'contributor А') } })),
  example(returnEndpoints.readTask, 'a task of the desk', async (world) => ({ params: { task: await taskOf(world, 'desk') } })),
  example(returnEndpoints.changeTask, 'a waiting task of А, to be cancelled', async (world) => ({
    params: { task: await taskOf(world, 'contributor А'), what: 'cancel' },
    body: {},
  })),
  example(returnEndpoints.changeTask, 'a failed task of the desk, to be tried again', async (world) => ({
    params: { task: await taskOf(world, 'desk', { state: 'failed' }), what: 'retry' },
    body: {},
  })),
];
