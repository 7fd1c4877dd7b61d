import type { Query } from '@tanstack/react-query';

/** Kinds of objects as the log names them (`objectKind`): what a query shows, what an act changes, what a live event tells of. */
export type About =
  | 'workspace'
  | 'person'
  | 'body'
  | 'role'
  | 'invitation'
  | 'session'
  | 'plan'
  | 'version'
  | 'round'
  | 'return'
  | 'job'
  | 'log';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { readonly about?: readonly About[] };
  }
}

/** Whether a query shows any of these kinds. One that says nothing of itself shows everything. */
export const isAbout =
  (kinds: readonly string[]) =>
  (query: Pick<Query, 'meta'>): boolean => {
    const about = query.meta?.about;
    return about === undefined || about.some((one) => kinds.includes(one));
  };
