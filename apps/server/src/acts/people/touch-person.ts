import type { Language } from '@svod/contract';
import type pg from 'pg';
import type { Refused, Stale } from '../perform.ts';

/** What a person's row says before a change, and the revision that the change makes. */
export interface Touched {
  readonly before: { readonly name: string; readonly mail: string | null; readonly language: Language; readonly suspended: boolean };
  readonly revision: number;
}

const READ = 'select name, mail, language, suspended is not null as suspended, revision from svod.people where id = $1';

/**
 * Takes a person's row for a change: it bears the next revision, and nobody else changes it until the act has ended. A person's roles
 * count as theirs: giving one is a change of the person. Refused where the actor may not touch them.
 */
export async function touchPerson(client: pg.ClientBase, person: string, revision: number): Promise<Touched | Stale | Refused> {
  const read = async () => (await client.query<Touched['before'] & { readonly revision: string }>(READ, [person])).rows[0];
  const seen = await read();
  if (!seen) return { refused: 'not-found' };
  const { revision: _revision, ...before } = seen;
  const taken = await client.query('update svod.people set revision = revision + 1 where id = $1 and revision = $2', [person, revision]);
  if (taken.rowCount === 1) return { before, revision: revision + 1 };
  const now = await read();
  if (!now) return { refused: 'not-found' };
  const { revision: stands, ...current } = now;
  return Number(stands) === revision ? { refused: 'not-allowed' } : { conflict: { revision: Number(stands), current } };
}
