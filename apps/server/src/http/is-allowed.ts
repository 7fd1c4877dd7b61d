import type { Access } from '@svod/contract';
import type { Viewer } from './viewer.ts';

/** Whether somebody may call an endpoint at all. Without a word to the contrary: no. */
export function isAllowed(access: Access, viewer: Viewer | null): boolean {
  if (access === 'anyone') return true;
  if (viewer === null) return false;
  if (access === 'enrolling') return true;
  if (viewer.enrolling) return false;
  if (access === 'signed-in') return true;
  return viewer.roles.some(({ role }) => access.includes(role));
}
