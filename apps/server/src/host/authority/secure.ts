import type { DataFolder } from '../data-folder.ts';
import type { HostSettings } from '../host-settings.ts';
import type { Certified } from './make-certificates.ts';
import { type OwnAuthority, ownAuthority } from './own-authority.ts';

/** With what a server encrypts. */
export type Secured =
  | { readonly tls: HostSettings['tls']; readonly authority: null; readonly again: null }
  | {
      readonly tls: Certified;
      readonly authority: OwnAuthority;
      /** Looks whether the certificate must be made anew; null where it can't be. */
      readonly again: () => Promise<Certified | null>;
    };

/** The certificate that was given, or one by the workspace's own authority. Null where that one is damaged. */
export async function secure(
  { tls, authorityFor }: Pick<HostSettings, 'tls' | 'authorityFor'>,
  data: Pick<DataFolder, 'folder' | 'keys'>,
  clock: () => Date,
): Promise<Secured | null> {
  if (authorityFor === null) return { tls, authority: null, again: null };
  const made = await ownAuthority(data, authorityFor, clock());
  if (!made.ok) return null;
  const again = async (): Promise<Certified | null> => {
    const found = await ownAuthority(data, authorityFor, clock());
    return found.ok ? found.server : null;
  };
  return { tls: made.server, authority: made.authority, again };
}
