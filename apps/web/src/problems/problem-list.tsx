import type { ReactElement } from 'react';
import { type Told, useProblemText } from './problem-text.ts';
import './problem-list.css';

/** What of a file is to be known, in words. */
export function ProblemList({ problems }: { readonly problems: readonly Told[] }): ReactElement | null {
  const problemText = useProblemText();
  if (problems.length === 0) return null;
  return (
    <ul className="problem-list">
      {problems.map((problem, at) => (
        <li key={`${at} ${problem.code}`}>{problemText(problem)}</li>
      ))}
    </ul>
  );
}
