import type { AnswerOf, Role, workspaceEndpoints } from '@svod/contract';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';

type Start = AnswerOf<typeof workspaceEndpoints.readStart>;
type Language = NonNullable<Start['viewer']>['language'];

/** The workspace and the viewer, for the first page. */
export async function readStart(service: Service, viewer: Viewer | null): Promise<Start> {
  return await asViewer(service.app, viewer?.person ?? null, async (view) => {
    const [workspace] = await view<{ kind: 'sample' | 'real'; name: string; revision: string; timeZone: string }>(
      'select kind, name, revision, time_zone as "timeZone" from svod.workspace',
    );
    const found = {
      workspace: workspace
        ? { ...workspace, revision: Number(workspace.revision) }
        : { kind: 'none' as const, name: '', revision: 0, timeZone: 'UTC' },
    };
    if (viewer === null) return { ...found, viewer: null };
    const [person] = await view<{ id: string; name: string; language: Language }>(
      'select id, name, language from svod.people where id = svod.viewer()',
    );
    if (!person) return { ...found, viewer: null };
    const roles = await view<{ role: Role; body: string | null; names: Record<string, string> | null; until: Date | null }>(
      `select r.role, r.body, b.names, r.until from svod.roles r left join svod.bodies b on b.id = r.body
       where r.person = svod.viewer() and (r.until is null or r.until > clock_timestamp()) order by r.role, b.names ->> 'en'`,
    );
    return {
      ...found,
      viewer: {
        ...person,
        roles: roles.map(({ role, body, names, until }) => ({
          role,
          body: body === null ? null : { id: body, name: names?.[person.language] ?? Object.values(names ?? {})[0] ?? '' },
          until: until === null ? null : until.toISOString(),
        })),
      },
    };
  });
}
