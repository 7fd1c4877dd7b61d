import type { Changed } from '@svod/contract';
import type { Query } from '@tanstack/react-query';

/** Kinds of objects that live events tell of, and one's own sign-ins, of which none does: what a query shows, what an act changes. */
export type About = Changed['kind'] | 'sign-in';

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
