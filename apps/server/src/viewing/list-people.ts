import type { AnswerOf, Language, peopleEndpoints } from '@svod/contract';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';

type Person = AnswerOf<typeof peopleEndpoints.listPeople>['people'][number];
type Role = Omit<Person['roles'][number], 'until'> & { readonly person: string; readonly until: Date | null };

interface Invitation {
  readonly person: string;
  readonly made: Date;
  readonly expires: Date;
  readonly state: NonNullable<Person['invitation']>['state'];
}

const canSignIn = ({ passkeys, password, provider }: Person['means']): boolean => passkeys > 0 || password || provider;

const written = (one: Invitation | undefined): Person['invitation'] =>
  one ? { state: one.state, made: one.made.toISOString(), expires: one.expires.toISOString() } : null;

const recovery = (one: { id: string; askedBy: string; asked: Date } | undefined): Person['recovery'] =>
  one ? { id: one.id, askedBy: one.askedBy, asked: one.asked.toISOString() } : null;

/** Everybody whom the viewer may see, with the roles that hold now. */
export async function listPeople(service: Service, viewer: Viewer): Promise<Person[]> {
  return await asViewer(service.app, viewer.person, async (view) => {
    const people = await view<Omit<Person, 'roles' | 'revision' | 'invitation' | 'recovery'> & { revision: string }>(
      `select id, revision, name, mail, language, suspended is not null as suspended, to_jsonb(m) as means from svod.people, svod.means_of(id) m
       order by name, id`,
    );
    const invited = await view<Invitation>(
      `select distinct on (person) person, made, expires, case when used is not null then 'used' when revoked is not null then 'revoked'
         when expires <= clock_timestamp() then 'expired' else 'open' end as state
       from svod.tokens where purpose = 'invitation' order by person, made desc`,
    );
    const asked = await view<{ id: string; person: string; askedBy: string; asked: Date }>(
      `select id, person, asked_by as "askedBy", asked from svod.recoveries
       where confirmed is null and dropped is null and asked > clock_timestamp() - interval '1 day'`,
    );
    const invitations = new Map(invited.map((one) => [one.person, one]));
    const recoveries = new Map(asked.map((one) => [one.person, one]));
    const roles = await view<Role>(
      `select person, role, body, parts, until from svod.roles where until is null or until > clock_timestamp() order by role, body`,
    );
    const held = Map.groupBy(roles, ({ person }) => person);
    return people.map(({ revision, ...person }) => ({
      ...person,
      revision: Number(revision),
      invitation: canSignIn(person.means) ? null : written(invitations.get(person.id)),
      recovery: recovery(recoveries.get(person.id)),
      roles: (held.get(person.id) ?? []).map(({ role, body, parts, until }) => ({
        role,
        body,
        parts,
        until: until?.toISOString() ?? null,
      })),
    }));
  });
}

/** The viewer as the list of people has them. */
export async function readOwn(service: Service, viewer: Viewer): Promise<AnswerOf<typeof peopleEndpoints.readOwn> | null> {
  const [own] = await asViewer(service.app, viewer.person, (view) =>
    view<{ id: string; revision: string; name: string; mail: string | null; language: Language }>(
      'select id, revision, name, mail, language from svod.people where id = svod.viewer()',
    ),
  );
  return own ? { ...own, revision: Number(own.revision) } : null;
}
