import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** Progress of the work on a file or paper. */
export const taskSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  subject: z.uuid(),
  round: z.uuid().nullable(),
  body: z.uuid().nullable(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  /** Code of what is being done (`opening`, `comparing`, `carrying-forward`, …). */
  stage: z.string(),
  done: z.number(),
  total: z.number(),
  fault: z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
  result: z.unknown(),
  asked: z.iso.datetime(),
  changed: z.iso.datetime(),
});
export type Task = z.infer<typeof taskSchema>;

export const listTasks = endpoint({
  method: 'GET',
  path: '/api/tasks',
  access: 'signed-in',
  query: z.strictObject({ round: z.uuid().optional(), plan: z.uuid().optional() }),
  answer: z.object({ tasks: z.array(taskSchema) }),
});

export const readTask = endpoint({
  method: 'GET',
  path: '/api/tasks/:task',
  access: 'signed-in',
  params: z.strictObject({ task: z.uuid() }),
  answer: taskSchema,
});

export const changeTask = endpoint({
  method: 'POST',
  path: '/api/tasks/:task/:what',
  access: 'signed-in',
  act: true,
  params: z.strictObject({ task: z.uuid(), what: z.enum(['cancel', 'retry']) }),
  body: z.strictObject({}),
  answer: z.object({ state: taskSchema.shape.state }),
});
