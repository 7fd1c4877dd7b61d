/** Exit codes of the command line, as the README states them. */
export const DONE = 0;
export const FAULTS = 1;
export const USAGE = 2;
export const UNREADABLE = 3;

/** Ends a command with a message for people and an exit code. Caught in `main.ts`; anything else that is thrown is a programmer's error. */
export class Halt extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}
