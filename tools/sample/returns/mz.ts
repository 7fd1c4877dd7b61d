import { remark } from '../edit/comments.ts';
import type { Desk } from '../edit/desk.ts';
import { sit } from '../edit/desk.ts';
import { deleteParagraph, insertParagraph } from '../edit/paragraphs.ts';
import { insertRow } from '../edit/rows.ts';
import { insert, replace } from '../edit/words.ts';
import type { ReturnScript } from './script.ts';

/** Recording was switched on and off: some edits recorded, some silent. */
export const mz: ReturnScript = {
  id: 'mz',
  body: 'МЗ',
  date: '2012-03-22',
  letter: '№ 06-1/1764',
  authors: {},
  role: 'mixed',
  version: 14,
  savedBy: 'User',
  opened: '2012-03-21T15:40',
  write(desk) {
    sit(desk, 'User');
    recorded(desk);
    unrecorded(desk);
    desk.tracking = true;
    replace(desk, 's2.12', '60', '70', { label: 'figure', reason: 'По данным лицензирования на начало года.' });
    remark(
      desk,
      's5.3',
      'по согласованию с Министерством финансов',
      'Просим уточнить порядок для помощи, поступающей в натуральной форме.',
    );
  },
};

function recorded(desk: Desk): void {
  replace(desk, 's2.13', 'повторному', 'дублирующему', { meets: 'assessment-of-partners' });
  replace(desk, 's6.1', '10', '15', { label: 'figure', reason: 'Сведения областей поступают до 12 числа.', meets: 'reporting-day' });
  insertParagraph(desk, 's6.6', 'предложения о привлечении технической помощи.', 'enter', { meets: 'report-content' });
  remark(desk, 'm3.3.resp', 'МЗ', 'Лекарственные прекурсоры регулируются отдельно, просим разделить меру на две.');
  insert(desk, 'm4.1.resp', 'МЗ, МСХ, МЮ, НАН', ', ДГСЭН');
  replace(desk, 'm4.2.resp', 'НАН, МЗ', 'МЗ, НАН', {
    label: 'lead',
    reason: 'Большинство коллекций находится в ведении Министерства здравоохранения.',
    meets: 'collections-lead',
  });
  insert(desk, 'm4.3.result', 'контроля доступа', ' и видеонаблюдения');
  insert(desk, 'm4.5.measure', 'возбудителей', ' особо опасных');
  insert(desk, 'm4.5.resp', 'МЗ', ' (ответственный исполнитель)', {
    label: 'lead',
    reason: 'Реагирование на вспышки инфекций возглавляет министерство.',
    meets: 'exercises-lead',
  });
  insert(desk, 'm4.6.measure/2', 'правилам', ' безопасной', { meets: 'training-item' });
  replace(desk, 'm4.6.deadline', 'декабря', 'марта', {
    label: 'deadline',
    reason: 'Соглашение с донором действует до конца марта 2014 года.',
    meets: 'veterinary-deadline',
  });
  remark(desk, 'm4.7.measure', 'кодекс поведения', 'Кодекс должен распространяться и на практикующих врачей-лаборантов.');
  insertRow(
    desk,
    'm4.7',
    {
      num: '4.8',
      measure: 'Организовать безопасную перевозку биологических образцов между лабораториями',
      deadline: 'II квартал 2013 г.',
      result: 'Приобретены контейнеры, утверждены правила перевозки',
      resp: 'МЗ, ДГСЭН, МСХ',
      funding: 'средства доноров',
    },
    { reason: 'Перевозка образцов в проекте не охвачена.' },
  );
}

function unrecorded(desk: Desk): void {
  desk.tracking = false;
  deleteParagraph(desk, 's1.5', { meets: 'personal-responsibility' });
  replace(desk, 's2.8', 'недостаточная', 'слабая');
  replace(desk, 'm2.1.result', '80', '90', { label: 'figure' });
  insert(desk, 'm3.5.resp', 'МСХ, ГАООС, МЧС', ', ДГСЭН', { meets: 'pesticides' });
  replace(desk, 'm4.1.deadline', '1 декабря 2012', '1 марта 2013', { label: 'deadline' });
  replace(desk, 'm4.3.funding', 'республиканский бюджет', 'средства доноров', { label: 'funding', meets: 'laboratories-funding' });
}
