import { consolidate } from '@svod/round';
import { required } from '../arguments.ts';
import { DONE } from '../exit.ts';
import { mustRead } from '../files/must-read.ts';
import { PLAN_OPTIONS, planSettings } from '../files/plan-settings.ts';
import { readBase } from '../files/read-base.ts';
import { readReturned } from '../read-returned.ts';
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
    const returned = await mustRead(file, messages);
    const one = {
      file: returned.name,
      hash: returned.hash,
      ...readReturned(returned, base),
      body: args.one('as') ?? returned.name.replace(/\.[^.]+$/u, ''),
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
