import { type Task, returnEndpoints } from '@svod/contract';
import { useRead } from '../calls/use-read.ts';

/** Milliseconds between asking, for where live events do not come through. */
const PAUSE = 2000;

/** A task while it goes on; null while there is none or it is not known yet. */
export function useTask(task: string | null): Task | null {
  const read = useRead(returnEndpoints.readTask, { params: { task: task ?? '' } }, { about: ['task'], when: task !== null, every: PAUSE });
  return task !== null && read.kind === 'there' && read.answer.id === task ? read.answer : null;
}

/** Whether it has come to an end, in whatever way. */
export const isOver = ({ state }: Pick<Task, 'state'>): boolean => state === 'done' || state === 'failed' || state === 'cancelled';
