import { type Block } from '@svod/consolidation';
import { type Truth, UP, across, auto, down, header, heading, p, row, table } from '../plan-dsl.ts';

export interface TestPlan {
  readonly name: string;
  readonly blocks: readonly (string | Block)[];
  readonly truth: Truth;
}

const ABBREVIATIONS = table(
  row('Сокращение', 'Полное наименование'),
  row('ОМУ', 'оружие массового уничтожения'),
  row('МЭК', 'Министерство'),
);

/** Six columns, tasks merged down, heading rows across, lettered items in a cell. */
export const sibling: TestPlan = {
  name: 'the sibling plan: tasks merged down, headings across, lettered items',
  blocks: [
    'План мероприятий',
    table(
      header('№', 'Задачи', 'Меры/Действия', 'Сроки реализации', 'Ожидаемые результаты (продукт)', 'Ответственные исполнители и партнеры'),
      row(across('Раздел 1. Правовая база', 6)),
      row(
        '1.1',
        down('Привести законодательство в соответствие'),
        'Внести изменения в Закон «Об экспортном контроле»',
        'IV квартал 2026 г.',
        'Проект закона внесён',
        'МЭК (свод)\nМЮ, ГТС',
      ),
      row(
        '1.2',
        UP,
        'Подготовить:\nа) порядок лицензирования;\nб) перечень товаров',
        'до 1 декабря 2027 г.',
        'Порядок утверждён',
        'МЭК, ГТС, ГКНБ (Пограничная служба)',
      ),
      row(across('Раздел 2. Международное сотрудничество', 6)),
      row('2.1', 'Расширить сотрудничество', 'Участвовать в совещаниях', 'постоянно', 'Отчёты', 'МИД, ОБСЕ (по согласованию)'),
    ),
  ],
  truth: {
    '1.1': {
      section: 'Раздел 1. Правовая база',
      task: 'Привести законодательство в соответствие',
      measure: 'Внести изменения в Закон «Об экспортном контроле»',
      deadline: 'quarter 2026-10-01..2026-12-31',
      result: 'Проект закона внесён',
      resp: 'mek:lead mju:with gts:with',
    },
    '1.2': {
      section: 'Раздел 1. Правовая база',
      task: 'Привести законодательство в соответствие',
      measure: 'Подготовить:\nа) порядок лицензирования;\nб) перечень товаров',
      deadline: 'by 2027-12-01',
      result: 'Порядок утверждён',
      resp: 'mek:lead gts:with gknb:with[Пограничная служба]',
    },
    '2.1': {
      section: 'Раздел 2. Международное сотрудничество',
      task: 'Расширить сотрудничество',
      measure: 'Участвовать в совещаниях',
      deadline: 'ongoing',
      result: 'Отчёты',
      resp: 'mid:lead osce:with+agreement',
    },
  },
};

/** Three columns and no numbers but those before the words. */
export const numberless: TestPlan = {
  name: 'no column of numbers',
  blocks: [
    ABBREVIATIONS,
    table(
      row('Мероприятия', 'Сроки', 'Исполнители'),
      row('Провести учения по физической защите', 'ежегодно', 'МВД, МЧС'),
      row(
        '2. Оснастить пункты пропуска приборами',
        '2026–2028 годы',
        'Государственная таможенная служба при Министерстве финансов Кыргызской Республики',
      ),
      row({ text: 'Подготовить доклад', label: '3.' }, 'по мере необходимости', 'Министерством иностранных дел'),
    ),
  ],
  truth: {
    'Провести учения по физической защите': {
      section: '',
      measure: 'Провести учения по физической защите',
      deadline: '1 in 1 year',
      resp: 'mvd:lead mchs:with',
    },
    '2': { section: '', measure: '2. Оснастить пункты пропуска приборами', deadline: 'span 2026-01-01..2028-12-31', resp: 'gts:lead' },
    '3': { section: '', measure: 'Подготовить доклад', deadline: 'as-needed', resp: 'mid:lead' },
  },
};

/** Lead and co-executors in columns of their own; the numbers of the columns under the header. */
export const coExecutors: TestPlan = {
  name: 'lead and co-executors apart, numbered columns',
  blocks: [
    table(
      row(
        '№ п/п',
        'Наименование мероприятия',
        'Форма завершения',
        'Ответственный исполнитель',
        'Соисполнители',
        'Срок исполнения',
        'Источники финансирования',
      ),
      row('1', '2', '3', '4', '5', '6', '7'),
      row(
        '1.',
        'Создать реестр источников',
        'Приказ',
        'МПРЭТН',
        'МЗ, НАН',
        'II квартал 2026 г.',
        'республиканский бюджет, средства доноров',
      ),
      row('2.', 'Вывезти отходы', 'Акт', 'МЧС', '—', 'в течение 3 месяцев после создания реестра', '1,5 млн сомов; средства доноров'),
      row('3.', 'Обучить специалистов', 'Отчёт', 'МОН', 'МАГАТЭ (по согласованию)', 'ежегодно, до 1 февраля', 'не требует финансирования'),
    ),
  ],
  truth: {
    '1.': {
      section: '',
      measure: 'Создать реестр источников',
      result: 'Приказ',
      resp: 'mpretn:lead mz:partner nan:partner',
      deadline: 'quarter 2026-04-01..2026-06-30',
      funding: 'state-budget donors',
    },
    '2.': {
      section: '',
      measure: 'Вывезти отходы',
      result: 'Акт',
      resp: 'mchs:lead',
      deadline: 'after "создания реестра" 3 month',
      funding: 'donors (1,5 млн сомов)',
    },
    '3.': {
      section: '',
      measure: 'Обучить специалистов',
      result: 'Отчёт',
      resp: 'mpros:lead iaea:partner+agreement',
      deadline: '1 in 1 year on 02-01',
      funding: 'none',
    },
  },
};

