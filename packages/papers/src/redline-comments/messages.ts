import type { Language } from '../messages/messages.ts';

/** Texts of the comments that the redline carries beside its tracked changes. */
export interface RedlineMessages {
  /** `{bodies}` ask for the same. */
  readonly alsoAskedBy: string;
  /** `{body}`: `{reason}` */
  readonly reasonOf: string;
  /** `{n}` of `{all}` wordings of one place. */
  readonly variant: string;
  /** Collides with what `{bodies}` ask. */
  readonly clash: string;
  readonly untracked: string;
  /** A wording of the desk or the meeting in place of what `{bodies}` ask. */
  readonly jointText: string;
  readonly inPart: string;
  /** Who answers a body in the redline of its own proposals. */
  readonly drafter: string;
}

const en: RedlineMessages = {
  alsoAskedBy: 'Also asked for by: {bodies}.',
  reasonOf: '{body}: {reason}',
  variant: 'Variant {n} of {all}.',
  clash: 'Collides with the proposal of: {bodies}.',
  untracked: 'Changed in the returned file without tracking.',
  jointText: 'Joint text in place of the proposals of: {bodies}.',
  inPart: 'Accepted in part.',
  drafter: 'Drafter',
};

const ru: RedlineMessages = {
  alsoAskedBy: 'То же предлагают: {bodies}.',
  reasonOf: '{body}: {reason}',
  variant: 'Вариант {n} из {all}.',
  clash: 'Расходится с предложением: {bodies}.',
  untracked: 'В возвращённом файле изменено без режима исправлений.',
  jointText: 'Согласованная редакция взамен предложений: {bodies}.',
  inPart: 'Принято частично.',
  drafter: 'Разработчик',
};

const ky: RedlineMessages = {
  alsoAskedBy: 'Ушуну эле сунуштагандар: {bodies}.',
  reasonOf: '{body}: {reason}',
  variant: '{all} варианттын {n}-варианты.',
  clash: 'Төмөнкүнүн сунушу менен карама-каршы келет: {bodies}.',
  untracked: 'Кайтарылган файлда оңдоо режимисиз өзгөртүлгөн.',
  jointText: 'Төмөнкүлөрдүн сунуштарынын ордуна макулдашылган редакция: {bodies}.',
  inPart: 'Жарым-жартылай кабыл алынды.',
  drafter: 'Иштеп чыгуучу',
};

const CATALOGUES: Readonly<Record<Language, RedlineMessages>> = { en, ru, ky };

/** The catalogue of one language. */
export const redlineMessages = (language: Language): RedlineMessages => CATALOGUES[language];
