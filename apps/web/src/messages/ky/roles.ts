import type { English, TextsOf } from '../catalogue.ts';

export const roles: TextsOf<English['roles']> = {
  desk: 'Катчылык',
  contributor: 'Аткаруучу',
  'clearing-officer': 'Макулдашуучу',
  head: 'Органдын жетекчиси',
  expert: 'Эксперт',
  observer: 'Байкоочу',
  provider: 'Жардам көрсөтүүчү тарап',
  administrator: 'Администратор',
};
