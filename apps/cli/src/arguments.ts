import { parseArgs } from 'node:util';
import { fill } from '@svod/papers';
import { Halt, USAGE } from './exit.ts';
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
    Object.entries(known).map(([name, kind]) => [name, { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'many' }]),
  );
  const parsed = parse(argv, options);
  if (typeof parsed === 'string') throw usage(messages, fill(messages.usage.unknownOption, { name: parsed }));
  const { values, positionals } = parsed;
  return {
    files: positionals,
    flag: (name) => values[name] === true,
    one: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    many: (name) => (Array.isArray(values[name]) ? values[name].filter((value) => typeof value === 'string') : []),
  };
}

type Parsed = { readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>; readonly positionals: readonly string[] };

function parse(argv: readonly string[], options: Record<string, { type: 'boolean' | 'string'; multiple: boolean }>): Parsed | string {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch {
    // The names of what was not understood are found here: the library's own words are English only.
    const wrong = argv.find((word) => word.startsWith('-') && !Object.hasOwn(options, word.replace(/^--?/u, '').replace(/=.*$/u, '')));
    return wrong ?? argv.findLast((word) => word.startsWith('-')) ?? argv.join(' ');
  }
}

export const usage = (messages: Messages, text: string): Halt => new Halt(USAGE, `${text} ${messages.usage.hint}`);

/** The one value that a command can't do without. */
export function required(value: string | undefined, name: string, messages: Messages): string {
  if (value === undefined || value === '') throw usage(messages, fill(messages.usage.missing, { name }));
  return value;
}
