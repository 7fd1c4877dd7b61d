import { DECISION_KINDS, type DecisionKind } from '@svod/consolidation';
import type { Language } from '../messages/messages.ts';

/** One customary set of words for decisions; a set need not have all. */
export interface DecisionWords {
  readonly language: Language;
  readonly words: Readonly<Partial<Record<DecisionKind, string>>>;
}

/** Customary words for decisions, as ministries write them. The first set of a language is the one that papers print. */
export const DECISION_WORDS: readonly DecisionWords[] = [
  {
    language: 'ru',
    words: {
      accepted: 'Принято',
      'accepted-in-part': 'Принято частично',
      rejected: 'Отклонено',
      noted: 'Принято к сведению',
      referred: 'Предложено обсудить на заседании',
    },
  },
  { language: 'ru', words: { accepted: 'Учтено', 'accepted-in-part': 'Учтено частично', rejected: 'Не учтено' } },
  { language: 'ru', words: { rejected: 'Не принято', 'accepted-in-part': 'Частично принято', referred: 'Вынесено на заседание' } },
  {
    language: 'ru',
    words: {
      accepted: 'Принять',
      'accepted-in-part': 'Принять частично',
      rejected: 'Отклонить',
      noted: 'Принять к сведению',
      referred: 'Вынести на заседание',
    },
  },
  { language: 'ru', words: { accepted: 'Учесть', 'accepted-in-part': 'Частично учтено', noted: 'К сведению' } },
  {
    language: 'ky',
    words: {
      accepted: 'Кабыл алынды',
      'accepted-in-part': 'Жарым-жартылай кабыл алынды',
      rejected: 'Четке кагылды',
      noted: 'Маалымат үчүн кабыл алынды',
      referred: 'Жыйында талкуулоо сунушталды',
    },
  },
  { language: 'ky', words: { accepted: 'Эске алынды', 'accepted-in-part': 'Жарым-жартылай эске алынды', rejected: 'Эске алынган жок' } },
  {
    language: 'ky',
    words: {
      accepted: 'Кабыл алынсын',
      'accepted-in-part': 'Жарым-жартылай кабыл алынсын',
      rejected: 'Четке кагылсын',
      noted: 'Маалымат үчүн кабыл алынсын',
    },
  },
  {
    language: 'en',
    words: {
      accepted: 'Accepted',
      'accepted-in-part': 'Accepted in part',
      rejected: 'Rejected',
      noted: 'Noted',
      referred: 'Referred to the meeting',
    },
  },
  {
    language: 'en',
    words: { accepted: 'Taken into account', 'accepted-in-part': 'Taken into account in part', rejected: 'Not taken into account' },
  },
  { language: 'en', words: { 'accepted-in-part': 'Partially accepted', rejected: 'Not accepted' } },
  { language: 'en', words: { accepted: 'Accept', 'accepted-in-part': 'Accept in part', rejected: 'Reject', noted: 'Note' } },
];

const key = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[\s\u00A0]+/gu, ' ')
    .replace(/^[\s.«"]+|[\s.,;:!»"]+$/gu, '');

const KINDS: ReadonlyMap<string, DecisionKind> = new Map(
  DECISION_WORDS.flatMap(({ words }) =>
    DECISION_KINDS.flatMap((kind) => (words[kind] === undefined ? [] : [[key(words[kind]), kind] as const])),
  ),
);

/** The decision that a customary word of any language or its own name says, or null. Case, spaces and signs around it make no difference. */
export function decisionOfWord(word: string): DecisionKind | null {
  return KINDS.get(key(word)) ?? DECISION_KINDS.find((name) => name === word.trim()) ?? null;
}

/** The word for a decision that papers of a language print. */
export const decisionWord = (kind: DecisionKind, language: Language): string =>
  DECISION_WORDS.find((set) => set.language === language)?.words[kind] ?? kind;
