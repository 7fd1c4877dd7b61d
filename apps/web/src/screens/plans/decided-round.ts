import type { SignedIn } from '../../shell/start.ts';

/** The round whose outcome somebody who answers for a body may look up: the latest, once it is closed. The desk has its own ways to it. */
export function decidedRound(
  round: { readonly id: string; readonly closed: string | null } | null | undefined,
  viewer: SignedIn,
): string | null {
  const answers = viewer.roles.some(({ body }) => body !== null) && !viewer.roles.some(({ role }) => role === 'desk');
  return answers && round?.closed != null ? round.id : null;
}
