import { bodyEndpoints, peopleEndpoints } from '@svod/contract';
import { type Example, example } from './example.ts';
import type { World } from './world.ts';

/** Somebody new, with a role or none: each call has its own. */
async function somebody({ put }: World, role: string | null = null): Promise<string> {
  const person = await put('people', { name: 'Новый' });
  if (role !== null) await put('roles', { person, role });
  return person;
}

const MONTH = 30 * 24 * 3600 * 1000;
const observer = { role: 'observer', body: null, parts: null, until: null };
const [ordinary, desk, administrator] = ['observer', 'desk', 'administrator'] as const;

const onPerson = (role: string | null, body: Readonly<Record<string, unknown>> | undefined) => async (world: World) => ({
  params: { person: await somebody(world, role) },
  ...(body === undefined ? {} : { body }),
});

/** People, their roles, and bodies. */
export const PEOPLE_EXAMPLES: readonly Example[] = [
  example(peopleEndpoints.listPeople, 'everybody', () => ({})),
  example(peopleEndpoints.addPerson, 'nobody yet', () => ({ body: { name: 'Новый', mail: null, language: 'ru', roles: [observer] } })),
  example(peopleEndpoints.addPerson, 'nobody yet, as an administrator', () => ({
    body: { name: 'Новый', mail: null, language: 'ru', roles: [{ ...observer, role: administrator }] },
  })),
  ...[ordinary, desk, administrator].flatMap((role) => [
    example(
      peopleEndpoints.editPerson,
      `somebody with the role ${role}`,
      onPerson(role, { name: 'А', mail: null, language: 'ru', revision: 1 }),
    ),
    example(peopleEndpoints.suspendPerson, `somebody with the role ${role}`, onPerson(role, { revision: 1, reason: 'ушёл' })),
    example(peopleEndpoints.endRole, `somebody with the role ${role}`, onPerson(role, { role, body: null, revision: 1 })),
    example(peopleEndpoints.giveRole, `the role ${role}, to somebody new`, onPerson(null, { role: { ...observer, role }, revision: 1 })),
  ]),
  example(peopleEndpoints.giveRole, 'a role of А, to somebody new', async (world) => ({
    params: { person: await somebody(world) },
    body: { role: { ...observer, role: 'head', body: world.bodies.a }, revision: 1 },
  })),
  example(peopleEndpoints.giveRole, 'the role expert, to oneself', async ({ admin, people }, caller) => {
    const person = people[caller === 'nobody' ? 'desk' : caller].id;
    const { rows } = await admin.query<{ revision: string }>('select revision from svod.people where id = $1', [person]);
    const role = { ...observer, role: 'expert', until: new Date(Date.now() + MONTH).toISOString() };
    return { params: { person }, body: { role, revision: Number(rows[0]?.revision) } };
  }),
  example(peopleEndpoints.readmitPerson, 'somebody', onPerson('observer', { revision: 1 })),
  example(peopleEndpoints.signOutPerson, 'somebody', onPerson('observer', undefined)),
  example(peopleEndpoints.readOwn, 'oneself', () => ({})),
  example(peopleEndpoints.editOwn, 'oneself', async ({ admin, people }, caller) => {
    const person = people[caller === 'nobody' ? 'desk' : caller].id;
    const { rows } = await admin.query<{ revision: string }>('select revision from svod.people where id = $1', [person]);
    return { body: { name: caller, language: 'ru', revision: Number(rows[0]?.revision) } };
  }),
  example(bodyEndpoints.listBodies, 'every body', () => ({})),
  example(bodyEndpoints.readRegister, 'the register', () => ({})),
  example(bodyEndpoints.addBody, 'no body yet', () => ({ body: { kind: 'ministry', names: { ru: 'Новое' }, shortNames: {} } })),
  example(bodyEndpoints.editBody, 'a body', async ({ put }) => ({
    params: { body: await put('bodies', { kind: 'ministry', names: { ru: 'Г' } }) },
    body: { kind: 'agency', names: { ru: 'Д' }, shortNames: {}, mark: 1, revision: 1 },
  })),
  example(bodyEndpoints.importBodies, 'the register', () => ({ body: { register: ['mid'] } })),
];
