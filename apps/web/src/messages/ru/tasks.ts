import type { English, TextsOf } from '../catalogue.ts';

export const tasks: TextsOf<English['tasks']> = {
  waiting: 'Ждёт своей очереди',
  running: 'В работе',
  of: '{what}, {done} из {total}',
  opening: 'Файл открывается',
  converting: 'Открывается через LibreOffice',
  reading: 'Читается',
  comparing: 'Сравнивается с основой',
  'carrying-forward': 'Переносится на нынешнюю редакцию',
  storing: 'Прочитанное сохраняется',
  cleaning: 'Файл очищается',
  marking: 'Размечаются положения',
  sending: 'Отправляются письма',
  cancel: 'Остановить',
  cancelled: 'Остановлено.',
};
