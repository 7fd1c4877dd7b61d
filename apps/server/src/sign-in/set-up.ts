import { become } from '../database/transact.ts';
import { type NotDone, notDone } from '../http/route.ts';
import { addEntry } from '../log/add-entry.ts';
import { countAttempt, forgetAttempt } from './attempts.ts';
import { type Asking, type NewSession, type SignedIn, enter } from './begin-session.ts';
import { tokenHash } from './one-time-link.ts';
import type pg from 'pg';

const useless = notDone(422, 'link-of-no-use');

/** Enters by a one-time link. `take` finds whom it lets in, and takes it; attempts are counted, though 256 bits are not guessed. */
async function enterBy(asking: Asking, take: (client: pg.ClientBase) => Promise<string | null>): Promise<SignedIn | NotDone> {
  const tried = { account: null, address: asking.request.ip };
  const wait = await countAttempt(asking.service, tried);
  if (wait !== null) return wait;
  const entered = await enter(asking, async (client): Promise<NewSession | null> => {
    const person = await take(client);
    return person === null ? null : { person, method: 'link', limited: true };
  });
  if (entered === null) return useless;
  await forgetAttempt(asking.service, tried);
  return entered;
}

export interface SetUp {
  readonly token: string;
  readonly workspace: string;
  readonly name: string;
  readonly mail: string | null;
  readonly language: string;
}

/** Makes the workspace and its first person, and lets them set up a means of sign-in. */
export const setUp = async (asking: Asking, { token, workspace, name, mail, language }: SetUp): Promise<SignedIn | NotDone> =>
  await enterBy(asking, async (client) => {
    const { rows } = await client.query<{ person: string | null }>('select svod.set_up($1, $2, $3, $4, $5) as person', [
      ...[tokenHash(token), workspace, name, mail, language],
    ]);
    const person = rows[0]?.person ?? null;
    if (person === null) return null;
    await become(client, person);
    await addEntry(client, {
      ...{ actor: person, sessionHash: null, act: 'workspace.set-up', objectKind: 'workspace', objectId: null },
      ...{ revision: 1, before: null, after: { workspace, name, mail, language } },
    });
    return person;
  });

/** Enters by an invitation or a link of recovery. */
export const enterByLink = async (asking: Asking, token: string): Promise<SignedIn | NotDone> =>
  await enterBy(asking, async (client) => {
    const { rows } = await client.query<{ person: string | null }>('select svod.take_token($1) as person', [tokenHash(token)]);
    return rows[0]?.person ?? null;
  });
