import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDeadline } from '../src/index.ts';
import { told } from './plan-dsl.ts';
import { deadlinesIn } from '../src/deadlines/deadlines-in.ts';
import { prerequisitesIn } from '../src/deadlines/prerequisites-in.ts';

const READ: readonly (readonly [text: string, told: string])[] = [
  ['IV квартал 2026 г.', 'quarter 2026-10-01..2026-12-31'],
  ['ІІ квартал 2026 г.', 'quarter 2026-04-01..2026-06-30'],
  ['4-кв. 2026-ж.', 'quarter 2026-10-01..2026-12-31'],
  ['III кв. 2026г.', 'quarter 2026-07-01..2026-09-30'],
  ['первый квартал 2027 года', 'quarter 2027-01-01..2027-03-31'],
  ['2026-жылдын IV кварталы', 'quarter 2026-10-01..2026-12-31'],
  ['2026-жылдын төртүнчү чейреги', 'quarter 2026-10-01..2026-12-31'],
  ['Q4 2026', 'quarter 2026-10-01..2026-12-31'],
  ['fourth quarter of 2026', 'quarter 2026-10-01..2026-12-31'],
  ['I–II кварталы 2026 г.', 'span 2026-01-01..2026-06-30'],
  ['II, IV кварталы 2026 г.', 'quarter 2026-04-01..2026-06-30 & quarter 2026-10-01..2026-12-31'],
  ['первое полугодие 2026 года', 'half-year 2026-01-01..2026-06-30'],
  ['2026-жылдын биринчи жарымы', 'half-year 2026-01-01..2026-06-30'],
  ['first half of 2027', 'half-year 2027-01-01..2027-06-30'],
  ['до 1 декабря 2026 г.', 'by 2026-12-01'],
  ['до 1\u00A0декабря 2026\u00A0г.', 'by 2026-12-01'],
  ['не позднее 29 февраля 2028 г.', 'by 2028-02-29'],
  ['до 01.12.2026 г.', 'by 2026-12-01'],
  ['до конца 2026 года', 'by 2026-12-31'],
  ['не позднее IV квартала 2026 г.', 'by 2026-12-31'],
  ['2026-жылдын 1-декабрына чейин', 'by 2026-12-01'],
  ['2026-жылдын аягына чейин', 'by 2026-12-31'],
  ['2026-жылдын 1-декабрынан кечиктирбестен', 'by 2026-12-01'],
  ['by 1 December 2026', 'by 2026-12-01'],
  ['by December 1, 2026', 'by 2026-12-01'],
  ['by the end of 2026', 'by 2026-12-31'],
  ['до 2030 года', 'by? 2030-01-01..2030-12-31'],
  ['2030-жылга чейин', 'by? 2030-01-01..2030-12-31'],
  ['by 2030', 'by? 2030-01-01..2030-12-31'],
  ['2026', 'year 2026-01-01..2026-12-31'],
  ['в течение 2026 года', 'year 2026-01-01..2026-12-31'],
  ['2026–2030 гг.', 'span 2026-01-01..2030-12-31'],
  ['2012–2014 годы', 'span 2012-01-01..2014-12-31'],
  ['с 2026 по 2030 год', 'span 2026-01-01..2030-12-31'],
  ['2026–2027-жылдар', 'span 2026-01-01..2027-12-31'],
  ['2026-жылдан 2030-жылга чейин', 'span 2026-01-01..2030-12-31'],
  ['март – май 2026 г.', 'span 2026-03-01..2026-05-31'],
  ['I квартал 2026 г. – IV квартал 2027 г.', 'span 2026-01-01..2027-12-31'],
  ['начиная с 2027 года', 'span 2027-01-01..'],
  ['2027-жылдан баштап', 'span 2027-01-01..'],
  ['декабрь 2026 г.', 'month 2026-12-01..2026-12-31'],
  ['2026-жылдын декабрь айы', 'month 2026-12-01..2026-12-31'],
  ['1 декабря 2026 г.', 'day 2026-12-01..2026-12-01'],
  ['а) до 1 июля 2026 г.', 'by 2026-07-01'],
  ['а) до 1 июля 2026 г.;\nб) IV квартал 2027 г.', 'by 2026-07-01 & quarter 2027-10-01..2027-12-31'],
  ['постоянно', 'ongoing'],
  ['на постоянной основе', 'ongoing'],
  ['туруктуу', 'ongoing'],
  ['үзгүлтүксүз', 'ongoing'],
  ['ongoing', 'ongoing'],
  ['2026–2030 гг. (постоянно)', 'ongoing 2026-01-01..2030-12-31'],
  ['ежегодно', '1 in 1 year'],
  ['ежегодно, до 1 февраля', '1 in 1 year on 02-01'],
  ['ежегодно, 2026–2030 гг.', '1 in 1 year 2026-01-01..2030-12-31'],
  ['ежегодно, начиная с 2013 г.', '1 in 1 year 2013-01-01..'],
  ['ежеквартально', '1 in 1 quarter'],
  ['не реже двух раз в год', '2 in 1 year'],
  ['один раз в два года', '1 in 2 year'],
  ['жыл сайын', '1 in 1 year'],
  ['жылына эки жолу', '2 in 1 year'],
  ['кварталына бир жолу', '1 in 1 quarter'],
  ['эки жылда бир жолу', '1 in 2 year'],
  ['twice a year', '2 in 1 year'],
  ['at least once every 2 years', '1 in 2 year'],
  ['регулярно', '? in ? ?'],
  ['по мере необходимости', 'as-needed'],
  ['зарылчылыкка жараша', 'as-needed'],
  ['зарылдыгына жараша', 'as-needed'],
  ['as needed', 'as-needed'],
  ['в течение 3 месяцев после принятия закона', 'after "принятия закона" 3 month'],
  ['в течение трёх месяцев со дня вступления закона в силу', 'after "вступления закона в силу" 3 month'],
  ['мыйзам кабыл алынгандан кийин 3 ай ичинде', 'after "мыйзам кабыл алынгандан" 3 month'],
  ['within 6 months after adoption of the law', 'after "adoption of the law" 6 month'],
  ['после выполнения мероприятия 1.2', 'after "выполнения мероприятия 1.2" #1.2'],
  ['', 'none'],
  ['—', 'none'],
];

