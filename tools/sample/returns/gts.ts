import { remark } from '../edit/comments.ts';
import { sit } from '../edit/desk.ts';
import { insertRow, renumber } from '../edit/rows.ts';
import { insert, remove, replace } from '../edit/words.ts';
import type { ReturnScript } from './script.ts';

/** Everything recorded; a measure put in and the following ones renumbered by hand. */
export const gts: ReturnScript = {
  id: 'gts',
  body: 'ГТС',
  date: '2012-03-23',
  letter: '№ 25-3-11/2417',
  authors: {},
  role: 'tracked',
  version: 14,
  savedBy: 'Отдел экспортного контроля',
  opened: '2012-03-22T14:05',
  write(desk) {
    sit(desk, 'Отдел экспортного контроля');
    replace(desk, 's1.9', 'материалами', 'товарами', {
      reason: 'Приведено в соответствие с терминологией законодательства об экспортном контроле.',
      meets: 'dual-use-goods',
    });
    insert(desk, 's2.4', 'лицензирующих органов', ' не имеют общих справочников и');
    insert(desk, 's2.10', 'в пунктах пропуска', ' и на внутренних таможнях');
    remove(desk, 'm2.6.resp', ', ГТС', { reason: 'Порядок действий вне пунктов пропуска не относится к компетенции таможенных органов.' });
    remark(desk, 'm3.3.resp', 'ГТС', 'Просим уточнить роль таможенных органов: отпуск прекурсоров ими не контролируется.');
    insert(desk, 'm3.5.result', 'по всем областям', ' и городу Бишкек', { meets: 'pesticides' });
    replace(desk, 'm5.1.deadline', 'III', 'IV', {
      label: 'deadline',
      reason: 'Необходимо учесть изменения Товарной номенклатуры.',
      meets: 'control-list-deadline',
    });
    remark(desk, 'm5.2.measure', 'посреднической (брокерской)', 'Определение посреднической деятельности в законодательстве отсутствует.');
    const row = insertRow(
      desk,
      'm5.3',
      {
        num: '5.4',
        measure: 'Разработать порядок идентификации товаров двойного назначения при таможенном декларировании',
        deadline: 'IV квартал 2012 г.',
        result: 'Порядок утверждён приказом',
        resp: 'ГТС, МЭР',
        funding: 'не требует финансирования',
      },
      { reason: 'Без порядка идентификации контроль транзита неосуществим.', meets: 'after-5.3' },
    );
    renumber(desk, row, [
      ['5.4', '5.5'],
      ['5.5', '5.6'],
      ['5.6', '5.7'],
      ['5.7', '5.8'],
      ['5.8', '5.9'],
      ['5.9', '5.10'],
    ]);
    remark(desk, 'm5.4.measure', 'всеобъемлющий контроль', 'Мера потребует внесения изменений в закон, а не только методических указаний.');
    replace(desk, 'm5.5.deadline', 'июля', 'декабря', { label: 'deadline', reason: 'С учётом сроков закупки оборудования.' });
    replace(desk, 'm5.6.result', '9', '14', { label: 'figure', meets: 'checkpoints' });
    insert(desk, 'm5.7.deadline', 'ежегодно', ', начиная с 2013 г.');
    insert(desk, 'm5.8.resp', 'ГТС, ГКНБ', ', МЭР');
  },
};
