import type { English, TextsOf } from '../catalogue.ts';

export const tasks: TextsOf<English['tasks']> = {
  waiting: 'Ждёт своей очереди',
  running: 'В работе',
  of: '{what}, {done} из {total}',
  opening: 'Файл открывается',
  converting: 'Открывается через LibreOffice',
  comparing: 'Сравнивается с основой',
  'carrying-forward': 'Переносится на нынешнюю редакцию',
  'opening-older': 'Открывается прежняя редакция',
  'comparing-older': 'Сравнивается с прежней редакцией',
  reporting: 'Найденное записывается',
  cleaning: 'Файл очищается',
  marking: 'Размечаются положения',
  settling: 'Применяются решения',
  writing: 'Записываются файлы',
  printing: 'Верстаются страницы',
  cancel: 'Остановить',
  cancelled: 'Остановлено.',
};
