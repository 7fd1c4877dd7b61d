import type { Outline } from '@svod/consolidation';
import { type Language, fill } from '../messages/messages.ts';
import { FORM_MESSAGES, type FormMessages } from './messages.ts';

/** An empty table of remarks and proposals for a body to fill in: what is filled in comes back as an answer table. */
export interface AnswerForm {
  readonly format: 'svod-answer-form/1';
  readonly language: Language;
  readonly name: string;
  readonly planTitle: string;
  readonly details: readonly string[];
  readonly howTo: string;
  readonly columns: FormMessages['columns'];
  /** Places that stand there already, one a row, then rows without one. */
  readonly rows: readonly { readonly number: number; readonly place: string }[];
  readonly labels: Pick<FormMessages, 'page' | 'cut' | 'sheet'>;
}

/** Rows below the measures, for what concerns anything else. */
const BLANK = 10;

/** The form for a base: a row for each measure of its tables, then empty ones. Equal bases give equal forms. */
export function answerForm(base: { readonly file: string; readonly outline: Outline }, language: Language): AnswerForm {
  const { name, base: from, columns, measure, howTo, page, cut, sheet } = FORM_MESSAGES[language];
  const numbers = base.outline.records.map((record) => record.name.replace(/[.)]+$/u, '')).filter((text) => /^\d/u.test(text));
  const places = [...new Set(numbers)].map((number) => fill(measure, { measure: number }));
  return {
    format: 'svod-answer-form/1',
    language,
    name,
    planTitle: base.outline.title.trim(),
    details: [fill(from, { file: base.file })],
    howTo,
    columns,
    rows: [...places, ...Array.from({ length: BLANK }, () => '')].map((place, k) => ({ number: k + 1, place })),
    labels: { page, cut, sheet },
  };
}
