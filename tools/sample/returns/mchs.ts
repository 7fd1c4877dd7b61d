import { remark } from '../edit/comments.ts';
import type { Desk } from '../edit/desk.ts';
import { sit } from '../edit/desk.ts';
import { deleteParagraph, insertParagraph } from '../edit/paragraphs.ts';
import { insertRow } from '../edit/rows.ts';
import { insert, replace } from '../edit/words.ts';
import type { ReturnScript } from './script.ts';

const MONITORING = 'МЧС, управление мониторинга';
const PROTECTION = 'Отдел гражданской защиты';
const SANITARY = 'ДГСЭН, отдел особо опасных инфекций';

/** Two departments in one file, the second editing what the first put in; then the file went on to another body and came back. */
export const mchs: ReturnScript = {
  id: 'mchs',
  body: 'МЧС',
  date: '2012-03-30',
  letter: '№ 1-7/1109',
  authors: { [SANITARY]: 'ДГСЭН' },
  role: 'tracked',
  version: 14,
  savedBy: PROTECTION,
  opened: '2012-03-27T14:15',
  write(desk) {
    sit(desk, MONITORING);
    const [row, site] = monitoring(desk);
    sit(desk, PROTECTION, '2012-03-28T10:40');
    protection(desk, row, site);
    sit(desk, SANITARY, '2012-03-29T16:05');
    sanitary(desk);
  },
};

function monitoring(desk: Desk): [row: string, site: string] {
  deleteParagraph(desk, 's1.5', { meets: 'personal-responsibility' });
  replace(desk, 's6.2', 'до 1 августа и до 1 февраля. Копия направляется', 'до 15 июля и до 15 января. Сводный доклад направляется', {
    reason: 'Сроки увязаны с отчётностью министерства.',
    meets: 'summary-dates',
  });
  insertParagraph(desk, 's6.6', 'сведения о происшествиях с опасными материалами.', 'enter', { meets: 'report-content' });
  replace(desk, 'm2.1.deadline', 'IV квартал 2012 г.', 'II квартал 2013 г.', {
    label: 'deadline',
    reason: 'До ввода регистра требуется завершить инвентаризацию.',
    meets: 'register-deadline',
  });
  const site = insert(desk, 'm2.4.measure', 'отработавших источников', ' с учётом сейсмостойкости и защиты от паводков');
  insert(desk, 'm2.5.resp', 'МЧС', ', ГАООС');
  const row = insertRow(
    desk,
    'm2.6',
    {
      num: '2.7',
      measure: 'Создать подвижные группы радиационной разведки',
      deadline: '2013 г.',
      result: 'Созданы 3 группы, обеспечено дежурство',
      resp: 'МЧС, МО',
      funding: 'республиканский бюджет, средства доноров',
    },
    { reason: 'Мера необходима для исполнения порядка действий по пункту 2.6.' },
  );
  replace(desk, 'm3.5.deadline', '2012–2014', '2013–2014', { label: 'deadline', meets: 'pesticides' });
  replace(desk, 'note.n4', 'января', 'февраля', { label: 'footnote', meets: 'footnote-date' });
  remark(desk, 'm2.5.measure', 'охрану хвостохранилищ', 'Охрана передана местным органам, просим учесть.');
  return [row, site];
}

function protection(desk: Desk, row: string, site: string): void {
  replace(desk, 'm2.2.deadline', '2012–2013', '2012–2014', { label: 'deadline' });
  replace(desk, 'm2.4.measure', 'паводков', 'селевых потоков', { parent: site });
  replace(desk, 'mchs+2.7.deadline', '2013 г.', 'до 1 июля 2013 г.', { label: 'deadline', parent: row });
  replace(desk, 'm3.6.result', '7', '9', { label: 'figure' });
  insert(desk, 'm3.6.resp', 'МЧС, МО', ', ГКНБ');
  replace(desk, 'm4.5.deadline', 'ежегодно', 'один раз в два года', {
    label: 'deadline',
    reason: 'Средств на ежегодные учения не предусмотрено.',
  });
  remark(desk, 's4.8', 'заслушивает руководителей', 'Целесообразно указать периодичность.');
}

function sanitary(desk: Desk): void {
  insert(desk, 's2.8', 'возбудителями особо опасных инфекций', ' и токсинами');
  replace(desk, 'm2.5.result', 'один раз в полугодие', 'ежеквартально');
  replace(desk, 'm4.3.funding', 'республиканский бюджет', 'специальные средства ДГСЭН', {
    label: 'funding',
    meets: 'laboratories-funding',
  });
  remark(desk, 'm4.4.measure', 'проверку персонала', 'Объём проверки должен быть определён законом.');
  replace(desk, 'm4.5.resp', 'МЧС, ДГСЭН', 'ДГСЭН, МЧС', {
    label: 'lead',
    reason: 'Санитарная служба отвечает за готовность лабораторий.',
    meets: 'exercises-lead',
  });
}
