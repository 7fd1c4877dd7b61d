import { createHmac } from 'node:crypto';
import type { Service } from '../service.ts';
import { type NotDone, notDone } from '../http/route.ts';

/** What attempts to sign in are counted by: the account that is tried (a mail address; null where the way names none), and where from. */
export interface Tried {
  readonly account: string | null;
  readonly address: string;
}

/** Attempts without waiting. Of an address more, since an office shares one. */
const FREE = { account: 5, address: 30 } as const;

// With the server's secret, so that the table can't be searched for a mail address.
const keyOf = (service: Service, kind: keyof Tried, value: string): Buffer =>
  createHmac('sha256', service.secret).update(`attempts ${kind} ${value}`).digest();

/** Counts an attempt; null: go on, else the answer that says how long to wait. Kept in the database, so a restart forgets nothing. */
export async function countAttempt(service: Service, { account, address }: Tried): Promise<NotDone | null> {
  const ask = async (kind: keyof Tried, value: string): Promise<number> => {
    const { rows } = await service.app.query<{ wait: number }>('select svod.count_attempt($1, $2) as wait', [
      keyOf(service, kind, value),
      FREE[kind],
    ]);
    return rows[0]?.wait ?? 0;
  };
  const seconds = (await ask('address', address)) || (account === null ? 0 : await ask('account', account));
  return seconds === 0 ? null : notDone(429, 'too-many-requests', { values: { seconds } });
}

/** After success. */
export async function forgetAttempt(service: Service, { account, address }: Tried): Promise<void> {
  await service.app.query('select svod.forget_attempt($1, $2)', [
    account === null ? null : keyOf(service, 'account', account),
    keyOf(service, 'address', address),
  ]);
}
