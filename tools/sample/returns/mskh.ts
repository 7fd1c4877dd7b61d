import { remark } from '../edit/comments.ts';
import { sit } from '../edit/desk.ts';
import { deleteParagraph, insertParagraph } from '../edit/paragraphs.ts';
import { deleteRow, renumber } from '../edit/rows.ts';
import { insert, remove, replace } from '../edit/words.ts';
import type { ReturnScript } from './script.ts';

/** Everything recorded, in Word 2007 (which drops paragraph numbers), under a name that another body uses too. */
export const mskh: ReturnScript = {
  id: 'mskh',
  body: 'МСХ',
  date: '2012-03-27',
  letter: '№ 04-2/2018',
  authors: {},
  role: 'tracked',
  version: 12,
  savedBy: 'User',
  opened: '2012-03-26T11:20',
  write(desk) {
    sit(desk, 'User');
    insertParagraph(desk, 's2.8', 'отсутствие надзора за хранением пестицидов и ветеринарных препаратов;', 'paste', {
      reason: 'Проблема подтверждена проверками 2011 года.',
    });
    insert(desk, 's4.2', 'МСХ, МЧС', ', МТК');
    insert(desk, 's5.2', 'который ведёт МЭР.', ' Сведения о потребностях представляются до 1 октября каждого года.', {
      meets: 'list-of-needs',
    });
    replace(desk, 's6.1', '10', '20', { label: 'figure', meets: 'reporting-day' });
    replace(desk, 'm1.6.result', '14', '15', { label: 'figure' });
    remark(
      desk,
      'm1.6.measure',
      'подразделение',
      'В министерстве такое подразделение отсутствует, потребуется дополнительная штатная единица.',
    );
    replace(desk, 'm3.4.deadline', 'III квартал 2013 г.', 'I квартал 2014 г.', { label: 'deadline' });
    const row = deleteRow(desk, 'm3.5', {
      reason: 'Инвентаризация складов проводится в рамках другого проекта, дублирование не требуется.',
      meets: 'pesticides',
    });
    renumber(desk, row, [['3.6', '3.5']]);
    replace(desk, 'm4.2.resp', 'НАН, МЗ, МСХ', 'МСХ, НАН, МЗ', { label: 'lead', meets: 'collections-lead' });
    remove(desk, 'm4.4.resp', ', МСХ', { reason: 'Проверка персонала не относится к компетенции министерства.' });
    const item = deleteParagraph(desk, 'm4.6.measure/2', { meets: 'training-item' });
    replace(desk, 'm4.6.measure/3', 'в)', 'б)', { label: 'renumbering', parent: item, folded: true });
    replace(desk, 'm4.6.deadline', '2014', '2013', { label: 'deadline', meets: 'veterinary-deadline' });
    replace(desk, 'm4.6.result', '5', '3', { label: 'figure', reason: 'В соответствии с бюджетом проекта.' });
    insert(desk, 'm4.6.resp', 'МСХ, МЗ', ', органы местного самоуправления');
    insert(desk, 'm7.1.measure', 'для предприятий', ', в том числе агропромышленных,');
    remark(desk, 'm7.5.measure', 'перечень потребностей в помощи', 'Просим направить форму Комитета в адрес министерства.');
  },
};
