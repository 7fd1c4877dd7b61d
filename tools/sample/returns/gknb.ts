import { remark } from '../edit/comments.ts';
import { sit } from '../edit/desk.ts';
import { deleteParagraph } from '../edit/paragraphs.ts';
import { insertRow } from '../edit/rows.ts';
import { insert, replace } from '../edit/words.ts';
import type { ReturnScript } from './script.ts';

/** Nothing recorded: every edit is silent, in the text, a footnote and the page header. */
export const gknb: ReturnScript = {
  id: 'gknb',
  body: 'ГКНБ',
  date: '2012-03-26',
  letter: '№ 12/1-845',
  authors: {},
  role: 'silent',
  version: 14,
  savedBy: 'Администратор',
  opened: '2012-03-24T10:30',
  write(desk) {
    sit(desk, 'Администратор');
    desk.tracking = false;
    insert(desk, 'header.portrait', 'проект, вторая редакция', ' с изменениями', { label: 'header' });
    remark(desk, 's2.1', 'национальный контрольный список', 'Сведения о порядке пересмотра списка предоставим отдельно, нарочным.');
    replace(desk, 's2.11', 'оползневой опасности', 'оползней и селевых потоков', { meets: 'tailings-sentence' });
    replace(desk, 's4.2', 'заместителя руководителя', 'начальника управления');
    deleteParagraph(desk, 's4.7');
    replace(desk, 's4.10', 'в установленном законодательством порядке', 'только по защищённым каналам связи');
    replace(desk, 'm1.5.measure', 'постоянно действующую', 'при Совете обороны', { meets: 'working-group' });
    replace(desk, 'm1.6.deadline', 'сентября', 'октября', { label: 'deadline' });
    replace(desk, 'm2.1.deadline', 'IV квартал 2012 г.', 'I квартал 2013 г.', { label: 'deadline', meets: 'register-deadline' });
    insert(desk, 'm2.2.resp', 'МЧС, ГАООС, МО, МВД', ', ГКНБ');
    insert(desk, 'm2.3.measure/2', 'средств сигнализации', ', контроля доступа');
    insert(desk, 'm4.4.result', 'Утверждены правила', ' проверки и');
    replace(desk, 'm5.1.deadline', 'III', 'IV', { label: 'deadline', meets: 'control-list-deadline' });
    insertRow(
      desk,
      'm5.3',
      {
        num: '5.3-1',
        measure: 'Создать базу данных о конечных пользователях товаров двойного назначения',
        deadline: 'II квартал 2013 г.',
        result: 'База данных введена в эксплуатацию',
        resp: 'ГКНБ, МЭР, ГТС',
        funding: 'республиканский бюджет',
      },
      { meets: 'after-5.3' },
    );
    replace(desk, 'm5.6.result', '9', '12', { label: 'figure', meets: 'checkpoints' });
    insert(desk, 'm5.9.resp', 'ГКНБ, МВД, ГТС', ', МЧС');
    remark(desk, 'm6.2.deadline', 'постоянно', 'Предлагаем установить предельный срок доведения перечня.');
    replace(desk, 'note.n4', 'января', 'марта', { label: 'footnote', meets: 'footnote-date' });
  },
};
