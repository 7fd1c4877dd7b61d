import type { OpenDatabase } from '../database/open-database.ts';
import { type Keeper, keepAlone } from './keep-alone.ts';

/** Milliseconds between two looks whether the database still runs. A look costs one file and one signal. */
const LOOK = 500;
/** Milliseconds between two tries to start it where it does not start. */
const AGAIN = 5000;

/** Keeps the database of a host running as long as the host does. */
export interface DatabaseKeeper {
  close(): Promise<void>;
}

/**
 * Starts the database that comes with Svod again where it is gone: killed, or out of memory. What was committed is there; calls meanwhile are answered that they may
 * be asked again. Holds the data for this process anew, too.
 */
export function keepDatabase(
  database: OpenDatabase,
  first: Keeper,
  record: (line: { readonly kind: string; readonly why?: string }) => void,
): DatabaseKeeper {
  let keeper: Keeper | null = first;
  let told = '';
  const look = async (): Promise<number> => {
    const revived = await database.revive();
    if (revived.kind === 'gone') {
      if (told !== revived.why) record({ kind: 'database-gone', why: revived.why });
      told = revived.why;
      return AGAIN;
    }
    told = '';
    if (revived.kind === 'revived') record({ kind: 'database-revived' });
    if (keeper?.holds() === true) return LOOK;
    await keeper?.release();
    // Where another command has it for a moment, the next look takes it.
    const taken = await keepAlone(database.roles.owner);
    keeper = taken === 'held' ? null : taken;
    return LOOK;
  };
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const turn = async (): Promise<void> => {
    // A database that is not ready yet is looked for again.
    next(await look().catch(() => LOOK));
  };
  const next = (wait: number): void => {
    if (ended) return;
    timer = setTimeout(() => (looking = turn()), wait);
  };
  next(LOOK);
  return {
    async close() {
      ended = true;
      clearTimeout(timer);
      await looking;
      await keeper?.release();
    },
  };
}
