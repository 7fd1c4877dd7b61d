/** Names of roles. */
export const roles = {
  desk: 'Desk',
  contributor: 'Contributor',
  'clearing-officer': 'Clearing officer',
  head: 'Head of the body',
  expert: 'Expert',
  observer: 'Observer',
  provider: 'Provider of assistance',
  administrator: 'Administrator',
} as const;
