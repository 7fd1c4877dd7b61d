import type { Role } from '@svod/contract';

const BODY_ROLES: ReadonlySet<Role> = new Set(['contributor', 'clearing-officer', 'head']);

/** A role as it is chosen in the form. */
export interface RoleChoice {
  readonly role: Role;
  /** Id, or '' for none. */
  readonly body: string;
  /** `YYYY-MM-DD`, or '' for no end. */
  readonly until: string;
}

/** Whether a role is held in a body and nowhere else. */
export const needsBody = (role: Role): boolean => BODY_ROLES.has(role);

/** Keys of texts for what is missing; none when the role can be given. */
export function missingOf({ role, body, until }: RoleChoice): readonly ('body' | 'until')[] {
  return [
    ...(needsBody(role) && body === '' ? (['body'] as const) : []),
    ...(role === 'expert' && until === '' ? (['until'] as const) : []),
  ];
}

/** The role as the endpoint takes it. A date means until its end, where the browser is. */
export const givenRole = ({ role, body, until }: RoleChoice) => ({
  role,
  body: body === '' ? null : body,
  parts: null,
  until: until === '' ? null : new Date(`${until}T23:59:59`).toISOString(),
});