for (const [text, expected] of READ)
  test(`a deadline: ${JSON.stringify(text)}`, () => {
    const value = parseDeadline(text);
    assert.equal(told(value), expected);
    assert.equal(value.raw, text);
  });

test('negative control: what is not understood as a whole is said to be unknown', () => {
  for (const text of [
    ...[
      'когда-нибудь',
      '31 февраля 2026 г.',
      'V квартал 2026 г.',
      '1 декабря',
      'IV квартал',
      '2030–2026 гг.',
      '13.2026',
      'в 2026 г. или позднее',
    ],
    ...[
      'с 2013/2014 учебного года',
      'IV квартал 2026 г. и далее',
      'до 1 декабря 2026 г. при наличии средств',
      'план на 2026 год',
      'скоро',
      'МИД',
    ],
    `до 1 декабря 2026 г. ${'и ещё '.repeat(200)}`,
  ])
    assert.equal(parseDeadline(text).kind, 'unknown', text);
});

test('hostile texts take no longer than their length asks for', () => {
  for (const text of ['2026-'.repeat(80), 'и '.repeat(199), 'дан '.repeat(99), 'с '.repeat(199), 'до до '.repeat(66), '1-'.repeat(199)]) {
    for (let k = 0; k < 20; k++) parseDeadline(text);
    assert.notEqual(parseDeadline(text).kind, 'by');
  }
});

test('deadlines within other words', () => {
  const found = (text: string): readonly string[] => deadlinesIn(text).map(({ deadline }) => told(deadline));
  assert.deepEqual(found('в) обучение персонала – до 1 марта 2027 г., отчёт в IV квартале 2027 г.'), [
    'by 2027-03-01',
    'quarter 2027-10-01..2027-12-31',
  ]);
  assert.deepEqual(found('окутуу 2027-жылдын 1-мартына чейин өткөрүлөт'), ['by 2027-03-01']);
  assert.deepEqual(found('train officers by 1 March 2027'), ['by 2027-03-01']);
  assert.deepEqual(found('по Закону от 1 марта 2027 г. № 12; в 2027 году; до 100 сотрудников'), []);
});

test('measures that must be done first', () => {
  assert.deepEqual(prerequisitesIn('Ввести в действие после выполнения мероприятия 1.2'), ['1.2']);
  assert.deepEqual(prerequisitesIn('по завершении мероприятий 1.2 и 1.4-1 провести проверку'), ['1.2', '1.4-1']);
  assert.deepEqual(prerequisitesIn('1.2-иш-чара аткарылгандан кийин'), ['1.2']);
  assert.deepEqual(prerequisitesIn('Start after completion of measure 2.10'), ['2.10']);
  assert.deepEqual(prerequisitesIn('в соответствии с мероприятием 1.2; после принятия закона'), []);
  assert.deepEqual(prerequisitesIn('после принятия Закона № 12. Мероприятие 1.2 выполняется отдельно'), []);
});
