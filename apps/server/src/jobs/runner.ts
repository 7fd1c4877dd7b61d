import type { Act } from '../acts/perform.ts';
import type { Service } from '../service.ts';
import type { View } from '../viewing/as-viewer.ts';
import type { TaskAbout, TaskKind } from './task.ts';

/** A task as it stands when it is taken up. */
export interface TakenTask<Kind extends TaskKind = TaskKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly subject: string;
  readonly about: TaskAbout[Kind];
  readonly plan: string | null;
  readonly round: string | null;
  readonly body: string | null;
  readonly askedBy: string;
  /** Of this taking up: what is written must still be its own. */
  readonly run: string;
  /** From 1. */
  readonly attempt: number;
}

/** What a runner is given. */
export interface Running<Kind extends TaskKind = TaskKind> {
  readonly service: Service;
  readonly task: TakenTask<Kind>;
  /** Aborted when somebody cancels, the worker stops, or the task was taken from it. */
  readonly signal: AbortSignal;
  /** Says what is being done, in a code, and how much of it. Written now and then, never waited for. */
  progress(stage: string, done?: number, total?: number): void;
  /** Reads as who asked: what they may no longer see is not there. */
  see<Result>(read: (view: View) => Promise<Result>): Promise<Result>;
}

/** Why a task failed, in codes. */
export interface TaskFault {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** How a runner ends. An exception is a fault that may pass: the task is run again. */
export type Ran =
  | { readonly kind: 'result'; readonly result: unknown }
  /** Ends by an act as who asked, in whose transaction the task ends too. With a fault it has failed, and what is known of it is kept all the same. */
  | { readonly kind: 'act'; readonly act: Act<null, unknown>; readonly fault: TaskFault | null }
  | { readonly kind: 'fault'; readonly fault: TaskFault };

/** How each kind of task is done. */
export type Runners = { readonly [Kind in TaskKind]: (running: Running<Kind>) => Promise<Ran> };

/** Ends a task by an act. */
export const endsBy = <Input, Answer>(act: Act<Input, Answer>, input: Input, fault: TaskFault | null = null): Ran => ({
  kind: 'act',
  act: { name: act.name, run: (client) => act.run(client, input) },
  fault,
});

export const failsBy = (code: string, values: TaskFault['values'] = {}): Ran => ({ kind: 'fault', fault: { code, values } });
