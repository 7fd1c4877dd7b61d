import type { English, TextsOf } from '../catalogue.ts';

export const roles: TextsOf<English['roles']> = {
  desk: 'Секретариат',
  contributor: 'Исполнитель',
  'clearing-officer': 'Согласующий',
  head: 'Руководитель органа',
  expert: 'Эксперт',
  observer: 'Наблюдатель',
  provider: 'Сторона, оказывающая содействие',
  administrator: 'Администратор',
};
