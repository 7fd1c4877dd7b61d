import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLAN, ask, grid } from './answers-dsl.ts';

const HEADER = ['№', 'Структурный элемент', 'Замечание', 'Предлагаемая редакция', 'Обоснование'];

/** What one row asks: its place and its wording. */
const one = (place: string, wording: string, comment = '') => ask(PLAN, grid(HEADER, ['1', place, comment, wording, '']));

/** Rows that become exactly one amendment, told as it is. */
const CASES: readonly (readonly [name: string, place: string, wording: string, said: string])[] = [
  ['a field by its name', 'Мера 1.1, графа «Срок»', 'II квартал 2013 г.', 'text-replaced 1.1 deadline: IV квартал 2012 -> II квартал 2013'],
  [
    'a field by the plan’s own heading',
    'мероприятие 1.1, столбец «Срок реализации»',
    'II квартал 2013 г.',
    'text-replaced 1.1 deadline: IV квартал 2012 -> II квартал 2013',
  ],
  ['a field in brackets', 'Measure 1.1 (deadline)', 'II квартал 2013 г.', 'text-replaced 1.1 deadline: IV квартал 2012 -> II квартал 2013'],
  ['a field in Kyrgyz', '1.1-иш-чара, «Мөөнөтү» графасы', '2013-жыл', 'text-replaced 1.1 deadline: IV квартал 2012 г. -> 2013-жыл'],
  [
    'a point by its number',
    'п. 3.1 раздела 3',
    'Контроль за исполнением возлагается на Аппарат Президента.',
    'text-replaced 3: Правительства -> Президента',
  ],
  [
    'a point told from a measure by its words',
    '1.2',
    'Исполнители представляют сведения ежегодно до 10 числа.',
    'text-replaced 1: ежеквартально -> ежегодно',
  ],
  ['words quoted from the text', '«до 10 числа»', 'до 15 числа', 'text-replaced 1: 10 -> 15'],
  ['a lettered item', 'мера 2.1, подпункт б)', 'б) обучение и аттестация персонала', 'text-inserted 2.1 measure:  ->  и аттестация'],
  ['words replaced', 'мера 2.1', 'слова «МЗ, НАН» заменить словами «МСХ, НАН, МЗ»', 'text-replaced 2.1 resp: МЗ, НАН -> МСХ, НАН, МЗ'],
  ['words replaced, in English', 'measure 2.1', 'replace "постоянно" with "ежегодно"', 'text-replaced 2.1 deadline: постоянно -> ежегодно'],
  [
    'words replaced, in Kyrgyz',
    '2.1-иш-чара',
    '«постоянно» деген сөз «ежегодно» деген сөз менен алмаштырылсын',
    'text-replaced 2.1 deadline: постоянно -> ежегодно',
  ],
  [
    'words put in after others',
    'мера 1.1',
    'после слов «экспортном контроле» дополнить словами «и транзите»',
    'text-inserted 1.1 measure:  ->  и транзите',
  ],
  [
    'words put in, in Kyrgyz',
    '1.1-иш-чара',
    '«экспортном контроле» деген сөздөрдөн кийин «и транзите» деген сөздөр менен толукталсын',
    'text-inserted 1.1 measure:  ->  и транзите',
  ],
  ['words put in before others', 'measure 1.1', 'before "экспортном" insert "строгом"', 'text-inserted 1.1 measure:  ->  строгом'],
  ['words taken out', 'мера 2.10', 'слово «источников» исключить', 'text-deleted 2.10 measure:  источников -> '],
  [
    'a measure taken out',
    'мера 2.10',
    'Исключить',
    'row-deleted 2.10: 2.10\tСоздать базу данных источников\tежегодно\tМЧС\tБаза данных -> ',
  ],
  [
    'a measure taken out, in Kyrgyz',
    '2.10-иш-чара',
    'алып салынсын',
    'row-deleted 2.10: 2.10\tСоздать базу данных источников\tежегодно\tМЧС\tБаза данных -> ',
  ],
  [
    'a measure taken out, in English',
    'Measure 2.10',
    'Delete',
    'row-deleted 2.10: 2.10\tСоздать базу данных источников\tежегодно\tМЧС\tБаза данных -> ',
  ],
  [
    'a point taken out',
    'пункт 3.1',
    'исключить',
    'paragraph-deleted 3: 3.1. Контроль за исполнением возлагается на Аппарат Правительства. -> ',
  ],
  [
    'a new wording',
    'мера 2.10, графа «Срок»',
    'изложить в следующей редакции: «до 1 июля 2013 г.»',
    'text-replaced 2.10 deadline: ежегодно -> до 1 июля 2013 г.',
  ],
  [
    'a new measure by its number',
    'мера 2.1',
    'Дополнить мероприятием 2.1-1 следующего содержания: «Обучить специалистов»',
    'row-inserted 2.1:  -> 2.1-1\tОбучить специалистов\t\t\t',
  ],
  [
    'a new measure in the column of places',
    'новая мера 1.3',
    'Разработать типовые правила\nСрок: 2014 год',
    'row-inserted 1.2:  -> 1.3\tРазработать типовые правила\t2014 год\t\t',
  ],
  [
    'a new point',
    '3.1',
    'Дополнить пунктом 3.2 следующего содержания: «Отчёт публикуется.»',
    'paragraph-inserted 3:  -> 3.2. Отчёт публикуется.',
  ],
  ['one body taken out of the executors', 'мера 2.1', 'исключить НАН из числа исполнителей', 'text-deleted 2.1 resp:  НАН, -> '],
  ['the last body taken out of the executors', 'мера 2.1', 'Из исполнителей исключить МСХ', 'text-deleted 2.1 resp: , МСХ -> '],
  ['the first body taken out of the executors', 'мера 2.1', 'слово «МЗ» исключить', 'text-deleted 2.1 resp: МЗ,  -> '],
  ['a body put to the executors', 'мера 1.1', 'в ответственные исполнители добавить ГТС', 'text-inserted 1.1 resp:  -> , ГТС'],
  [
    'a body put to the executors of a measure told from a point by that',
    '1.2',
    'включить МИД в число исполнителей',
    'text-inserted 1.2 resp:  -> , МИД',
  ],
  ['a body put to the executors, in Kyrgyz', '1.1-иш-чара', 'аткаруучулардын катарына ИИМ кошулсун', 'text-inserted 1.1 resp:  -> , ИИМ'],
  [
    'a body taken out of the executors, in English',
    'measure 1.1',
    'remove МИД from the responsible bodies',
    'text-deleted 1.1 resp: , МИД -> ',
  ],
  ['words at the end of a field', 'мера 1.2', 'графу «Исполнители» дополнить словом «ГТС»', 'text-inserted 1.2 resp:  -> , ГТС'],
  ['words at the end of a point', 'пункт 3.1', 'дополнить словами «и Аппарат Президента»', 'text-inserted 3:  ->  и Аппарат Президента'],
  [
    'a deadline put off',
    'мера 1.1',
    'срок исполнения перенести на II квартал 2013 года',
    'text-replaced 1.1 deadline: IV квартал 2012 г. -> II квартал 2013 года',
  ],
  [
    'a deadline put off, in English',
    'measure 1.1',
    'Change the deadline to Q2 2013',
    'text-replaced 1.1 deadline: IV квартал 2012 г. -> Q2 2013',
  ],
  ['a field by its label', 'мера 1.1', 'Срок: II квартал 2013 г.', 'text-replaced 1.1 deadline: IV квартал 2012 -> II квартал 2013'],
  ['words in single quotation marks', 'мера 1.1', "слово 'МЭР' заменить словом ‘МЭК’", 'text-replaced 1.1 resp: МЭР -> МЭК'],
  ['words in quotation marks alike at both ends', 'мера 1.1', 'слово ”МЭР” заменить на: <<МЭК>>', 'text-replaced 1.1 resp: МЭР -> МЭК'],
  ['words in place of others', 'мера 1.1', 'вместо слов «МЭР» указать «МЭК»', 'text-replaced 1.1 resp: МЭР -> МЭК'],
  ['who asks in the middle', 'мера 1.1', 'слово «МЭР» необходимо заменить словом «МЭК»', 'text-replaced 1.1 resp: МЭР -> МЭК'],
  ['a letter without a bracket', 'мера 2.1, п. б', 'исключить', 'paragraph-deleted 2.1 measure: б) обучение персонала -> '],
  ['an item that the instruction names', 'мера 2.1', 'подпункт «а» исключить', 'paragraph-deleted 2.1 measure: а) учёт остатков; -> '],
  [
    'an item of a measure told from a point by that',
    '2.1',
    'подпункт «а» исключить',
    'paragraph-deleted 2.1 measure: а) учёт остатков; -> ',
  ],
  [
    'a new item',
    'мера 2.1',
    'дополнить подпунктом «в» следующего содержания: «отчётность»',
    'paragraph-inserted 2.1 measure:  -> в) отчётность',
  ],
  [
    'a new measure with its fields in one line',
    'мера 2.1',
    'Дополнить мероприятием 2.2 следующего содержания: «Создать центр». Срок: IV квартал 2028 г. Ответственные: МЧС, МЗ',
    'row-inserted 2.1:  -> 2.2\tСоздать центр\tIV квартал 2028 г.\tМЧС, МЗ\t',
  ],
  [
    'a new measure that says what is to be done, and no field',
    'мера 2.1',
    'Дополнить мероприятием 2.2 следующего содержания: «Определить источники финансирования: бюджет, доноры»',
    'row-inserted 2.1:  -> 2.2\tОпределить источники финансирования: бюджет, доноры\t\t\t',
  ],
  [
    'a reason that names another place',
    'мера 2.10',
    'исключить, поскольку дублирует пункт 2.1',
    'row-deleted 2.10: 2.10\tСоздать базу данных источников\tежегодно\tМЧС\tБаза данных -> ',
  ],
];

