import type { Command } from './commands/command.ts';
import { CANNOT, Halt, USAGE } from './host/halt.ts';
import { languageOf, messagesOf, tell } from './host/messages/messages.ts';
import { readOptions } from './host/read-options.ts';

/** Loaded when they are asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  backup: async () => (await import('./commands/backup.ts')).backup,
  recover: async () => (await import('./commands/recover.ts')).recover,
  restore: async () => (await import('./commands/restore.ts')).restore,
  'verify-log': async () => (await import('./commands/verify-log.ts')).verifyLogCommand,
  sample: async () => (await import('./commands/sample.ts')).sample,
};

async function main(argv: readonly string[]): Promise<number> {
  const err = (text: string): void => void process.stderr.write(text);
  const out = (text: string): void => void process.stdout.write(text);
  const given = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted = given < 0 ? undefined : (argv[given]?.split('=')[1] ?? argv[given + 1] ?? '');
  const language = languageOf(wanted, process.env);
  const messages = messagesOf(language ?? 'en');
  if (language === null) {
    err(`${tell(messages.usage.language, { value: wanted ?? '' })}\n`);
    return USAGE;
  }
  const [name = '', ...rest] = argv;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load || argv.includes('--help')) {
    out(messages.help);
    return load ? 0 : USAGE;
  }
  try {
    const command = await load();
    return await command.run(readOptions(rest, command.options, command.files, messages), { messages, environment: process.env, out, err });
  } catch (error) {
    if (error instanceof Halt) {
      err(`${error.message}\n`);
      return error.code;
    }
    // A fault of the program itself. A person is told in one line; SVOD_DEBUG shows the developer where.
    err(`${tell(messages.internal, { detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) })}\n`);
    if (process.env['SVOD_DEBUG'] !== undefined && error instanceof Error) err(`${error.stack ?? ''}\n`);
    return CANNOT;
  }
}

process.exitCode = await main(process.argv.slice(2));
