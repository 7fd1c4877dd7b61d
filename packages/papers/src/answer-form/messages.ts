import type { Language } from '../messages/messages.ts';

export interface FormMessages {
  readonly name: string;
  readonly base: string;
  readonly columns: Readonly<Record<'number' | 'place' | 'comment' | 'wording' | 'reason', string>>;
  readonly measure: string;
  readonly howTo: string;
  readonly page: string;
  readonly cut: string;
  readonly sheet: string;
}

/** Texts of the empty form. The Kyrgyz ones await a native official's word. */
export const FORM_MESSAGES: Readonly<Record<Language, FormMessages>> = {
  en: {
    name: 'Table of remarks and proposals',
    base: 'Base: {file}',
    columns: { number: 'No.', place: 'Provision', comment: 'Remark', wording: 'Proposed wording', reason: 'Reason' },
    measure: 'Measure {measure}',
    howTo:
      'Fill in the rows you need and leave the others empty; add rows as needed. Name a column of the plan so: Measure 2.3, column “Deadline”; a point so: item 3.1. Proposed wording: the new text as a whole, or: delete; replace “…” with “…”; after “…” insert “…”; add a new measure 2.3-1: “…”. Where there is nothing to propose, write: no comments.',
    page: 'page {page} of {pages}',
    cut: '…',
    sheet: 'Remarks and proposals',
  },
  ru: {
    name: 'Таблица замечаний и предложений',
    base: 'Исходный файл: {file}',
    columns: { number: '№', place: 'Структурный элемент', comment: 'Замечание', wording: 'Предлагаемая редакция', reason: 'Обоснование' },
    measure: 'Мероприятие {measure}',
    howTo:
      'Заполните нужные строки, остальные оставьте пустыми; строки можно добавлять. Графу плана указывайте так: мероприятие 2.3, графа «Срок»; пункт текста – так: пункт 3.1. Предлагаемая редакция – новый текст целиком либо: исключить; слова «…» заменить словами «…»; после слов «…» дополнить словами «…»; дополнить мероприятием 2.3-1 следующего содержания: «…». Если предложений нет, напишите: замечаний нет.',
    page: 'стр. {page} из {pages}',
    cut: '…',
    sheet: 'Замечания и предложения',
  },
  ky: {
    name: 'Сын-пикирлердин жана сунуштардын таблицасы',
    base: 'Баштапкы файл: {file}',
    columns: { number: '№', place: 'Түзүмдүк элемент', comment: 'Эскертүү', wording: 'Сунушталган редакция', reason: 'Негиздеме' },
    measure: '{measure}-иш-чара',
    howTo:
      'Керектүү саптарды толтуруп, калгандарын бош калтырыңыз; саптарды кошууга болот. Пландын тилкесин мындай көрсөтүңүз: 2.3-иш-чара, «Мөөнөтү» графасы; тексттин пунктун мындай: 3.1-пункт. Сунушталган редакция – жаңы тексттин өзү же: алып салынсын; «…» деген сөз «…» деген сөз менен алмаштырылсын; «…» деген сөздөн кийин «…» деген сөз менен толукталсын. Сунуш жок болсо, мындай жазыңыз: сын-пикир жок.',
    page: '{pages} ичинен {page}-бет',
    cut: '…',
    sheet: 'Сын-пикирлер жана сунуштар',
  },
};
