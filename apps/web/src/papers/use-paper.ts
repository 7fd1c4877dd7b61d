import { type Language, type Task, consolidateEndpoints } from '@svod/contract';
import { useState } from 'react';
import type { Failed } from '../calls/call.ts';
import { useAct } from '../calls/use-act.ts';
import { isOver, useTask } from '../tasks/use-task.ts';

export type PaperKind = (typeof consolidateEndpoints.PAPERS)[number];
export type PaperFormat = 'values' | 'docx' | 'xlsx' | 'pdf';

/** Which paper is wanted. */
export interface WantedPaper {
  readonly round: string;
  readonly paper: PaperKind;
  readonly language: Language;
  /** Whom a reply letter is written to. */
  readonly body: string | null;
}

export interface PaperInMaking {
  /** Id of the paper, once it is there. */
  readonly made: string | null;
  /** How far it is; null before it was asked for and when it is there. */
  readonly task: Task | null;
  readonly started: boolean;
  readonly busy: boolean;
  readonly failed: Failed | null;
  readonly ask: () => Promise<void>;
}

/** A paper in one format: made when it is asked for. One that was made of the very same before is that one. */
export function usePaper({ round, paper, language, body }: WantedPaper, format: PaperFormat): PaperInMaking {
  const make = useAct(consolidateEndpoints.makePaper, []);
  const [started, setStarted] = useState<string | null>(null);
  const task = useTask(started);
  const made = task?.state === 'done' ? paperIn(task.result) : null;
  return {
    made,
    task: made === null ? task : null,
    started: started !== null && made === null,
    busy: make.busy || (started !== null && (task === null || !isOver(task))),
    failed: make.failed,
    ask: async () => {
      const called = await make.run({ params: { round }, body: { paper, language, format, body } });
      if (called.kind === 'done') setStarted(called.answer.task);
    },
  };
}

/** The paper that a task made. */
function paperIn(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('paper' in result)) return null;
  return typeof result.paper === 'string' ? result.paper : null;
}
