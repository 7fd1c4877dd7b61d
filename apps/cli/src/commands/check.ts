import { fill } from '@svod/papers';
import { checkPackage } from '@svod/wordml';
import { required, usage } from '../arguments.ts';
import { DONE, FAULTS } from '../exit.ts';
import { mustRead } from '../files/must-read.ts';
import { noteText } from '../messages/messages.ts';
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
    const faults = checkPackage(pkg, profile);
    if (args.flag('json')) out(`${JSON.stringify({ format: 'svod-check/1', file: name, as: profile, faults }, null, 1)}\n`);
    else {
      for (const fault of faults) out(`${fault.where === '' ? name : fault.where}: ${noteText(messages, messages.faults, fault)}\n`);
      out(`${fill(faults.length === 0 ? messages.checked.none : messages.checked.some, { file: name, count: faults.length })}\n`);
    }
    return faults.length === 0 ? DONE : FAULTS;
  },
};
