import path from 'node:path';
import { outlineOf } from '@svod/consolidation';
import { answerForm as formOf } from '@svod/papers';
import { planReader } from '@svod/plan';
import { renderAnswerFormDocx, renderAnswerFormXlsx } from '@svod/render';
import { required, usage } from '../arguments.ts';
import { DONE } from '../exit.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { mustRead } from '../files/must-read.ts';
import { PLAN_OPTIONS, planSettings } from '../files/plan-settings.ts';
import { readBase } from '../files/read-base.ts';
import { writeWhole } from '../files/write-file.ts';
import { paperLanguage } from '../paper-language.ts';
import type { Command } from './command.ts';
import { noMore } from './no-more.ts';

/** `svod answer-form BASE --out FILE.xlsx|.docx [--base-changes accept|reject]` */
export const answerForm: Command = {
  options: { out: 'one', 'base-changes': 'one', ...PLAN_OPTIONS },
  async run(args, world) {
    const { messages } = world;
    const file = required(args.files[0], 'BASE', messages);
    noMore(args, 1, messages);
    const out = required(args.one('out'), '--out', messages);
    const ending = path.extname(out).toLowerCase();
    if (ending !== '.xlsx' && ending !== '.docx') throw usage(messages, messages.usage.formEnding);
    await keepInputs([file], [out], messages);
    const base = readBase(await mustRead(file, messages), args.one('base-changes'), messages);
    const plan = planReader(await planSettings(args, messages));
    const outline = outlineOf(base.document, plan.fieldsOf);
    const form = formOf({ file: base.file, outline }, paperLanguage(base.document, world));
    await writeWhole(out, ending === '.docx' ? await renderAnswerFormDocx(form) : await renderAnswerFormXlsx(form), messages);
    return DONE;
  },
};
