import type { English, TextsOf } from '../catalogue.ts';

export const settings: TextsOf<English['settings']> = {
  title: 'Настройки',
  workspace: 'Рабочее пространство',
  name: 'Название рабочего пространства',
  nameHint: 'Стоит вверху каждой страницы.',
};
