import { HOST_OPTIONS, readSettings } from '../host/read-settings.ts';
import type { Command } from './command.ts';
import { runUntilTold } from './run-until-told.ts';

/** `svod serve`: a workspace for real work. */
export const serve: Command = {
  options: HOST_OPTIONS,
  files: 0,
  run: (options, told) => runUntilTold(readSettings('real', options, told.environment, told.messages), told),
};
