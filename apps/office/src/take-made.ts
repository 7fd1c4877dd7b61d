import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * The file that a program left in the folder `out` of its work folder; null where there is none, it is empty or has more bytes than `most`. The program may
 * have been bent by what it read: a link to somewhere else, a pipe or a device is not followed and not waited for.
 */
export async function takeMade(work: string, name: string, most: number): Promise<Uint8Array | null> {
  const folder = path.join(await realpath(work), 'out');
  if ((await realpath(folder).catch(() => '')) !== folder) return null;
  // Windows knows neither.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const file = await open(path.join(folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch(() => null);
  if (file === null) return null;
  try {
    const found = await file.stat();
    if (!found.isFile() || found.nlink > 1 || found.size === 0 || found.size > most) return null;
    return await file.readFile();
  } finally {
    await file.close();
  }
}
