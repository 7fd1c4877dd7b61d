import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fieldsOfHeader } from '../src/index.ts';

const plans: readonly (readonly [name: string, columns: readonly string[], fields: readonly string[]])[] = [
  [
    'the sibling plan of six columns',
    ['№', 'Задачи', 'Меры/Действия', 'Сроки реализации', 'Ожидаемые результаты (продукт)', 'Ответственные исполнители и партнеры'],
    ['num', 'task', 'measure', 'deadline', 'result', 'resp'],
  ],
  [
    'heads of Russian phrases come first',
    [
      '№ п/п',
      'Наименование мероприятия',
      'Срок исполнения мероприятия',
      'Исполнители, ответственные за реализацию мер',
      'Индикатор результата',
      'Источники и объёмы финансирования мероприятий',
      'Примечание',
    ],
    ['num', 'measure', 'deadline', 'resp', 'indicator', 'funding', 'note'],
  ],
  [
    'a title that names nothing by itself, beside deadlines and executors',
    ['№ п/н', 'Наименование', 'Срок исполнения', 'Ответственные исполнители'],
    ['num', 'measure', 'deadline', 'resp'],
  ],
  ['drafts of acts', ['№', 'Проекты нормативных правовых актов', 'Срок внесения', 'Ответственные'], ['num', 'measure', 'deadline', 'resp']],
  [
    'beginning and end without a heading over them',
    ['№', 'Мероприятия', 'Начало', 'Окончание', 'Ответственный'],
    ['num', 'measure', 'deadline', 'deadline', 'resp'],
  ],
  ['a bare date', ['П/п', 'Действие', 'Ответственный', 'Дата'], ['num', 'measure', 'resp', 'deadline']],
  ['words parted by hand within a line', ['№', 'Меры', 'Срок испол-нения', 'Ответст-венные'], ['num', 'measure', 'deadline', 'resp']],
  [
    'numbers and forms in Kyrgyz',
    ['Т/б №', 'Иш-чаранын аталышы', 'Аягына чыгаруу формасы', 'Ишке ашыруу мөөнөтү', 'Жооптуулар'],
    ['num', 'measure', 'result', 'deadline', 'resp'],
  ],
  [
    'steps and a leading body',
    ['№', 'Обязательства', 'Планируемые шаги', 'Временные рамки', 'Ведущее ведомство', 'Партнеры'],
    ['num', '', 'measure', 'deadline', 'resp', 'resp'],
  ],
  ['a bare three', ['МЕРОПРИЯТИЯ', 'СРОКИ', 'ИСПОЛНИТЕЛИ'], ['measure', 'deadline', 'resp']],
  [
    'two header rows',
    [
      '№',
      'Мероприятия',
      'Сроки\nначало',
      'Сроки\nокончание',
      'Исполнители\nОтветственный',
      'Исполнители\nПартнёры',
      'Индикатор\nБазовое значение',
      'Финансирование\nсумма, тыс. сомов',
    ],
    ['num', 'measure', 'deadline', 'deadline', 'resp', 'resp', 'indicator', 'funding'],
  ],
  [
    'broken by hand',
    ['№\nп/п', 'Меро-\nприятия', 'Ответст-\nвенные\nисполнители', 'Сроки\nреали-\nзации'],
    ['num', 'measure', 'resp', 'deadline'],
  ],
  [
    'a soft hyphen, wide spaces, a nameless first column',
    ['', 'Меро\u00ADприятие', ' Срок \u00A0выполнения ', 'Показатели результативности'],
    ['num', 'measure', 'deadline', 'indicator'],
  ],
  [
    'Kyrgyz, heads come last',
    [
      '№',
      'Милдеттер',
      'Чаралар/аракеттер',
      'Ишке ашыруу мөөнөтү',
      'Күтүлүүчү натыйжалар (продукт)',
      'Натыйжанын индикаторлору',
      'Жооптуу аткаруучулар жана өнөктөштөр',
      'Каржылоо булагы',
      'Эскертүү',
    ],
    ['num', 'task', 'measure', 'deadline', 'result', 'indicator', 'resp', 'funding', 'note'],
  ],
  [
    'Kyrgyz typed without ң ө ү',
    ['Иш-чаралардын аталышы', 'Иш-чараларды аткаруу мооноту', 'Аткаруучулар', 'Корсоткучтор'],
    ['measure', 'deadline', 'resp', 'indicator'],
  ],
  [
    'English',
    [
      'No.',
      'Objective',
      'Action',
      'Time frame',
      'Responsible body',
      'Expected result',
      'Performance indicator',
      'Source of funding',
      'Remarks',
    ],
    ['num', 'task', 'measure', 'deadline', 'resp', 'result', 'indicator', 'funding', 'note'],
  ],
  [
    'English, heads come last',
    ['Item', 'Measures to be taken', 'Action deadline', 'Lead agency', 'Estimated budget'],
    ['num', 'measure', 'deadline', 'resp', 'funding'],
  ],
  [
    'agencies apart, cost',
    [
      '#',
      'Proposed actions',
      'Lead ministry',
      'Supporting agencies',
      'Target date',
      'Outputs',
      'Performance indicators',
      'Estimated cost',
      'Status',
    ],
    ['num', 'measure', 'resp', 'resp', 'deadline', 'result', 'indicator', 'funding', ''],
  ],
  [
    'a form of completion, expenses, a bare period',
    ['№', 'Наименование мероприятий', 'Форма завершения', 'Ответственные за исполнение', 'Период', 'Предполагаемые расходы'],
    ['num', 'measure', 'result', 'resp', 'deadline', 'funding'],
  ],
  [
    'years side by side are the deadline where there is no other',
    ['№', 'Мероприятие', '2026', '2027 г.', 'Исполнители'],
    ['num', 'measure', 'deadline', 'deadline', 'resp'],
  ],
  ['years beside a deadline are not', ['№', 'Мероприятие', 'Срок', '2026', '2027'], ['num', 'measure', 'deadline', '', '']],
  [
    'Kyrgyz executors apart',
    [
      'Катар номери',
      'Иш-чаранын аталышы',
      'Аткаруу мөөнөтү',
      'Жооптуу аткаруучулар',
      'Өнөктөштөр',
      'Күтүлүүчү натыйжалар',
      'Каржылоо булактары',
    ],
    ['num', 'measure', 'deadline', 'resp', 'resp', 'result', 'funding'],
  ],
  [
    'unknown columns stay unknown',
    ['№', 'Мероприятие', 'Пункт резолюции 1540', 'Срок', 'Ответственные', 'Связь со Стратегией'],
    ['num', 'measure', '', 'deadline', 'resp', ''],
  ],
];

