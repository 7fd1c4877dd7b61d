import type { Language } from '@svod/contract';

/** A reminder of an answer that is due: what it is about and where, and nothing of what stands there. */
export interface ReminderTexts {
  readonly subject: string;
  /** Holds `{date}` and `{link}`. */
  readonly text: string;
}

export const REMINDER_TEXTS: Readonly<Record<Language, ReminderTexts>> = {
  en: {
    subject: 'An answer on a draft plan is due',
    text: 'The desk of the plan asks your body for its answer on a draft. The final date is {date}.\n\nTo read the draft and to answer:\n{link}\n',
  },
  ru: {
    subject: 'Ожидается ответ по проекту плана',
    text: 'Секретариат просит ваш орган направить ответ по проекту плана. Срок — {date}.\n\nПрочитать проект и ответить:\n{link}\n',
  },
  ky: {
    subject: 'План долбоору боюнча жооп күтүлүүдө',
    text: 'Катчылык сиздин органдан план долбоору боюнча жооп берүүнү суранат. Мөөнөтү — {date}.\n\nДолбоорду окуу жана жооп берүү:\n{link}\n',
  },
};
