import { zip } from '@svod/archive';
import { consolidate, redlinePackage } from '@svod/round';
import { readDocument } from '@svod/wordml';
import { required, usage } from '../arguments.ts';
import { DONE } from '../exit.ts';
import { mustRead } from '../files/must-read.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { readBase } from '../files/read-base.ts';
import { writeWhole } from '../files/write-file.ts';
import { paperLanguage } from '../paper-language.ts';
import { noteText, printable } from '../messages/messages.ts';
import type { Command } from './command.ts';
import { noMore } from './no-more.ts';

/** `svod compare A B --out redline.docx` */
export const compare: Command = {
  options: { out: 'one', 'base-changes': 'one', as: 'one' },
  async run(args, world) {
    const { messages } = world;
    const [a, b] = [required(args.files[0], 'A', messages), required(args.files[1], 'B', messages)];
    noMore(args, 2, messages);
    const out = required(args.one('out'), '--out', messages);
    await keepInputs([a, b], [out], messages);
    if (args.one('base-changes') === 'keep') throw usage(messages, messages.usage.baseChangesForm);
    const base = readBase(await mustRead(a, messages), args.one('base-changes'), messages);
    const edited = await mustRead(b, messages, { foreign: true });
    const read = readDocument(edited.package).document;
    const document = { ...read, problems: [...edited.problems, ...read.problems] };
    const body = args.one('as') ?? edited.name.replace(/\.[^.]+$/u, '');
    const one = { file: edited.name, hash: edited.hash, document, body, date: null, letter: '', authors: {}, madeOn: null };
    const options = { showFolded: true, trustVersion: true };
    const result = consolidate({ base, older: [], returns: [one], language: paperLanguage(base.document, world), options });
    await writeWhole(out, zip(redlinePackage(base.carrier, result.redline)), messages);
    for (const report of result.consolidation.returns)
      for (const problem of report.problems) world.err(`${printable(report.file)}: ${noteText(messages, messages.notes, problem)}\n`);
    return DONE;
  },
};