test('a reason that an instruction gives itself is kept', () => {
  const [amendment] = one('мера 2.10', 'исключить, так как дублирует пункт 2.1').result.amendments;
  assert.equal(amendment?.sponsors[0]?.reason, 'так как дублирует пункт 2.1');
});

/** Several instructions in one cell: none swallows another. */
const TOGETHER: readonly (readonly [name: string, wording: string])[] = [
  ['parted by a comma', 'слово «МЗ» заменить словом «ГТС», слово «НАН» исключить'],
  ['as sentences', 'Слово «МЗ» заменить словом «ГТС». Слово «НАН» исключить.'],
  ['under a line that says where', 'В графе «Ответственные исполнители»:\n1) слово «МЗ» заменить словом «ГТС»;\n2) слово «НАН» исключить.'],
];

for (const [name, wording] of TOGETHER)
  test(`all instructions of a cell are heard: ${name}`, () => {
    const asked = one('мера 2.1', wording);
    assert.deepEqual(asked.said, ['text-replaced 2.1 resp: МЗ -> ГТС', 'text-deleted 2.1 resp:  НАН, -> ']);
  });

for (const [name, place, wording, said] of CASES)
  test(`a row becomes an amendment: ${name}`, () => {
    const asked = one(place, wording);
    assert.deepEqual(asked.outcomes, ['amendment']);
    assert.deepEqual(asked.said, [said]);
    assert.deepEqual(asked.result.remarks, []);
  });

