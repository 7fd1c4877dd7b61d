import { workspaceEndpoints } from '@svod/contract';
import { type Example, example } from './example.ts';
import { CONSOLIDATE_EXAMPLES } from './consolidate-examples.ts';
import { HOST_EXAMPLES } from './host-examples.ts';
import { LOG_EXAMPLES } from './log-examples.ts';
import { MEANS_EXAMPLES } from './means-examples.ts';
import { PEOPLE_EXAMPLES } from './people-examples.ts';
import { PLAN_EXAMPLES } from './plan-examples.ts';
import { RETURN_EXAMPLES } from './return-examples.ts';
import { ROUND_EXAMPLES } from './round-examples.ts';
import { SIGN_IN_EXAMPLES } from './sign-in-examples.ts';
import { LIVE_EXAMPLES } from './live-examples.ts';
import { TASK_EXAMPLES } from './task-examples.ts';

/** Every route has at least one; one that has none fails the test. */
export const EXAMPLES: readonly Example[] = [
  ...LIVE_EXAMPLES,
  ...TASK_EXAMPLES,
  ...CONSOLIDATE_EXAMPLES,
  ...HOST_EXAMPLES,
  ...LOG_EXAMPLES,
  ...SIGN_IN_EXAMPLES,
  ...PEOPLE_EXAMPLES,
  ...MEANS_EXAMPLES,
  ...PLAN_EXAMPLES,
  ...ROUND_EXAMPLES,
  ...RETURN_EXAMPLES,
  example(workspaceEndpoints.readStart, 'the workspace', () => ({})),
  example(workspaceEndpoints.renameWorkspace, 'the workspace', async ({ admin }) => {
    const { rows } = await admin.query<{ revision: string }>('select revision from svod.workspace');
    return { body: { name: 'НПД', revision: Number(rows[0]?.revision) } };
  }),
];
