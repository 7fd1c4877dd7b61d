import type { Role } from '@svod/contract';

/** Who a request is from. Roles that have ended, and those of a suspended person, are not among them. */
export interface Viewer {
  readonly person: string;
  /** SHA-256 of the session's id. */
  readonly sessionHash: Buffer;
  /** Public id of the sign-in, as the list of open ones names it. */
  readonly signIn: string;
  /** When they last proved who they are. */
  readonly proved: Date;
  /** Signed in by a link: may set up their means of sign-in, and nothing else. */
  readonly enrolling: boolean;
  /** None while enrolling. */
  readonly roles: readonly { readonly role: Role; readonly body: string | null }[];
}
