import { remark } from '../edit/comments.ts';
import { sit } from '../edit/desk.ts';
import { deleteParagraph, insertParagraph } from '../edit/paragraphs.ts';
import { format, insert, replace } from '../edit/words.ts';
import type { ReturnScript } from './script.ts';

const LEGAL = 'МИД, договорно-правовое управление';
const ORGANISATIONS = 'МИД, управление международных организаций';

/** Everything recorded, reasons in comments, two departments talking in a thread. */
export const mid: ReturnScript = {
  id: 'mid',
  body: 'МИД',
  date: '2012-03-21',
  letter: '№ 014-17/1128',
  authors: {},
  role: 'tracked',
  version: 15,
  savedBy: LEGAL,
  opened: '2012-03-20T09:12',
  write(desk) {
    sit(desk, LEGAL);
    insert(desk, 'pre.1', 'в целях', ' обеспечения', { reason: 'Редакционное уточнение.' });
    format(desk, 'pre.3', 'Национальным координатором выполнения Плана', { bold: true });
    insert(
      desk,
      's1.1',
      'Конвенцию о запрещении биологического оружия',
      ', Международную конвенцию о борьбе с актами ядерного терроризма',
      { reason: 'Перечень следует дополнить: республика участвует и в этой Конвенции.' },
    );
    insertParagraph(
      desk,
      's1.2',
      'Резолюция 1977 (2011) призывает государства разрабатывать на добровольной основе национальные планы действий по её осуществлению.',
      'enter',
      { reason: 'Указать основание для разработки Плана.' },
    );
    remark(desk, 's2.2', 'первой межведомственной консультации', 'Просим указать дату консультации и состав участников.');
    deleteParagraph(desk, 's2.13', {
      reason: 'Оценка действий партнёров в официальном документе нежелательна.',
      meets: 'assessment-of-partners',
    });
    replace(desk, 's3.8', 'финансированию распространения', 'финансированию терроризма и распространения', { meets: 'moved-task' });
    replace(desk, 's4.3', 'простым большинством голосов', 'консенсусом', {
      reason: 'Решения затрагивают компетенцию нескольких органов, голосование неприемлемо.',
      meets: 'vote',
    });
    insert(desk, 's5.2', 'который ведёт МЭР.', ' Перечень согласовывается с МИД и обновляется один раз в полугодие.', {
      meets: 'list-of-needs',
    });
    remark(desk, 's6.2', 'в Правительство Кыргызской Республики', 'Следует ли одновременно направлять информацию в Комитет 1540?', {
      replies: [
        { author: ORGANISATIONS, text: 'Обязанности нет, но практика добровольного информирования приветствуется.' },
        { author: LEGAL, text: 'Предлагаем обсудить на заседании.' },
      ],
    });
    remark(desk, 'm1.2.resp', 'Генеральная прокуратура', 'Согласие Генеральной прокуратуры следует получить до внесения Плана.');
    replace(desk, 'm1.3.deadline', 'II квартал 2013 г.', 'IV квартал 2012 г.', {
      label: 'deadline',
      reason: 'Проект предложений уже подготовлен, срок можно сократить.',
      replies: [{ author: ORGANISATIONS, text: 'Согласны, материалы имеются.' }],
    });
    replace(desk, 'm1.5.measure', 'Создать постоянно действующую межведомственную рабочую группу', 'Образовать межведомственную комиссию', {
      reason: 'Статус комиссии позволит принимать обязательные решения.',
      meets: 'working-group',
    });
    replace(desk, 'm5.1.deadline', 'III', 'IV', { label: 'deadline', meets: 'control-list-deadline' });
    insert(desk, 'm6.1.resp', 'Национальный банк', ' (по согласованию)', { meets: 'by-agreement' });
    remark(desk, 'm7.2.result', 'английском', 'Перевод на английский язык готов выполнить МИД.', { resolved: true });
    replace(desk, 'm7.4.measure', 'дополнительный', 'обновлённый');
    insert(desk, 'm7.4.resp', 'МИД, МЭР', ', заинтересованные органы');
    insert(desk, 'm7.5.measure', 'направить запросы', ' через Постоянное представительство при ООН', {
      reason: 'Запросы направляются по дипломатическим каналам.',
    });
    insert(desk, 'm7.6.measure', 'в региональных', ' и международных');
  },
};
