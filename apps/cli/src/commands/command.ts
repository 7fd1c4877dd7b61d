import type { Language } from '@svod/papers';
import type { OptionSpec } from '../arguments.ts';
import type { Arguments } from '../arguments.ts';
import type { Messages } from '../messages/messages.ts';

/** What a command is given of the outside world. */
export interface World {
  readonly messages: Messages;
  readonly language: Language;
  /** Whether `--lang` was given: papers follow it, else the plan's own language. */
  readonly languageGiven: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard error is a terminal: progress may be drawn on it. */
  readonly terminal: boolean;
}

export interface Command {
  readonly options: OptionSpec;
  /** Runs and gives the exit code; ends early by throwing a `Halt`. */
  run(args: Arguments, world: World): Promise<number>;
}