/** Years side by side, marked in each row. */
export const years: TestPlan = {
  name: 'years side by side',
  blocks: [
    table(
      row('№', 'Мероприятие', '2026', '2027', '2028', '2029', '2030', 'Исполнители', 'Стоимость'),
      row('1.1', 'Разработать закон', 'X', '', '', '', '', 'МЮ', '—'),
      row('1.2', 'Оснастить лаборатории', '', '+', '+', '+', '', 'МЗ, МСХ', '120 000 долл. США'),
      row('1.3', 'Проводить проверки', 'II кв.', '', 'IV кв.', '', '', 'ГКНБ', 'в пределах утверждённых смет'),
      row('1.4', 'Вести учёт', '', '', '', '', '', 'ГТС', ''),
      row('1.5', across('утратил силу', 8)),
      row('', 'Итого', '', '', '', '', '', '', '120 000 долл. США'),
    ),
  ],
  truth: {
    '1.1': { section: '', measure: 'Разработать закон', deadline: 'year 2026-01-01..2026-12-31', resp: 'mju:lead' },
    '1.2': {
      section: '',
      measure: 'Оснастить лаборатории',
      deadline: 'span 2027-01-01..2029-12-31',
      resp: 'mz:lead msh:with',
      funding: '(120 000 долл. США)',
    },
    '1.3': {
      section: '',
      measure: 'Проводить проверки',
      deadline: 'quarter 2026-04-01..2026-06-30 & quarter 2028-10-01..2028-12-31',
      resp: 'gknb:lead',
      funding: 'own-means',
    },
    '1.4': { section: '', measure: 'Вести учёт', resp: 'gts:lead' },
    '1.5': { section: '', measure: 'утратил силу' },
  },
};

/** Two header rows under a title row, beginnings and ends, a header that repeats. */
export const landscape: TestPlan = {
  name: 'two header rows under a title, beginning and end, lead and partners, source and sum',
  blocks: [
    table(
      header(across('Мероприятия по выполнению резолюции 1540', 8)),
      header(down('№'), down('Мероприятия'), across('Сроки', 2), across('Исполнители', 2), across('Финансирование', 2)),
      header(UP, UP, 'начало', 'окончание', 'ответственный', 'партнёры', 'источник', 'сумма, тыс. сомов'),
      row(across('I. Учёт и физическая защита', 8)),
      row('1.1', 'Провести инвентаризацию', '1 марта 2026 г.', 'IV квартал 2027 г.', 'МЧС', 'МАГАТЭ', 'средства доноров', '1 200'),
      row('1.2', 'Обновить правила', '', 'до 1 июля 2026 г.', 'МВД', '', 'республиканский бюджет', '300'),
      row('1.3', 'Обучать охрану', 'скоро', '2027 г.', 'МВД', '', '', ''),
    ),
  ],
  truth: {
    '1.1': {
      section: 'I',
      measure: 'Провести инвентаризацию',
      deadline: 'span 2026-03-01..2027-12-31',
      resp: 'mchs:lead iaea:partner',
      funding: 'donors (1 200)',
    },
    '1.2': { section: 'I', measure: 'Обновить правила', deadline: 'by 2026-07-01', resp: 'mvd:lead', funding: 'state-budget (300)' },
    '1.3': { section: 'I', measure: 'Обучать охрану', deadline: 'unknown', resp: 'mvd:lead' },
  },
};

const HEADER = row('№', 'Мероприятия', 'Ответственные исполнители', 'Сроки исполнения');

/** Several tables, one without a header, others that are not the plan's; a header repeated within. */
export const split: TestPlan = {
  name: 'a table split by headings, others between',
  blocks: [
    ABBREVIATIONS,
    heading('1. Законодательство'),
    table(
      HEADER,
      row('1.1', 'Внести изменения в Уголовный кодекс', 'МЮ, ГП', '2026 г.'),
      HEADER,
      row('1.2', 'Ратифицировать поправку', 'МИД', 'до конца 2026 года'),
    ),
    heading('2. Границы'),
    table(row('2.1', 'Обучить пограничников', 'ПС ГКНБ', 'I–II кварталы 2027 г.'), row('2.2', 'Обменяться данными', 'ГТС', 'постоянно')),
    p('Средства по источникам:'),
    table(row('Источник', 'Единица измерения', '2026', '2027'), row('Республиканский бюджет', 'млн сомов', '10', '12')),
    table(row('1', 'Итого', '10', '12'), row('2', 'Из них доноры', '4', '5')),
    heading('3. Финансы'),
    table(HEADER, row(auto('3.1'), 'Обновить перечни', 'ГСФР, Национальный банк (по согласованию)', '2 раза в год')),
  ],
  truth: {
    '1.1': {
      section: '1',
      measure: 'Внести изменения в Уголовный кодекс',
      resp: 'mju:lead gp:with',
      deadline: 'year 2026-01-01..2026-12-31',
    },
    '1.2': { section: '1', measure: 'Ратифицировать поправку', resp: 'mid:lead', deadline: 'by 2026-12-31' },
    '2.1': { section: '2', measure: 'Обучить пограничников', resp: 'ps:lead', deadline: 'span 2027-01-01..2027-06-30' },
    '2.2': { section: '2', measure: 'Обменяться данными', resp: 'gts:lead', deadline: 'ongoing' },
    '3.1': { section: '3', measure: 'Обновить перечни', resp: 'gsfr:lead nbkr:with+agreement', deadline: '2 in 1 year' },
  },
};
