import type pg from 'pg';
import type { Mailer } from './mail/mailer.ts';
import type { Provider } from './sign-in/provider.ts';

/** All that the server needs of the outside, made in `main.ts` and handed in. Nothing that matters is kept in one process's memory. */
export interface Service {
  /** Of the role svod_app: row-level security holds for every query. */
  readonly app: pg.Pool;
  readonly clock: () => Date;
  /** 32 random bytes, kept outside the database: what is sealed with them is not in a stolen dump. */
  readonly secret: Buffer;
  /** Where browsers reach the server, without a slash at the end: `https://svod.example.org`. Passkeys and cookies are bound to it. */
  readonly origin: string;
  readonly mail: Mailer;
  /** The ministries' own identity provider; null where none is set. */
  readonly provider: Provider | null;
}
