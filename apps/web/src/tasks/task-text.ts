import type { Task } from '@svod/contract';
import { type Speak, hasText } from '../messages/speak.ts';

/** What is being done, in words: by the code of the stage, with how far it is. */
export function taskText(speak: Speak, { state, stage, done, total }: Pick<Task, 'state' | 'stage' | 'done' | 'total'>): string {
  if (state === 'waiting') return speak('tasks.waiting');
  const key = `tasks.${stage}`;
  // Stages speak of no values.
  const what = hasText(key) ? (speak as (key: string) => string)(key) : speak('tasks.running');
  return total > 1 ? speak('tasks.of', { what, done, total }) : what;
}
