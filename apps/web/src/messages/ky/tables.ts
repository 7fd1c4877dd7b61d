import type { TextsOf } from '../catalogue.ts';
import type { tables as english } from '../en/tables.ts';

export const tables: TextsOf<typeof english> = {
  title: 'Таблицалар жана каттар',
  intro: 'Басылып чыга турган түрүндө. Файл ушул учурдагы чечимдер боюнча түзүлөт.',
  language: 'Тил',
  language_en: 'англисче',
  language_ru: 'орусча',
  language_ky: 'кыргызча',
  making: 'Көрүнүшү даярдалууда',
  gathering: 'Жооптор жыйналууда',
  anew: 'Азыркы чечимдер боюнча көрсөтүү',
  more: '{count, plural, one {Дагы # сапты көрсөтүү} other {Дагы # сапты көрсөтүү}}',
  nobodyAnswered: 'Бул айлампада азырынча эч ким жооп берген жок; каттар жооп бергендерге жазылат.',
  other: 'Бул барак мурдагы редакцияныкы: кайра жүктөңүз.',
};
