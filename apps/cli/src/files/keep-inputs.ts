import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { usage } from '../arguments.ts';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';

/** Ends the command before it reads anything if it would write over a file that it is given to read. */
export async function keepInputs(inputs: readonly string[], outputs: readonly string[], messages: Messages): Promise<void> {
  const real = async (file: string): Promise<string> => realpath(file).catch(() => path.resolve(file));
  const read = new Set(await Promise.all(inputs.map(real)));
  for (const file of outputs) if (read.has(await real(file))) throw usage(messages, fill(messages.usage.wouldOverwrite, { file }));
}
