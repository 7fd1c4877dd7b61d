import type { ReactElement } from 'react';
import { useStart } from './start.ts';

/** What is worked on: the workspace. */
export function PlanHeading(): ReactElement {
  const { workspace } = useStart();
  return (
    <p className="plan-heading">
      <b>{workspace.name}</b>
    </p>
  );
}
