import { zip } from '@svod/archive';
import { redlinePackage, versionHash } from '@svod/round';
import { sendOut as prepare } from '@svod/wordml';
import { required, usage } from '../arguments.ts';
import { DONE } from '../exit.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { mustRead } from '../files/must-read.ts';
import { readBase } from '../files/read-base.ts';
import { writeWhole } from '../files/write-file.ts';
import { fill } from '../messages/fill.ts';
import { noteText, printable } from '../messages/messages.ts';
import type { Command } from './command.ts';
import { noMore } from './no-more.ts';

/** `svod send-out BASE --out FILE [--enforce-tracking] [--base-changes accept|reject]` */
export const sendOut: Command = {
  options: { out: 'one', 'enforce-tracking': 'flag', 'base-changes': 'one' },
  async run(args, { messages, out: say }) {
    const file = required(args.files[0], 'BASE', messages);
    noMore(args, 1, messages);
    const out = required(args.one('out'), '--out', messages);
    if (args.one('base-changes') === 'keep') throw usage(messages, messages.usage.baseChangesForm);
    await keepInputs([file], [out], messages);
    const base = readBase(await mustRead(file, messages), args.one('base-changes'), messages);
    const enforce = args.flag('enforce-tracking');
    const version = versionHash(base.document);
    const sent = prepare(base.carrier, base.document, base.binding, { version, enforce });
    await writeWhole(out, zip(redlinePackage(base.carrier, sent.parts)), messages);
    const texts = messages.sendOut;
    const lines = [
      fill(texts.written, { file: out }),
      fill(texts.bookmarks, { count: sent.bookmarks, kept: sent.kept }),
      enforce ? texts.enforced : texts.tracking,
      ...base.document.problems.map((problem) => noteText(messages, messages.notes, problem)),
    ];
    say(`${lines.map(printable).join('\n')}\n`);
    return DONE;
  },
};
