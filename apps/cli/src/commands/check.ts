import { WARNINGS, checkPackage } from '@svod/wordml';
import { required, usage } from '../arguments.ts';
import { DONE, FAULTS } from '../exit.ts';
import { mustRead } from '../files/must-read.ts';
import { fill } from '../messages/fill.ts';
import { noteText, printable } from '../messages/messages.ts';
import { type ToldProblem, jsonText, told } from '../record.ts';
import type { Command } from './command.ts';
import { noMore } from './no-more.ts';

/** `svod check FILE --as clean|redline [--json]` */
export const check: Command = {
  options: { as: 'one', json: 'flag' },
  async run(args, { messages, out }) {
    const file = required(args.files[0], 'FILE', messages);
    noMore(args, 1, messages);
    const profile = required(args.one('as'), '--as', messages);
    if (profile !== 'clean' && profile !== 'redline') throw usage(messages, messages.usage.profile);
    const { package: pkg, name } = await mustRead(file, messages);
    const found = checkPackage(pkg, profile);
    const faults = found.filter((one) => !WARNINGS.has(one.code));
    if (args.flag('json')) {
      const tell = (list: typeof found): readonly ToldProblem[] => list.map((one) => told(one, messages.faults, messages));
      out(
        jsonText({
          format: 'svod-check/1',
          file: name,
          as: profile,
          faults: tell(faults),
          warnings: tell(found.filter((one) => WARNINGS.has(one.code))),
        }),
      );
    } else {
      for (const fault of found)
        out(`${printable(fault.where === '' ? name : fault.where)}: ${noteText(messages, messages.faults, fault)}\n`);
      const closing = faults.length === 0 ? messages.checked.none : messages.checked.some;
      out(`${printable(fill(closing, { file: name, count: faults.length }))}\n`);
    }
    return faults.length === 0 ? DONE : FAULTS;
  },
};
