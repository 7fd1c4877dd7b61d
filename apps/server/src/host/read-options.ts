import { parseArgs } from 'node:util';
import { Halt, USAGE } from './halt.ts';
import { type HostMessages, tell } from './messages/messages.ts';

/** Options by name: `'flag'`, or `'one'` for a value. */
export type OptionSpec = Readonly<Record<string, 'flag' | 'one'>>;

export interface Options {
  readonly files: readonly string[];
  flag(name: string): boolean;
  one(name: string): string | undefined;
}

/** Reads a command's words. What it does not know ends in exit code 2 with a word on what is wrong. */
export function readOptions(argv: readonly string[], spec: OptionSpec, files: number, messages: HostMessages): Options {
  const known: OptionSpec = { ...spec, lang: 'one', help: 'flag' };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [name, { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) }]),
  );
  const { values, positionals } = parse(argv, options, messages);
  const [extra] = positionals.slice(files);
  if (extra !== undefined) throw usage(messages, tell(messages.usage.extra, { name: extra }));
  return {
    files: positionals,
    flag: (name) => values[name] === true,
    one: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
  };
}

type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
};

function parse(argv: readonly string[], options: Record<string, { type: 'boolean' | 'string' }>, messages: HostMessages): Parsed {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Only the name is taken from the library's words, which are English.
    const name = /'(--?[^\s'=]+)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    const wantsValue = options[name.replace(/^--/u, '')]?.type === 'string';
    throw usage(messages, tell(wantsValue ? messages.usage.value : messages.usage.unknownOption, { name: name || argv.join(' ') }));
  }
}

export const usage = (messages: HostMessages, text: string): Halt => new Halt(USAGE, `${text} ${messages.usage.hint}`);

/** The one value that a command can't do without. */
export function required(value: string | undefined, name: string, messages: HostMessages): string {
  if (value === undefined || value === '') throw usage(messages, tell(messages.usage.missing, { name }));
  return value;
}
