import { type Language, type Task, consolidateEndpoints } from '@svod/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Failed } from '../../calls/call.ts';
import { isAbout } from '../../calls/query-about.ts';
import { useAct } from '../../calls/use-act.ts';
import { isOver, useTask } from '../../tasks/use-task.ts';
import type { Queue } from './place/place-detail.ts';

export interface Gathering {
  /** How far the bringing together is; null where none is on its way. */
  readonly task: Task | null;
  readonly failed: Failed | null;
  readonly again: () => void;
}

/** Sees to it that a round's returns are brought together: asks for it by itself when they are not up to date, and reads the queue anew when it is done. */
export function useGathering(round: string, language: Language, queue: Queue | null): Gathering {
  const client = useQueryClient();
  const act = useAct(consolidateEndpoints.gatherRound, ['round']);
  const asked = useRef<string | null>(null);
  const own = useRef<string | null>(null);
  const task = useTask(queue?.task ?? own.current);
  const ask = async (): Promise<void> => {
    const called = await act.run({ params: { round }, query: { language }, body: {} });
    if (called.kind === 'done') own.current = called.answer.task;
  };
  const needed = queue !== null && !queue.upToDate && queue.task === null && queue.settled === null;
  // Once for each state of the returns: what fails is tried again by a person.
  const state = needed ? `${language} ${queue.generation}` : null;
  useEffect(() => {
    if (queue?.upToDate === true) asked.current = null;
    if (state === null || asked.current === state) return;
    asked.current = state;
    void ask();
  });
  const over = task !== null && isOver(task);
  useEffect(() => {
    if (over) void client.invalidateQueries({ predicate: isAbout(['round']) });
  }, [over, client]);
  return { task: over && task.state === 'done' ? null : task, failed: act.failed, again: () => void ask() };
}
