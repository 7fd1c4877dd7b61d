import type { English, TextsOf } from '../catalogue.ts';

export const tasks: TextsOf<English['tasks']> = {
  waiting: 'Ждёт своей очереди',
  running: 'В работе',
  of: '{what}, {done} из {total}',
  opening: 'Файл открывается',
  converting: 'Открывается через LibreOffice',
  comparing: 'Сравнивается с исходной версией',
  'carrying-forward': 'Переносится на текущую версию',
  'opening-older': 'Открывается прежняя версия',
  'comparing-older': 'Сравнивается с прежней версией',
  reporting: 'Найденное записывается',
  cleaning: 'Файл очищается',
  marking: 'Размечаются положения',
  settling: 'Применяются решения',
  writing: 'Записываются файлы',
  printing: 'Верстаются страницы',
  cancel: 'Остановить',
  cancelled: 'Остановлено.',
};
