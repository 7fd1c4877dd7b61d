import type { AnswerOf, signInEndpoints } from '@svod/contract';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';

type SignIns = AnswerOf<typeof signInEndpoints.listSignIns>['signIns'];

/** The viewer's own sign-ins that are open still, the latest used first. */
export async function listSignIns(service: Service, viewer: Viewer): Promise<SignIns> {
  const rows = await asViewer(service.app, viewer.person, (view) =>
    view<{ id: string; method: SignIns[number]['method']; agent: string; made: Date; seen: Date }>(
      `select id, method, agent, made, seen from svod.sessions
       where person = svod.viewer() and ended is null and made > clock_timestamp() - interval '12 hours' and seen > clock_timestamp() - interval '1 hour'
       order by seen desc, id`,
    ),
  );
  return rows.map(({ made, seen, ...rest }) => ({
    ...rest,
    made: made.toISOString(),
    seen: seen.toISOString(),
    own: rest.id === viewer.signIn,
  }));
}