test('an instruction may tell more of the place than the row does', () => {
  const asked = one('мера 1.1', 'в графе «Ответственные» слова «МЭР» заменить словами «МЭР, ГТС»');
  assert.deepEqual(asked.said, ['text-inserted 1.1 resp:  ->  ГТС,']);
});

/** What is near to an instruction and is none: nothing of it is taken. */
const NEARLY: readonly (readonly [name: string, wording: string])[] = [
  ['one of two instructions is not understood', 'слово «МЗ» заменить словом «ГТС», исполнителей уточнить'],
  ['several quotations that go', 'слова «МЗ» и «НАН» исключить'],
  ['a body that is not there goes', 'исключить МВД из исполнителей'],
  ['a body that is there comes', 'добавить НАН в исполнители'],
  ['a body in the accusative', 'добавить Государственную таможенную службу в исполнители'],
  ['a deadline that is none', 'срок исполнения перенести на более поздний период'],
  ['two labels of one field', 'Ответственный: МЗ; соисполнители: НАН'],
  ['a field goes with words that are not known', 'исключить дублирующих ответственных исполнителей'],
  ['another instruction after a text', 'изложить в редакции: «Создать реестр»; порядок уточнить'],
];

for (const [name, wording] of NEARLY)
  test(`a row stays a remark: ${name}`, () => {
    const asked = one('мера 2.1', wording);
    assert.deepEqual(asked.said, []);
    assert.equal(asked.result.remarks.length, 1);
  });

/** Rows that are no amendment, with the reason; what they say stays as a remark. */
const DOUBTS: readonly (readonly [place: string, wording: string, outcome: string])[] = [
  ['мера 1.1', 'Уточнить исполнителей', 'remark: answer-not-understood'],
  ['мера 9.9', 'Исключить', 'homeless: answer-place-not-found'],
  ['1.1', 'Исключить', 'homeless: answer-place-ambiguous'],
  ['', 'Исключить', 'homeless: answer-no-place'],
  ['мера 1.1', 'слова «чего тут нет» заменить словами «другое»', 'remark: answer-words-not-found'],
  ['мера 2.1', 'слова «а» исключить; слова', 'remark: answer-not-understood'],
  ['пункт 1.2, пункт 3.1', 'Исключить', 'homeless: answer-place-ambiguous'],
  ['мера 1.1', 'Исключить дублирующие положения', 'remark: answer-not-understood'],
  ['мера 1.1', 'дополнить словами «и транзите»', 'remark: answer-not-understood'],
  ['раздел 2', 'Исключить', 'remark: answer-not-understood'],
  ['мера 1.1', 'слова «МЭР» заменить словами «МЮ» в соответствующих падежах', 'remark: answer-not-understood'],
];

