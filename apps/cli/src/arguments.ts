import { parseArgs } from 'node:util';
import { Halt, USAGE } from './exit.ts';
import { fill } from './messages/fill.ts';
import type { Messages } from './messages/messages.ts';

/** Options by name: `true` for a flag, `'one'` for a value, `'many'` for one that may be repeated. */
export type OptionSpec = Readonly<Record<string, 'flag' | 'one' | 'many'>>;

export interface Arguments {
  readonly files: readonly string[];
  flag(name: string): boolean;
  one(name: string): string | undefined;
  many(name: string): readonly string[];
}

/** Reads a command's arguments. What it does not know ends in exit code 2 with a word on what is wrong. */
export function readArguments(argv: readonly string[], spec: OptionSpec, messages: Messages): Arguments {
  const known: OptionSpec = { ...spec, lang: 'one', help: 'flag' };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'many' },
    ]),
  );
  const { values, positionals } = parse(argv, options, messages);
  return {
    files: positionals,
    flag: (name) => values[name] === true,
    one: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    many: (name) => (Array.isArray(values[name]) ? values[name].filter((value) => typeof value === 'string') : []),
  };
}

type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
};

function parse(
  argv: readonly string[],
  options: Record<string, { type: 'boolean' | 'string'; multiple: boolean }>,
  messages: Messages,
): Parsed {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Only the name is taken from the library's words, which are English.
    const name = /'(--?[^\s'=]+)/u.exec(error instanceof Error ? error.message : '')?.[1];
    const known = name === undefined ? undefined : options[name.replace(/^--/u, '')];
    if (known?.type === 'string') throw usage(messages, fill(messages.usage.value, { name: name ?? '' }));
    const word = argv.find((one) => one === name || one.startsWith(`${name}=`));
    throw usage(messages, fill(messages.usage.unknownOption, { name: word ?? name ?? argv.join(' ') }));
  }
}

export const usage = (messages: Messages, text: string): Halt => new Halt(USAGE, `${text} ${messages.usage.hint}`);

/** The one value that a command can't do without. */
export function required(value: string | undefined, name: string, messages: Messages): string {
  if (value === undefined || value === '') throw usage(messages, fill(messages.usage.missing, { name }));
  return value;
}
