/** How one role reaches a database: a host's name, or the folder of a socket. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Encrypted where given; `rejectUnauthorized: false` takes any certificate. */
  readonly ssl?: { readonly rejectUnauthorized: boolean; readonly ca?: string };
}
