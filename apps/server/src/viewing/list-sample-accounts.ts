import type { AnswerOf, signInEndpoints } from '@svod/contract';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';

type Account = AnswerOf<typeof signInEndpoints.listSampleAccounts>['accounts'][number];

/** Whom one may be here by a click: nobody in a workspace for real work. */
export async function listSampleAccounts(service: Service): Promise<Account[]> {
  return await asViewer(service.app, null, async (view) => [
    ...(await view<Account>('select person, name, roles from svod.sample_accounts() order by name, person')),
  ]);
}
