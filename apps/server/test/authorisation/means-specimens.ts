import { randomBytes } from 'node:crypto';
import type { Probe, Specimen } from './probe.ts';
import type { World } from './world.ts';

const PASSWORD = '$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA';

/** One-time links and means of sign-in: one of each is there, the desk's and of a contributor of А. */
export async function meansProbes({ admin, people, put }: World): Promise<readonly Probe[]> {
  const of = (whose: string, row: Specimen['row']): Specimen => ({ whose, row });
  const a = people['contributor А'].id;
  const fresh = await put('people', { name: 'без входа' });
  const expires = new Date(Date.now() + 3_600_000);
  const passkey = (person: string) => ({
    person,
    credential: randomBytes(16),
    public_key: randomBytes(8),
    counter: 0,
    name: 'x',
    backed_up: false,
  });
  const token = (purpose: string, person: string, made_by: string | null) => ({ hash: randomBytes(32), purpose, person, made_by, expires });
  for (const person of [people.desk.id, a]) {
    await put('passkeys', passkey(person));
    await put('passwords', { person, password: PASSWORD, seed: randomBytes(40), last_step: 0 });
    await put('recovery_codes', { person, hash: randomBytes(32) });
    await put('identities', { issuer: 'https://id.example', subject: person, person });
  }
  await put('tokens', token('invitation', fresh, people.desk.id));
  await put('recoveries', { person: a, asked_by: people.administrator.id });
  // Of one that was confirmed just now by nobody of those who try: no link comes of it to them.
  await admin.query('insert into svod.recoveries (person, asked_by, confirmed_by, confirmed) values ($1, $2, $3, now())', [
    ...[people.observer.id, people.administrator.id, people.provider.id],
  ]);
  const own = (table: string, update: string | null, row: (person: string) => Readonly<Record<string, unknown>>): Probe => ({
    ...{ table, update },
    specimens: [of('one’s own', row), of('head А', () => row(people['head А'].id))],
  });
  return [
    own('passkeys', 'name', passkey),
    own('passwords', 'last_step', (person) => ({ person, password: PASSWORD, seed: randomBytes(40), last_step: 0 })),
    own('recovery_codes', 'used', (person) => ({ person, hash: randomBytes(32) })),
    own('identities', null, (person) => ({ issuer: 'https://id.example', subject: randomBytes(8).toString('hex'), person })),
    {
      table: 'tokens',
      update: 'revoked',
      specimens: [
        of('an invitation', (by) => token('invitation', fresh, by)),
        of('an invitation of one who can sign in', (by) => token('invitation', a, by)),
        of('an invitation of the desk', (by) => token('invitation', people.desk.id, by)),
        of('an invitation, as the host', () => token('invitation', fresh, null)),
        of('a recovery', (by) => token('recovery', people.observer.id, by)),
      ],
    },
    {
      table: 'recoveries',
      update: 'dropped',
      specimens: [
        of('a contributor', (by) => ({ person: a, asked_by: by, dropped: new Date() })),
        of('a contributor, as another', () => ({ person: a, asked_by: people.observer.id, dropped: new Date() })),
      ],
    },
    {
      table: 'challenges',
      update: null,
      specimens: [of('', () => ({ hash: randomBytes(32), kind: 'provider', sealed: randomBytes(8), expires }))],
    },
  ];
}
