import { HOST_OPTIONS, readSettings } from '../host/read-settings.ts';
import { fillConsultation } from '../sample/fill-consultation.ts';
import { fillSample } from '../sample/fill-sample.ts';
import type { Command } from './command.ts';
import { runUntilTold } from './run-until-told.ts';

/** `svod sample`, as `npm start`: the workspace with the invented consultation. */
export const sample: Command = {
  options: HOST_OPTIONS,
  files: 0,
  async run(options, told) {
    const settings = readSettings('sample', options, told.environment, told.messages);
    if (told.environment['DATABASE_URL']) told.err(`${told.messages.started.sampleHasOwnDatabase}\n`);
    return await runUntilTold(
      settings,
      told,
      async ({ admin }, service) => {
        if (admin === null) throw new Error('the sample fills a database of its own');
        await fillSample(admin, service);
        return null;
      },
      fillConsultation,
    );
  },
};
