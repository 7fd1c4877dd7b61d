import { consolidate } from '@svod/round';
import { required } from '../arguments.ts';
import { PLAN_OPTIONS, planSettings } from '../files/plan-settings.ts';
import { DONE, Halt, UNREADABLE } from '../exit.ts';
import { mustRead, refusalText } from '../files/must-read.ts';
import { readBase } from '../files/read-base.ts';
import { readReturnFile } from '../files/read-return-file.ts';
import { returnedOf } from '../read-returned.ts';
import { messagesOf } from '../messages/messages.ts';
import { paperLanguage } from '../paper-language.ts';
import { jsonText, toldBase, toldReport } from '../record.ts';
import { summaryLines } from '../summary/summary.ts';
import type { Command } from './command.ts';
import { noMore } from './no-more.ts';

/** `svod amendments RETURN --base BASE --json` */
export const amendments: Command = {
  options: { base: 'one', json: 'flag', 'base-changes': 'one', as: 'one', ...PLAN_OPTIONS },
  async run(args, world) {
    const { messages } = world;
    const file = required(args.files[0], 'RETURN', messages);
    noMore(args, 1, messages);
    const base = readBase(await mustRead(required(args.one('base'), '--base', messages), messages), args.one('base-changes'), messages);
    const plan = await planSettings(args, messages);
    const read = await readReturnFile(file);
    if (!read.ok) throw new Halt(UNREADABLE, refusalText(messages, read.refusal));
    const returned = returnedOf(read, base);
    const one = {
      ...returned,
      body: args.one('as') ?? returned.file.replace(/\.[^.]+$/u, ''),
      date: null,
      letter: '',
      authors: {},
      madeOn: null,
    };
    const language = paperLanguage(base.document, world);
    const { consolidation } = consolidate({
      base,
      older: [],
      returns: [one],
      language,
      plan,
      options: { showFolded: false, trustVersion: false },
    });
    if (args.flag('json')) {
      const { format: _format, collisions: _collisions, base: about, returns, ...rest } = consolidation;
      const [report] = returns;
      world.out(
        jsonText({
          format: 'svod-amendments/1',
          return: report && toldReport(report, messagesOf(language)),
          base: toldBase(about, base.document.problems, messagesOf(language)),
          ...rest,
        }),
      );
    } else world.out(`${summaryLines(consolidation, base.document.problems, [], messages).join('\n')}\n`);
    return DONE;
  },
};
