import type { Language } from '@svod/contract';
import type { Letter, Mailer } from './mailer.ts';
import { en } from './messages/en.ts';
import { ky } from './messages/ky.ts';
import type { LetterTexts } from './messages/letter-texts.ts';
import { ru } from './messages/ru.ts';

const TEXTS: Readonly<Record<Language, LetterTexts>> = { en, ru, ky };

export interface LetterValues {
  /** The server's address. */
  readonly server: string;
  readonly link?: string;
  /** Until when a link holds. */
  readonly until?: Date;
}

/** A letter in its reader's language. */
export function writeLetter(kind: keyof LetterTexts, to: string, language: Language, { server, link = '', until }: LetterValues): Letter {
  const date = until === undefined ? '' : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(until);
  const { subject, text } = TEXTS[language][kind];
  const values: Readonly<Record<string, string>> = { server, link, until: date };
  return { to, subject, text: text.replaceAll(/\{(\w+)\}/gu, (_all, name: string) => values[name] ?? '') };
}

/** Whether a letter went out. A mail server that is away fails no act: what it would have told is told otherwise, or sent again. */
export async function sendLetter(mail: Mailer, letter: Letter): Promise<boolean> {
  if (!mail.canSend) return false;
  try {
    await mail.send(letter);
    return true;
  } catch {
    return false;
  }
}
