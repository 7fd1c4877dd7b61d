import type { Endpoint } from '../database/endpoint.ts';
import { prepareQueue } from '../jobs/prepare-queue.ts';
import { startWork } from '../jobs/start-work.ts';
import type { Service } from '../service.ts';

/** Done once people are answered and the worker works; stops where it is told to. */
export type Begun = (service: Service, stopping: AbortSignal) => Promise<void>;

/**
 * Starts what goes on behind the pages: the worker that reads and makes files, and what there is to do meanwhile. A fault of the latter is written down and
 * hinders nobody. Gives what ends it all.
 */
export async function beginWork(
  service: Service,
  { owner, jobs }: { readonly owner: Endpoint; readonly jobs: Endpoint },
  begun: Begun | null,
  record: (line: { readonly kind: string }) => void,
): Promise<() => Promise<void>> {
  await prepareQueue(owner, jobs);
  const worker = await startWork(service, jobs);
  const stopping = new AbortController();
  const meanwhile = begun?.(service, stopping.signal).catch(() => record({ kind: 'begun-fault' }));
  return async () => {
    stopping.abort('stopping');
    await worker.stop();
    await meanwhile;
  };
}
