import type { AnswerOf, workspaceEndpoints } from '@svod/contract';
import { createContext, use } from 'react';

export type Start = AnswerOf<typeof workspaceEndpoints.readStart>;
export type SignedIn = NonNullable<Start['viewer']>;

export const StartContext = createContext<Start | null>(null);

/** The workspace and who looks at it. Everything under the root has it. */
export function useStart(): Start {
  const start = use(StartContext);
  if (start === null) throw new Error('no start above');
  return start;
}

/** Who is signed in; for screens under the shell, which nobody else sees. */
export function useViewer(): SignedIn {
  const { viewer } = useStart();
  if (viewer === null) throw new Error('nobody is signed in');
  return viewer;
}
