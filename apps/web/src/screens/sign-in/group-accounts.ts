import type { Role } from '@svod/contract';

/** Where an account stands on the page: keys of texts. */
export type AccountGroup = 'sampleWorkspace' | 'sampleBodies' | 'sampleAdvisers';

interface Grouped {
  readonly roles: readonly { readonly role: Role; readonly body: string | null }[];
}

const ORDER: readonly AccountGroup[] = ['sampleWorkspace', 'sampleBodies', 'sampleAdvisers'];

function groupOf({ roles }: Grouped): AccountGroup {
  if (roles.some(({ role }) => role === 'desk' || role === 'administrator')) return 'sampleWorkspace';
  return roles.some(({ role }) => role === 'contributor' || role === 'clearing-officer' || role === 'head')
    ? 'sampleBodies'
    : 'sampleAdvisers';
}

/** Accounts by group, those of the workspace first; groups without members are left out, and the order inside stays. */
export const groupAccounts = <Account extends Grouped>(
  accounts: readonly Account[],
): readonly (readonly [AccountGroup, readonly Account[]])[] =>
  ORDER.map((group) => [group, accounts.filter((one) => groupOf(one) === group)] as const).filter(([, members]) => members.length > 0);
