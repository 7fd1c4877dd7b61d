import { textLines } from '@svod/consolidation';
import { readDocument } from '@svod/wordml';
import { required, usage } from '../arguments.ts';
import { DONE } from '../exit.ts';
import { mustRead } from '../files/must-read.ts';
import { noteText, printable } from '../messages/messages.ts';
import type { Command } from './command.ts';
import { noMore } from './no-more.ts';

/** `svod text IN --view original|final|marked [--stories all]` */
export const text: Command = {
  options: { view: 'one', stories: 'one' },
  async run(args, { messages, out, err }) {
    const file = required(args.files[0], 'IN', messages);
    noMore(args, 1, messages);
    const view = required(args.one('view'), '--view', messages);
    const stories = args.one('stories') ?? 'main';
    if (view !== 'original' && view !== 'final' && view !== 'marked') throw usage(messages, messages.usage.view);
    if (stories !== 'main' && stories !== 'all') throw usage(messages, messages.usage.stories);
    const read = await mustRead(file, messages, { foreign: true });
    const { document } = readDocument(read.package);
    for (const problem of read.problems) err(`${printable(read.name)}: ${noteText(messages, messages.notes, problem)}\n`);
    out(
      textLines(document, view, { stories })
        .map((line) => `${line}\n`)
        .join(''),
    );
    return DONE;
  },
};
