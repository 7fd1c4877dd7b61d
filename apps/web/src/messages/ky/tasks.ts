import type { English, TextsOf } from '../catalogue.ts';

export const tasks: TextsOf<English['tasks']> = {
  waiting: 'Кезегин күтүүдө',
  running: 'Иштелүүдө',
  of: '{what}, {total} ичинен {done}',
  opening: 'Файл ачылууда',
  converting: 'LibreOffice аркылуу ачылууда',
  comparing: 'Баштапкы версия менен салыштырылууда',
  'carrying-forward': 'Азыркы версияга көчүрүлүүдө',
  'opening-older': 'Мурунку версия ачылууда',
  'comparing-older': 'Мурунку версия менен салыштырылууда',
  reporting: 'Табылганы жазылууда',
  cleaning: 'Файл тазаланууда',
  marking: 'Жоболор белгиленүүдө',
  settling: 'Чечимдер колдонулууда',
  writing: 'Файлдар жазылууда',
  printing: 'Барактар даярдалууда',
  cancel: 'Токтотуу',
  cancelled: 'Токтотулду.',
};
