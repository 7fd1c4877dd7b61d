import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../routing/root-route.tsx';
import { Log } from './log.tsx';

/** `before`: number of the entry that the page ends before; the newest page without it. */
export const logRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'log',
  validateSearch: (search: Readonly<Record<string, unknown>>): { readonly before?: number } => {
    const before = Number(search['before']);
    return Number.isSafeInteger(before) && before > 0 ? { before } : {};
  },
  component: LogAt,
});

function LogAt() {
  const { before } = logRoute.useSearch();
  return <Log before={before ?? null} />;
}
