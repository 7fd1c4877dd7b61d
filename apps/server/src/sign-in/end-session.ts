import { transact } from '../database/transact.ts';
import type { Viewer } from '../http/viewer.ts';
import { addEntry } from '../log/add-entry.ts';
import type { Service } from '../service.ts';

/** Ends the session of a request. One that has ended already stays as it ended. */
export async function endSession(service: Service, { person, sessionHash, signIn }: Viewer): Promise<void> {
  await transact(service.app, person, async (client) => {
    const ended = await client.query('update svod.sessions set ended = clock_timestamp() where hash = $1 and ended is null', [sessionHash]);
    if (ended.rowCount === 0) return;
    await addEntry(client, {
      ...{ actor: person, sessionHash, act: 'session.end', objectKind: 'session', objectId: signIn },
      ...{ revision: null, before: null, after: null },
    });
  });
}
