import type { Role } from '@svod/contract';
import type { PlainKey } from '../messages/catalogue.ts';
import type { SignedIn } from './start.ts';

/** A place in the top bar. A section stands here once its screen does. */
export interface Section {
  readonly to: '/' | '/people' | '/settings' | '/log';
  readonly text: PlainKey;
  /** Whose it is; without it, everybody's. */
  readonly roles?: readonly Role[];
}

const SECTIONS: readonly Section[] = [
  { to: '/', text: 'shell.plans' },
  { to: '/people', text: 'shell.people', roles: ['desk', 'administrator'] },
  { to: '/settings', text: 'shell.settings', roles: ['desk', 'administrator'] },
  { to: '/log', text: 'shell.log', roles: ['desk', 'administrator'] },
];

/** The sections that somebody may open. */
export const sectionsOf = (viewer: SignedIn | null): readonly Section[] =>
  viewer === null ? [] : SECTIONS.filter(({ roles }) => roles === undefined || viewer.roles.some(({ role }) => roles.includes(role)));
