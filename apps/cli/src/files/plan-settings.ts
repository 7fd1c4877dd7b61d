import { type PlanSettings, readColumns, readRegister } from '@svod/plan';
import { type Arguments, usage } from '../arguments.ts';
import { Halt, UNREADABLE } from '../exit.ts';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';
import { refusalText } from './must-read.ts';
import { readJsonFile } from './read-json-file.ts';

/** The options that {@link planSettings} reads: `--bodies FILE.json`, `--columns FILE.json`. */
export const PLAN_OPTIONS = { bodies: 'one', columns: 'one' } as const;

/** The files that they name. */
export const planFiles = (args: Arguments): readonly string[] =>
  [args.one('bodies'), args.one('columns')].filter((file) => file !== undefined);

/** What the desk says of bodies and of the columns of the plan's table. A file that is not as it should be ends the command. */
export async function planSettings(args: Arguments, messages: Messages): Promise<PlanSettings> {
  const [bodies, columns] = [args.one('bodies'), args.one('columns')];
  const register = bodies === undefined ? null : readRegister(await valueOf(bodies, messages));
  const byHand = columns === undefined ? null : readColumns(await valueOf(columns, messages));
  if (register?.ok === false)
    throw wrong(bodies, register.field, messages.planFaults[register.fault === 'format' ? 'bodies' : register.fault], messages);
  if (byHand?.ok === false)
    throw wrong(columns, byHand.field, messages.planFaults[byHand.fault === 'format' ? 'columns' : byHand.fault], messages);
  return { register: register?.register ?? null, columns: byHand?.columns ?? null };
}

async function valueOf(file: string, messages: Messages): Promise<unknown> {
  const read = await readJsonFile(file);
  if (!read.ok) throw new Halt(UNREADABLE, refusalText(messages, read.refusal));
  return read.value;
}

function wrong(file: string | undefined, field: string, fault: string, messages: Messages): Error {
  const detail = fill(messages.usage.roundField, { field, fault });
  return usage(messages, fill(messages.usage.roundFile, { file: file ?? '', detail }));
}