for (const [name, columns, fields] of plans) {
  test(`a plan's table: ${name}`, () => assert.deepEqual(fieldsOfHeader(columns), fields));
}

const others: readonly (readonly [name: string, columns: readonly string[]])[] = [
  ['people', ['№ п/п', 'Фамилия, имя, отчество', 'Должность', 'Телефон']],
  ['figures by year', ['Показатель', 'Единица измерения', '2024', '2025', '2026']],
  ['comment table', ['№', 'Структурный элемент', 'Орган (№ и дата письма)', 'Замечание или предложение', 'Решение', 'Обоснование']],
  ['penalties', ['Вид нарушения', 'Мера ответственности', 'Срок лишения лицензии', 'Статья']],
  ['counts of measures', ['Орган', 'Количество мер', 'Сроки']],
  ['a report', ['Отчётный период', 'Показатель', 'Исполнено']],
  ['medicines', ['Препарат', 'Действие', 'Срок годности', 'Условия хранения']],
  ['licences', ['Вид действия', 'Орган', 'Срок действия лицензии', 'Номер бланка']],
  ['abbreviations', ['Сокращение', 'Полное наименование']],
  ['what is punished', ['№', 'Нарушение', 'Мера взыскания', 'Срок']],
  ['names without deadlines', ['№', 'Наименование', 'Ответственный', 'Телефон']],
  ['papers with a date and no executor', ['№', 'Наименование', 'Дата', 'Срок хранения']],
  ['measures alone', ['№', 'Мероприятие', 'Ожидаемый результат', 'Индикатор']],
  ['money', ['Source', 'Unit of measure', 'Budget', 'Due']],
  [
    'rows of a plan are not its header',
    [
      '2.1',
      'Разработать порядок учёта товаров двойного назначения',
      'IV квартал 2026 г.',
      'МЭК (свод)\nГТС, МИД',
      'Порядок утверждён',
      '',
      'не требует финансирования',
    ],
  ],
  [
    'a paragraph',
    [
      'Мероприятия, указанные в настоящем Плане, осуществляются ответственными исполнителями в установленные сроки за счёт средств, предусмотренных на эти цели.',
      '',
    ],
  ],
  ['nothing', []],
  ['empty cells', ['', '', '', '']],
];

for (const [name, columns] of others) {
  test(`not a plan's table: ${name}`, () => assert.equal(fieldsOfHeader(columns), null));
}

test('words of one State replace the customary ones', () => {
  const words = [
    { field: 'measure' as const, words: ['mesure'], head: 'first' as const },
    { field: 'deadline' as const, words: ['délai'], head: 'first' as const },
  ];
  assert.deepEqual(fieldsOfHeader(['Mesures', 'Délai'], words), ['measure', 'deadline']);
  assert.equal(fieldsOfHeader(['Мероприятие', 'Срок'], words), null);
});

const rounds = new URL('../../../../shared/rounds/', import.meta.url);
for (const round of ['ru-30', 'ky-12', 'ru-200']) {
  const truth = new URL(`${round}/truth.json`, rounds);
  test(`columns of the round ${round}`, { skip: existsSync(truth) ? false : 'the shared rounds are not beside the repository' }, () => {
    const { base } = JSON.parse(readFileSync(truth, 'utf8')) as { base: { columns: string[]; fields: string[] } };
    assert.deepEqual(fieldsOfHeader(base.columns), base.fields);
  });
}
