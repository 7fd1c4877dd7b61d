import { decisionsTemplate } from '@svod/papers';
import { required, usage } from '../arguments.ts';
import { DONE, Halt, UNREADABLE } from '../exit.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { refusalText } from '../files/must-read.ts';
import { readRecordFile } from '../files/record-file.ts';
import { writeWhole } from '../files/write-file.ts';
import { fill } from '../messages/fill.ts';
import { jsonText } from '../record.ts';
import type { Command } from './command.ts';
import { noMore } from './no-more.ts';

/** `svod decisions consolidation.json --out decisions.json`: a file of decisions to be filled in. */
export const decisions: Command = {
  options: { out: 'one' },
  async run(args, { messages, language }) {
    const file = required(args.files[0], 'FILE', messages);
    noMore(args, 1, messages);
    const out = required(args.one('out'), '--out', messages);
    await keepInputs([file], [out], messages);
    const read = await readRecordFile(file);
    if (!read.ok) {
      if (read.refusal !== null) throw new Halt(UNREADABLE, refusalText(messages, read.refusal));
      throw usage(messages, fill(messages.usage.notRecord, { file }));
    }
    await writeWhole(out, jsonText(decisionsTemplate(read.record, language)), messages);
    return DONE;
  },
};
