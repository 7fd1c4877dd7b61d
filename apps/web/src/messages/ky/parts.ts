import type { English, TextsOf } from '../catalogue.ts';

export const parts: TextsOf<English['parts']> = {
  loading: 'Жүктөлүүдө…',
  tryAgain: 'Кайталоо',
  old: 'Маалымат эскирген болушу мүмкүн: серверден кайра суроого болгон жок.',
  close: 'Жабуу',
  cancel: 'Жокко чыгаруу',
  save: 'Сактоо',
  saved: 'Сакталды',
  required: 'Бул талааны толтуруңуз.',
  optional: 'милдеттүү эмес',
  staleTitle: 'Муну сизден мурда өзгөртүштү',
  staleNow: 'Азыр мындай жазылган',
  staleYours: 'Сиз жаздыңыз',
  staleTake: 'Азыркысын калтыруу',
  staleKeep: 'Меникин сактоо',
  dismiss: 'Билдирүүнү жашыруу',
  request: 'Администратор үчүн номер: {request}',
};
