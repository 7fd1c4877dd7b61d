import type { AnswerOf, Body, bodyEndpoints } from '@svod/contract';
import { registerBodies } from '../bodies/register-bodies.ts';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';

/** Every body, by name. */
export async function listBodies(service: Service, viewer: Viewer): Promise<Body[]> {
  const rows = await asViewer(service.app, viewer.person, (view) =>
    view<Omit<Body, 'revision'> & { revision: string }>(
      `select id, revision, kind, names, short_names as "shortNames", mark from svod.bodies
       order by coalesce(names ->> 'ru', names ->> 'ky', names ->> 'en'), id`,
    ),
  );
  return rows.map((row) => ({ ...row, revision: Number(row.revision) }));
}

/** The shipped register, and which of its bodies were taken over. */
export async function readRegister(service: Service, viewer: Viewer): Promise<AnswerOf<typeof bodyEndpoints.readRegister>['bodies']> {
  const rows = await asViewer(service.app, viewer.person, (view) =>
    view<{ register: string }>('select register from svod.bodies where register is not null'),
  );
  const taken = new Set(rows.map(({ register }) => register));
  return registerBodies().map((body) => ({ ...body, taken: taken.has(body.register) }));
}
