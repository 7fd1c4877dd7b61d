import type { TextsOf } from '../catalogue.ts';
import type { tables as english } from '../en/tables.ts';

export const tables: TextsOf<typeof english> = {
  title: 'Таблицы и письма',
  intro: 'В том виде, в каком печатаются. Файл составляется по решениям на этот момент.',
  language: 'Язык',
  language_en: 'английский',
  language_ru: 'русский',
  language_ky: 'кыргызский',
  making: 'Готовится просмотр',
  gathering: 'Ответы сводятся',
  anew: 'Показать по текущим решениям',
  more: '{count, plural, one {Показать ещё # строку} few {Показать ещё # строки} many {Показать ещё # строк} other {Показать ещё # строки}}',
  nobodyAnswered: 'В этом раунде ещё никто не ответил; письма пишутся тем, кто ответил.',
  other: 'Эта страница прежней редакции: загрузите её заново.',
};