for (const [place, wording, outcome] of DOUBTS)
  test(`nothing is guessed: ${place || 'no place'}: ${wording}`, () => {
    const asked = one(place, wording);
    assert.deepEqual(asked.outcomes, [outcome]);
    assert.deepEqual(asked.said, []);
    assert.equal(asked.result.remarks.length, 1);
    assert.equal(asked.result.remarks[0]?.proposed, wording);
    assert.deepEqual(
      asked.answers.problems.map(({ code, values }) => [code, values['row']]),
      [[outcome.split(': ')[1], 2]],
    );
  });

test('words that stand in a place twice are not chosen between', () => {
  const asked = one('раздел 1', 'слова «до 10 числа» исключить');
  assert.deepEqual(asked.said, ['text-deleted 1:  до 10 числа -> ']);
  assert.deepEqual(ask(PLAN, grid(HEADER, ['1', 'мера 2.1', '', 'слово «складов» исключить', ''])).outcomes, [
    'remark: answer-words-repeated',
  ]);
});

test('throughout the text words are replaced wherever they stand', () => {
  const asked = one('по всему тексту', 'слово «МЭР» заменить словом «МЭК»');
  assert.deepEqual(asked.said, ['text-replaced 1.1 resp: МЭР -> МЭК', 'text-replaced 1.2 resp: МЭР -> МЭК']);
});

test('a comment alone is a remark at its place; of the plan as a whole it stands at its beginning', () => {
  const asked = ask(
    PLAN,
    grid(HEADER, ['1', 'мера 1.1', 'Нужны подзаконные акты', '', ''], ['2', 'Общее замечание', 'План слишком краток', '', '']),
  );
  assert.deepEqual(asked.outcomes, ['remark', 'remark']);
  assert.deepEqual(
    asked.result.remarks.map(({ text, place }) => [text, place?.measure ?? null]),
    [
      ['План слишком краток', ''],
      ['Нужны подзаконные акты', '1.1'],
    ],
  );
});

test('a comment beside a wording is a reason of it, before the reason given', () => {
  const asked = ask(PLAN, grid(HEADER, ['1', 'мера 2.10', 'Нет средств', 'Исключить', 'Бюджет на 2012 год']));
  assert.equal(asked.result.amendments[0]?.sponsors[0]?.reason, 'Нет средств\nБюджет на 2012 год');
});

test('agreement is understood as such, and what the base says already', () => {
  const agreed = ask(PLAN, grid(HEADER, ['', '', 'Замечаний и предложений нет', '', '']));
  assert.deepEqual(agreed.outcomes, ['agreed']);
  assert.deepEqual(
    agreed.answers.problems.map(({ code }) => code),
    ['answer-agreed'],
  );
  assert.deepEqual(one('мера 2.10, графа «Срок»', 'ежегодно').outcomes, ['adopted']);
});

test('typography in a new wording is noise, in an instruction it is what is asked for', () => {
  const plan = one('пункт 1.1', 'План разработан  Министерством экономического регулирования.').result.amendments;
  assert.deepEqual(
    plan.map(({ state }) => state),
    ['folded'],
  );
  const words = one('мера 2.1', 'слова «МЗ, НАН» заменить словами «МЗ,  НАН»').result.amendments;
  assert.ok(words.every(({ state }) => state === 'open'));
});

test('a body column names who speaks; two that ask for one thing are two sponsors of it', () => {
  const header = ['Подразделение', 'Пункт', 'Предлагаемая редакция'];
  const asked = ask(PLAN, grid(header, ['Отдел А', 'мера 2.10', 'Исключить'], ['Отдел Б', 'мера 2.10', 'исключить']));
  assert.equal(asked.result.amendments.length, 1);
  assert.deepEqual(
    asked.result.amendments[0]?.sponsors.map(({ author, body, source }) => [author, body, source?.row]),
    [
      ['Отдел А', 'МЗ', 2],
      ['Отдел Б', 'МЗ', 3],
    ],
  );
});
