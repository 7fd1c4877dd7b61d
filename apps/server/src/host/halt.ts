import type { HostFault } from './host-fault.ts';
import { type HostMessages, tell } from './messages/messages.ts';

/** Exit codes of the host's commands, as the command line's (docs/command-line.md). */
export const DONE = 0;
export const FAULTS = 1;
export const USAGE = 2;
export const CANNOT = 3;
/** "Service unavailable" of sysexits: something that Svod needs is not installed. */
export const NOT_INSTALLED = 69;

/** Ends a command with a message for people and an exit code. Caught in `main.ts`. */
export class Halt extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** A fault as the end of a command. */
export function haltOf(fault: HostFault, messages: HostMessages): Halt {
  const { code, ...values } = fault;
  return new Halt(code === 'no-binaries' ? NOT_INSTALLED : CANNOT, tell(messages.faults[code], values));
}
