import { remark } from '../edit/comments.ts';
import { sit } from '../edit/desk.ts';
import { moveParagraph } from '../edit/paragraphs.ts';
import type { ReturnScript } from './script.ts';

/** Remarks, and one recorded move. */
export const gsfr: ReturnScript = {
  id: 'gsfr',
  body: 'ГСФР',
  date: '2012-03-19',
  letter: '№ 08/411',
  authors: {},
  role: 'tracked',
  version: 14,
  savedBy: 'Госфинразведка',
  opened: '2012-03-19T10:02',
  write(desk) {
    sit(desk, 'Госфинразведка');
    remark(desk, 's1.2', 'в любой форме поддержки', 'Следует прямо назвать финансовую поддержку.');
    remark(desk, 's2.9', 'пункте 2 Резолюции', 'Финансирование упомянуто в пункте 2, просим отразить это в перечне проблем.');
    moveParagraph(desk, 's3.8', 's3.3', {
      reason: 'Задача должна следовать сразу за совершенствованием законодательства.',
      meets: 'moved-task',
    });
    remark(desk, 's4.3', 'большинством голосов', 'Каким образом учитывается мнение отсутствующих членов группы?');
    remark(desk, 's5.4', '48,5 млн сомов', 'Просим приложить расчёт.');
    remark(desk, 'm6.1.resp', 'Национальный банк', 'Участие Национального банка согласовано письмом, копия прилагается.');
    remark(desk, 'm6.2.result', 'трёх рабочих дней', 'Срок реален только при наличии электронного канала.');
    remark(desk, 'm6.3.measure', 'для банков', 'Целесообразно охватить также небанковские финансовые учреждения.');
    remark(desk, 'm6.4.result', 'Соглашение', 'Проект соглашения подготовлен.');
    remark(desk, 'm7.3.result', '36 часов', 'Готовы предоставить преподавателей.');
  },
};
