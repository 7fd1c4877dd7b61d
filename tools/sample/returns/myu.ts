import { remark } from '../edit/comments.ts';
import type { Desk } from '../edit/desk.ts';
import { sit } from '../edit/desk.ts';
import { join, split } from '../edit/paragraphs.ts';
import { replaceAllTypography } from '../edit/typography.ts';
import { format, insert, remove, replace } from '../edit/words.ts';
import type { ReturnScript } from './script.ts';

/** Legal drafting: quotes and dashes replaced throughout without recording, then recorded edits, splits and a join. */
export const myu: ReturnScript = {
  id: 'myu',
  body: 'МЮ',
  date: '2012-03-28',
  letter: '№ 05-14/3302',
  authors: {},
  role: 'mixed',
  version: 14,
  savedBy: 'МЮ, управление экспертизы',
  opened: '2012-03-27T09:50',
  write(desk) {
    sit(desk, 'МЮ, управление экспертизы');
    replaceAllTypography(desk);
    runningText(desk);
    table(desk);
  },
};

function runningText(desk: Desk): void {
  replace(desk, 'pre.3', 'выполнения', 'реализации', { within: 'координатором выполнения' });
  replace(desk, 's1.9', 'материалами', 'товарами', { meets: 'dual-use-goods' });
  remove(desk, 's2.11', ' Часть из них расположена в зоне оползневой опасности и вблизи трансграничных рек.', {
    reason: 'Не относится к предмету регулирования.',
    meets: 'tailings-sentence',
  });
  replace(
    desk,
    's4.3',
    'большинством голосов и оформляются протоколом',
    'большинством в две трети голосов и вступают в силу после подписания протокола',
    { reason: 'Порядок вступления решений в силу следует указать.', meets: 'vote' },
  );
  format(desk, 's4.9', 'Ответственным исполнителем', { italic: true });
  split(desk, 's5.3', 'Сведения о полученной помощи');
  split(desk, 's6.2', 'Копия направляется', { meets: 'summary-dates' });
  remark(desk, 's6.7', 'Изменения и дополнения', 'Предлагаем предусмотреть порядок внесения изменений на уровне Правительства.');
  replace(
    desk,
    's8.1',
    'со дня его утверждения Правительством Кыргызской Республики',
    'по истечении пятнадцати дней со дня официального опубликования',
    { reason: 'По общему правилу вступления нормативных правовых актов в силу.' },
  );
  join(desk, 's8.3');
  insert(desk, 's8.5', 'готовит итоговый доклад', ' Правительству');
}

function table(desk: Desk): void {
  insert(desk, 'm1.1.measure/1', 'уголовного', ', уголовно-процессуального');
  insert(desk, 'm1.2.measure', 'за', ' разработку,', { within: 'субъектов за изготовление' });
  replace(desk, 'm1.2.result', 'в Правительство', 'на рассмотрение Жогорку Кенеша');
  insert(desk, 'm1.4.deadline', '', 'IV квартал ', { label: 'deadline' });
  replace(desk, 'm1.5.measure', 'постоянно действующую межведомственную рабочую группу', 'Рабочую группу по выполнению Резолюции', {
    reason: 'Единое наименование с разделом 4.',
    meets: 'working-group',
  });
  insert(desk, 'm6.1.resp', 'Национальный банк', ' (по согласованию)', {
    reason: 'Национальный банк не входит в систему исполнительной власти.',
    meets: 'by-agreement',
  });
  remark(desk, 'm6.1.result', 'Постановление Правительства', 'Ограничение прав на имущество возможно только на основании закона.');
}
