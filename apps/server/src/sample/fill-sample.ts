import pg from 'pg';
import { type Actor, perform } from '../acts/perform.ts';
import { addBody } from '../acts/add-body.ts';
import type { Endpoint } from '../database/endpoint.ts';
import type { Service } from '../service.ts';
import { SAMPLE_BODIES, SAMPLE_DESK, SAMPLE_PEOPLE } from './sample-people.ts';
import { sampleId } from './sample-id.ts';

/**
 * Puts the invented consultation into a new database. Every step may be done again: ids and keys of acts are the same each time, so
 * a filling that was cut off goes on at the next start.
 */
export async function fillSample(adminEndpoint: Endpoint, service: Service): Promise<void> {
  const admin = new pg.Client(adminEndpoint);
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    await admin.query("insert into svod.workspace (kind, name) values ('sample', $1) on conflict do nothing", [
      'Национальный план действий по резолюции 1540 (пример)',
    ]);
    const desk: Actor = { person: sampleId(`person ${SAMPLE_DESK.key}`), sessionHash: null };
    await addPeople(admin, [SAMPLE_DESK], () => '');
    const bodies = new Map<string, string>();
    for (const { key, kind, names, shortNames } of SAMPLE_BODIES) {
      const done = await perform(service.app, desk, addBody, { key: sampleId(`act body ${key}`), input: { kind, names, shortNames } });
      if (done.status !== 200) throw new Error(`the sample's body ${key}: ${done.status}`);
      bodies.set(key, done.answer.id);
    }
    await addPeople(admin, SAMPLE_PEOPLE, (key) => bodies.get(key) ?? '');
  } finally {
    await admin.end();
  }
}

async function addPeople(admin: pg.Client, people: typeof SAMPLE_PEOPLE, bodyOf: (key: string) => string): Promise<void> {
  for (const { key, name, language, role, body } of people) {
    const id = sampleId(`person ${key}`);
    await admin.query('insert into svod.people (id, name, language) values ($1, $2, $3) on conflict do nothing', [id, name, language]);
    await admin.query('insert into svod.roles (person, role, body) values ($1, $2, $3) on conflict do nothing', [
      id,
      role,
      body === null ? null : bodyOf(body),
    ]);
  }
}
