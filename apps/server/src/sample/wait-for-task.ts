import type { View } from '../viewing/as-viewer.ts';

/** Milliseconds between looks. */
const LOOK = 250;

/** Waits until a task has ended. True where it was done; false where it failed, was cancelled, or waiting is to stop. */
export async function waitForTask(
  see: <Result>(read: (view: View) => Promise<Result>) => Promise<Result>,
  task: string,
  stopping: AbortSignal,
): Promise<boolean> {
  while (!stopping.aborted) {
    const [row] = await see((view) => view<{ state: string }>('select state from svod.tasks where id = $1', [task]));
    if (row?.state === 'done') return true;
    if (row?.state !== 'waiting' && row?.state !== 'running') return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return false;
}
