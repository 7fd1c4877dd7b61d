import { type Arguments, usage } from '../arguments.ts';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';

/** Ends the command where more files are given than it takes. */
export function noMore(args: Arguments, most: number, messages: Messages): void {
  const extra = args.files[most];
  if (extra !== undefined) throw usage(messages, fill(messages.usage.extra, { name: extra }));
}
