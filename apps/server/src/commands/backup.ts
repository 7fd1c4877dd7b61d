import { existsSync } from 'node:fs';
import path from 'node:path';
import { BackupFault } from '../backup/backup-fault.ts';
import { SHORTEST, passphraseFrom } from '../backup/passphrase.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { CANNOT, DONE, Halt } from '../host/halt.ts';
import { tell } from '../host/messages/messages.ts';
import { type Options, required, usage } from '../host/read-options.ts';
import { dataFolderOf } from '../host/read-settings.ts';
import type { Command, Told } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `svod backup --out FILE`: all of a workspace in one sealed file, also while the server runs. */
export const backup: Command = {
  options: { out: 'one', data: 'one', 'passphrase-file': 'one' },
  files: 0,
  async run(options, told) {
    const { messages, out } = told;
    const file = path.resolve(required(options.one('out'), '--out', messages));
    if (existsSync(file)) throw usage(messages, tell(messages.backup.isThere, { file }));
    const folder = dataFolderOf('real', options, told.environment);
    const hasData = existsSync(path.join(folder, 'keys'));
    if (!hasData) throw usage(messages, tell(messages.backup.noData, { folder }));
    const passphrase = await passphraseOf(options, told, [messages.backup.ask, messages.backup.askAgain]);
    const summary = await faultsTold(told, file, () =>
      withDatabase(folder, told, async ({ roles }, data) => await writeBackup(file, passphrase, roles.backup, data, new Date())),
    );
    out(`${tell(messages.backup.written, { file, ...summary })}\n`);
    return DONE;
  },
};

/** The passphrase of a command on a backup. Ends the command where there is none, or it is too short to protect anything. */
export async function passphraseOf(options: Options, { messages, environment }: Told, ask: readonly string[]): Promise<string> {
  const from = options.one('passphrase-file');
  let passphrase: string | null;
  try {
    passphrase = await passphraseFrom(environment, from, ask);
  } catch {
    throw new Halt(CANNOT, tell(messages.files.cannotRead, { file: from ?? '', detail: 'ENOENT' }));
  }
  if (passphrase === null) throw usage(messages, messages.backup.noPassphrase);
  if (passphrase === '') throw usage(messages, messages.backup.notTheSame);
  if (passphrase.length < SHORTEST) throw usage(messages, tell(messages.backup.tooShort, { least: SHORTEST }));
  return passphrase;
}

/** Faults of a backup, and files that can't be had, as words for people. */
export async function faultsTold<Result>({ messages }: Told, file: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof BackupFault) throw new Halt(CANNOT, tell(messages.backup.faults[error.code], { file, detail: error.detail }));
    const code = error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new Halt(CANNOT, tell(code === 'ENOENT' ? messages.files.cannotRead : messages.files.cannotWrite, { file, detail: code }));
  }
}
