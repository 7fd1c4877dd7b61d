import type { Language } from '../messages/messages.ts';
import { TEMPLATE_MESSAGES, type TemplateMessages } from './messages.ts';

/** A national action plan to be filled in: its parts in their customary order, and the table of measures. */
export interface PlanTemplate {
  readonly format: 'svod-plan-template/1';
  readonly language: Language;
  /** For the file's properties. */
  readonly name: string;
  readonly mark: string;
  readonly title: readonly string[];
  /** Before the table. Each is a heading with its paragraphs; words in square brackets are to be replaced. */
  readonly before: TemplateMessages['before'];
  readonly measures: string;
  readonly columns: TemplateMessages['columns'];
  /** Directions across the table, each with numbered measures to fill in. */
  readonly directions: readonly { readonly heading: string; readonly numbers: readonly string[] }[];
  readonly after: TemplateMessages['before'];
  readonly page: string;
}

/** Measures that stand ready in each direction. */
const READY = 3;

/** The template in a language. The directions follow paragraphs 1–3 and 6–10 of resolution 1540 (2004). */
export function planTemplate(language: Language): PlanTemplate {
  const { directions, name, mark, title, before, measures, columns, after, page } = TEMPLATE_MESSAGES[language];
  return {
    format: 'svod-plan-template/1',
    language,
    name,
    mark,
    title,
    before,
    measures,
    columns,
    directions: directions.map((heading, k) => ({
      heading: `${k + 1}. ${heading}`,
      numbers: Array.from({ length: READY }, (_, n) => `${k + 1}.${n + 1}`),
    })),
    after,
    page,
  };
}
