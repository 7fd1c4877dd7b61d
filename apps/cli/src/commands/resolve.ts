import { zip } from '@svod/archive';
import { resolveRevisions, withParts } from '@svod/wordml';
import { required } from '../arguments.ts';
import { DONE } from '../exit.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { mustRead } from '../files/must-read.ts';
import { writeWhole } from '../files/write-file.ts';
import { noteText, printable } from '../messages/messages.ts';
import type { Command } from './command.ts';
import { noMore } from './no-more.ts';

/** `svod accept|reject IN --out OUT [--by AUTHOR]` */
export const resolve = (action: 'accept' | 'reject'): Command => ({
  options: { out: 'one', by: 'one' },
  async run(args, { messages, err }) {
    const file = required(args.files[0], 'IN', messages);
    noMore(args, 1, messages);
    const out = required(args.one('out'), '--out', messages);
    const by = args.one('by');
    await keepInputs([file], [out], messages);
    const { package: pkg, name } = await mustRead(file, messages);
    const resolved = resolveRevisions(pkg, action, by === undefined ? undefined : (author) => author === by);
    await writeWhole(out, zip(withParts(pkg.entries, resolved.parts)), messages);
    for (const problem of resolved.left) err(`${printable(name)}: ${noteText(messages, messages.notes, problem)}\n`);
    return DONE;
  },
});
