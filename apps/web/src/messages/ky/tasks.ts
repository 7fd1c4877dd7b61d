import type { English, TextsOf } from '../catalogue.ts';

export const tasks: TextsOf<English['tasks']> = {
  waiting: 'Кезегин күтүүдө',
  running: 'Иштелүүдө',
  of: '{what}, {total} ичинен {done}',
  opening: 'Файл ачылууда',
  converting: 'LibreOffice аркылуу ачылууда',
  reading: 'Окулууда',
  comparing: 'Негиз менен салыштырылууда',
  'carrying-forward': 'Азыркы редакцияга көчүрүлүүдө',
  storing: 'Окулганы сакталууда',
  cleaning: 'Файл тазаланууда',
  marking: 'Жоболор белгиленүүдө',
  sending: 'Каттар жөнөтүлүүдө',
  cancel: 'Токтотуу',
  cancelled: 'Токтотулду.',
};
