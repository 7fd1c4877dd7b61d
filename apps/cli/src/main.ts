import { collectEarly } from './collect-early.ts';
import type { Command } from './commands/command.ts';
import { Halt, UNREADABLE, USAGE } from './exit.ts';
import { fill } from './messages/fill.ts';
import { languageOf, messagesOf, printable } from './messages/messages.ts';

/** Commands are loaded when they are asked for: the help page comes at once. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  consolidate: async () => (await import('./commands/consolidate.ts')).consolidate,
  'answer-form': async () => (await import('./commands/answer-form.ts')).answerForm,
  'send-out': async () => (await import('./commands/send-out.ts')).sendOut,
  decisions: async () => (await import('./commands/decisions.ts')).decisions,
  why: async () => (await import('./commands/why.ts')).why,
  compare: async () => (await import('./commands/compare.ts')).compare,
  accept: async () => (await import('./commands/resolve.ts')).resolve('accept'),
  reject: async () => (await import('./commands/resolve.ts')).resolve('reject'),
  check: async () => (await import('./commands/check.ts')).check,
  amendments: async () => (await import('./commands/amendments.ts')).amendments,
  text: async () => (await import('./commands/text.ts')).text,
};

async function main(argv: readonly string[]): Promise<number> {
  const err = (text: string): void => void process.stderr.write(text);
  const out = (text: string): void => void process.stdout.write(text);
  const given = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted = given < 0 ? undefined : (argv[given]?.split('=')[1] ?? argv[given + 1] ?? '');
  const language = languageOf(wanted, process.env);
  const messages = messagesOf(language ?? 'en');
  if (language === null) {
    err(`${printable(fill(messages.usage.language, { value: wanted ?? '' }))}\n`);
    return USAGE;
  }
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || argv.includes('--help') || argv.includes('-h')) {
    out(messages.help);
    return name === undefined ? USAGE : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    err(`${printable(fill(messages.usage.unknownCommand, { name }))} ${messages.usage.hint}\n`);
    return USAGE;
  }
  try {
    const command = await load();
    const { readArguments } = await import('./arguments.ts');
    const args = readArguments(rest, command.options, messages);
    return await command.run(args, {
      messages,
      language,
      languageGiven: wanted !== undefined,
      out,
      err,
      terminal: process.stderr.isTTY === true,
    });
  } catch (error) {
    if (error instanceof Halt) {
      err(`${printable(error.message)}\n`);
      return error.code;
    }
    // A fault of the program itself. A person is told in one line; SVOD_DEBUG shows the developer where.
    err(
      `${printable(fill(messages.internal, { detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }))}\n`,
    );
    if (process.env['SVOD_DEBUG'] !== undefined && error instanceof Error) err(`${error.stack ?? ''}\n`);
    return UNREADABLE;
  }
}

// A reader that closes early (`svod text … | head`) ends the output, not the program with a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
collectEarly();
process.exitCode = await main(process.argv.slice(2));
