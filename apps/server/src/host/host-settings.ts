import type { OutsideDatabase } from '../database/outside.ts';
import type { MailSettings } from '../mail/mailer.ts';
import type { ProviderSettings } from '../sign-in/provider.ts';

/** How the workbench is to run. */
export interface HostSettings {
  readonly kind: 'sample' | 'real';
  /** Folder of the data. */
  readonly data: string;
  readonly outside: OutsideDatabase | null;
  readonly host: string;
  readonly port: number;
  /** Without it the next free port is taken. */
  readonly portGiven: boolean;
  /** Where browsers reach it; null: on this machine, at the port that it gets. */
  readonly origin: string | null;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** The server's name, for which a certificate by an authority of the workspace's own is made; null: none is. */
  readonly authorityFor: string | null;
  /** Opens `/metrics` to other machines; null: to none. */
  readonly metricsToken: string | null;
  /** Takes the lines of the server's log; null: they go into a file beside the data. */
  readonly logTo: ((line: string) => void) | null;
  readonly mail: MailSettings | null;
  /** The ministries' identity provider. */
  readonly provider: ProviderSettings | null;
}
