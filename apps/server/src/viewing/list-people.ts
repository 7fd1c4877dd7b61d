import type { AnswerOf, Language, peopleEndpoints } from '@svod/contract';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';

type Person = AnswerOf<typeof peopleEndpoints.listPeople>['people'][number];
type Role = Omit<Person['roles'][number], 'until'> & { readonly person: string; readonly until: Date | null };

/** Everybody whom the viewer may see, with the roles that hold now. */
export async function listPeople(service: Service, viewer: Viewer): Promise<Person[]> {
  return await asViewer(service.app, viewer.person, async (view) => {
    const people = await view<Omit<Person, 'roles' | 'revision'> & { revision: string }>(
      'select id, revision, name, mail, language, suspended is not null as suspended from svod.people order by name, id',
    );
    const roles = await view<Role>(
      `select person, role, body, parts, until from svod.roles where until is null or until > clock_timestamp() order by role, body`,
    );
    const held = Map.groupBy(roles, ({ person }) => person);
    return people.map(({ revision, ...person }) => ({
      ...person,
      revision: Number(revision),
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
