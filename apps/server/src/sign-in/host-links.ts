import pg from 'pg';
import type { Language } from '@svod/contract';
import type { Endpoint } from '../database/endpoint.ts';
import { addEntry } from '../log/add-entry.ts';
import type { Mailer } from '../mail/mailer.ts';
import { sendLetter, writeLetter } from '../mail/write-letter.ts';
import { LINK_HOLDS, type LinkPurpose, linkOf, randomToken, tokenHash } from './one-time-link.ts';

/** A link that the host made, to be printed. */
export interface HostLink {
  readonly link: string;
  readonly expires: Date;
}

/**
 * Makes the one-time link by which a new workspace for real work is set up; those that were made before end. Null where there is a workspace already.
 * As the schema's owner: nobody could ask for it yet. Logged.
 */
export async function makeSetUpLink(owner: Endpoint, origin: string): Promise<HostLink | null> {
  return await asOwner(owner, async (client) => {
    if ((await client.query('select 1 from svod.workspace')).rowCount !== 0) return null;
    await client.query("update svod.tokens set revoked = clock_timestamp() where purpose = 'set-up' and used is null and revoked is null");
    return await insertLink(client, origin, 'set-up', null);
  });
}

export type HostRecovery =
  | (HostLink & { readonly ok: true; readonly name: string; readonly mailed: boolean })
  | { readonly ok: false; readonly code: 'no-such-person' | 'suspended' };

/**
 * Makes a link of recovery for a person (their id or mail address), for whoever stands at the server's own machine: of a desk of one nobody else is left
 * who could confirm. It is logged, the person is told by mail, and it leads to setting up a second factor as any other does.
 */
export async function makeRecoveryLink(owner: Endpoint, origin: string, who: string, mail: Mailer): Promise<HostRecovery> {
  const made = await asOwner(owner, async (client) => {
    const found = await client.query<{ id: string; name: string; mail: string | null; language: Language; suspended: boolean }>(
      'select id, name, mail, language, suspended is not null as suspended from svod.people where id::text = $1 or mail = lower($1)',
      [who],
    );
    const [person] = found.rows;
    if (!person) return { ok: false, code: 'no-such-person' } as const;
    if (person.suspended) return { ok: false, code: 'suspended' } as const;
    await client.query('update svod.tokens set revoked = clock_timestamp() where person = $1 and used is null and revoked is null', [
      person.id,
    ]);
    return { ok: true, person, ...(await insertLink(client, origin, 'recovery', person.id)) } as const;
  });
  if (!made.ok) return made;
  const { person, link, expires } = made;
  const mailed =
    person.mail !== null && (await sendLetter(mail, writeLetter('hostRecovery', person.mail, person.language, { server: origin })));
  return { ok: true, link, expires, name: person.name, mailed };
}

async function insertLink(client: pg.ClientBase, origin: string, purpose: LinkPurpose, person: string | null): Promise<HostLink> {
  const token = randomToken();
  const { rows } = await client.query<{ id: string; expires: Date }>(
    `insert into svod.tokens (hash, purpose, person, made, expires)
     select $1, $2, $3, at, at + make_interval(hours => $4) from clock_timestamp() at returning id, expires`,
    [tokenHash(token), purpose, person, LINK_HOLDS[purpose]],
  );
  await addEntry(client, {
    ...{ actor: null, sessionHash: null, act: `host.${purpose}`, objectKind: person === null ? 'workspace' : 'person', objectId: person },
    ...{ revision: null, before: null, after: { token: rows[0]?.id } },
  });
  return { link: linkOf(origin, purpose, token), expires: rows[0]?.expires ?? new Date(0) };
}

async function asOwner<Result>(owner: Endpoint, work: (client: pg.ClientBase) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}
