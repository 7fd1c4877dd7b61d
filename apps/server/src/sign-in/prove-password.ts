import type pg from 'pg';
import { become } from '../database/transact.ts';
import { type NotDone, notDone } from '../http/route.ts';
import { addEntry } from '../log/add-entry.ts';
import type { Service } from '../service.ts';
import { asViewer } from '../viewing/as-viewer.ts';
import { countAttempt, forgetAttempt } from './attempts.ts';
import { type Asking, type SignedIn, enter } from './begin-session.ts';
import { isPassword } from './password-hash.ts';
import { recoveryCodeHash } from './recovery-codes.ts';
import { unseal } from './seal.ts';
import { stepOf } from './totp.ts';

export interface Typed {
  readonly password: string;
  /** Of an authenticator, or a recovery code. */
  readonly code: string;
}

/**
 * Signs in who types a person's password and a code. Whatever is wrong, and where there is no such person, the answer is one, and takes the time of one
 * password. `account` is what attempts are counted by.
 */
export async function provePassword(asking: Asking, account: string, person: string | null, typed: Typed): Promise<SignedIn | NotDone> {
  const { service, request } = asking;
  const tried = { account, address: request.ip };
  const wait = await countAttempt(service, tried);
  if (wait !== null) return wait;
  const [kept] = await asViewer(service.app, person, (view) =>
    view<{ password: string; seed: Buffer }>('select password, seed from svod.passwords where person = svod.viewer()'),
  );
  const right = await isPassword(typed.password, kept?.password ?? null);
  const seed = kept && person !== null ? unseal(service.secret, { purpose: 'totp-seed', about: person }, kept.seed) : null;
  if (!right || seed === null || person === null) return wrong;
  const entered = await enter(asking, async (client) => {
    await become(client, person);
    return (await takeCode(client, service, person, seed, typed.code)) ? { person, method: 'password' } : null;
  });
  if (entered === null) return wrong;
  await forgetAttempt(service, tried);
  return entered;
}

const wrong = notDone(422, 'wrong-sign-in');

/** Whether a code is good, and then for the last time: a step of an authenticator once, a recovery code once. */
async function takeCode(client: pg.ClientBase, service: Service, person: string, seed: Buffer, code: string): Promise<boolean> {
  const digits = code.replaceAll(/\s/gu, '');
  if (/^\d{6}$/u.test(digits)) {
    const step = stepOf(seed, digits, service.clock());
    if (step === null) return false;
    const taken = await client.query('update svod.passwords set last_step = $2 where person = $1 and last_step < $2', [person, step]);
    return taken.rowCount === 1;
  }
  const used = await client.query(
    'update svod.recovery_codes set used = clock_timestamp() where person = $1 and hash = $2 and used is null',
    [person, recoveryCodeHash(person, code)],
  );
  if (used.rowCount !== 1) return false;
  await addEntry(client, {
    ...{ actor: person, sessionHash: null, act: 'code.use', objectKind: 'person', objectId: person },
    ...{ revision: null, before: null, after: null },
  });
  return true;
}

/** Who has a mail address; null for nobody. Never told to who asks. */
export async function personOfMail(service: Service, mail: string): Promise<string | null> {
  const { rows } = await service.app.query<{ person: string | null }>('select svod.person_of_mail($1) as person', [mail]);
  return rows[0]?.person ?? null;
}
