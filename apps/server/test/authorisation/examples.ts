import { workspaceEndpoints } from '@svod/contract';
import type { Endpoint } from '@svod/contract';
import type { Call } from '../test-server.ts';
import type { World } from './world.ts';

/** One endpoint called on an object in some state. `make` makes the object anew for each caller, so that no call spoils the next one. */
export interface Example {
  readonly endpoint: Endpoint;
  /** What it is called on: `return of А`. */
  readonly on: string;
  make(world: World): Promise<Call> | Call;
}

const example = (endpoint: Endpoint, on: string, make: Example['make']): Example => ({ endpoint, on, make });

/** Every route has at least one; one that has none fails the test. */
export const EXAMPLES: readonly Example[] = [
  example(workspaceEndpoints.readStart, 'the workspace', () => ({})),
  example(workspaceEndpoints.renameWorkspace, 'the workspace', async ({ admin }) => {
    const { rows } = await admin.query<{ revision: string }>('select revision from svod.workspace');
    return { body: { name: 'НПД', revision: Number(rows[0]?.revision) } };
  }),
];
