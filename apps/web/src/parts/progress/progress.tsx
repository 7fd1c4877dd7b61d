import type { ReactElement } from 'react';
import './progress.css';

export interface ProgressProps {
  /** What goes on, for those who hear it. */
  readonly label: string;
  /** From 0 to 1; null: not known. */
  readonly part: number | null;
  readonly state: 'running' | 'done' | 'failed';
}

/** How far work has got. Hatched while it goes on, so that it is told from what is done without its length. */
export function Progress({ label, part, state }: ProgressProps): ReactElement {
  const percent = state === 'running' ? Math.min(100, Math.round((part ?? 0.08) * 100)) : 100;
  return (
    <div
      className={`progress progress-${state}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={part === null && state === 'running' ? undefined : percent}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  );
}
