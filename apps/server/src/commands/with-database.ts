import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import { outsideDatabase } from '../database/outside.ts';
import { type DataFolder, openDataFolder } from '../host/data-folder.ts';
import { haltOf } from '../host/halt.ts';
import { keepAlone } from '../host/keep-alone.ts';
import type { Told } from './command.ts';

/**
 * Does something with the database of a folder of data, whether or not a server runs on it. What was started for that is ended; a server that
 * runs stays as it is.
 */
export async function withDatabase<Result>(
  folder: string,
  { messages, environment }: Told,
  act: (database: OpenDatabase, data: DataFolder) => Promise<Result>,
): Promise<Result> {
  const outside = outsideDatabase(environment);
  if (typeof outside === 'string') throw haltOf({ code: 'database-url', name: outside }, messages);
  const data = openDataFolder(folder);
  if (data === null) throw haltOf({ code: 'data-refused', folder }, messages);
  const opened = await openDatabase(data, outside, 'as-it-is');
  if (!opened.ok) throw haltOf(opened.fault, messages);
  const { database } = opened;
  // Held, so that no server begins to work on a database that is ended in a moment.
  const keeper = database.embedded && !database.attached ? await keepAlone(database.roles.owner) : null;
  try {
    return await act(database, data);
  } finally {
    if (keeper !== null && keeper !== 'held') await keeper.release();
    if (!database.attached) await database.stop();
  }
}
