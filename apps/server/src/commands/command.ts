import type { HostMessages } from '../host/messages/messages.ts';
import type { Options, OptionSpec } from '../host/read-options.ts';

/** Who asks and where to answer. */
export interface Told {
  readonly messages: HostMessages;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results, for standard output. */
  out(text: string): void;
  /** What is to be known on the way, for standard error. */
  err(text: string): void;
}

/** One command of the host. */
export interface Command {
  readonly options: OptionSpec;
  /** How many files may stand among its words. */
  readonly files: number;
  /** Gives the exit code. */
  run(options: Options, told: Told): Promise<number>;
}
