import type { Role } from '@svod/contract';

/** Who a request is from. Roles that have ended, and those of a suspended person, are not among them. */
export interface Viewer {
  readonly person: string;
  /** SHA-256 of the session's id. */
  readonly sessionHash: Buffer;
  readonly roles: readonly { readonly role: Role; readonly body: string | null }[];
}
