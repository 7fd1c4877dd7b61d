import type { English, TextsOf } from '../catalogue.ts';

export const tasks: TextsOf<English['tasks']> = {
  waiting: 'Кезегин күтүүдө',
  running: 'Иштелүүдө',
  of: '{what}, {total} ичинен {done}',
  opening: 'Файл ачылууда',
  converting: 'LibreOffice аркылуу ачылууда',
  comparing: 'Негиз менен салыштырылууда',
  'carrying-forward': 'Азыркы редакцияга көчүрүлүүдө',
  'opening-older': 'Мурунку редакция ачылууда',
  'comparing-older': 'Мурунку редакция менен салыштырылууда',
  reporting: 'Табылганы жазылууда',
  cleaning: 'Файл тазаланууда',
  marking: 'Жоболор белгиленүүдө',
  settling: 'Чечимдер колдонулууда',
  writing: 'Файлдар жазылууда',
  printing: 'Барактар даярдалууда',
  cancel: 'Токтотуу',
  cancelled: 'Токтотулду.',
};
