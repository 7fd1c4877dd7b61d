import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { proveBackup, restoreBackup } from '../backup/restore-backup.ts';
import { summaryOf } from '../backup/write-backup.ts';
import { CANNOT, DONE, Halt } from '../host/halt.ts';
import { tell } from '../host/messages/messages.ts';
import { required } from '../host/read-options.ts';
import { faultsTold, passphraseOf } from './backup.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `svod restore FILE --data DIR`: a backup into a folder that is not there yet, or empty. */
export const restore: Command = {
  options: { data: 'one', 'passphrase-file': 'one' },
  files: 1,
  async run(options, told) {
    const { messages, out, err } = told;
    const file = path.resolve(required(options.files[0], 'FILE', messages));
    const folder = path.resolve(required(options.one('data'), '--data', messages));
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new Halt(CANNOT, tell(messages.backup.faults['not-empty'], { file, detail: folder }));
    if (!existsSync(file)) throw new Halt(CANNOT, tell(messages.files.cannotRead, { file, detail: 'ENOENT' }));
    const passphrase = await passphraseOf(options, told, [messages.backup.ask]);
    // All of it is read and proved before anything is made.
    const { sums } = await faultsTold(told, file, () => proveBackup(file, passphrase));
    err(`${messages.backup.proved}\n`);
    try {
      await faultsTold(told, file, () => withDatabase(folder, told, (database, data) => restoreBackup(file, passphrase, database, data)));
    } catch (error) {
      // Half a workspace is none.
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
    out(`${tell(messages.backup.restored, { folder, ...summaryOf(sums) })}\n`);
    return DONE;
  },
};
