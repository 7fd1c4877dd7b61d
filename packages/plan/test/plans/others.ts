import { UP, across, auto, down, header, row, table } from '../plan-dsl.ts';
import type { TestPlan } from './russian.ts';

/** Kyrgyz, with headings across and the numbers of the columns. */
export const kyrgyz: TestPlan = {
  name: 'Kyrgyz: measures, deadlines, executors, results, funding',
  blocks: [
    table(
      header('№', 'Иш-чаралар', 'Аткаруу мөөнөтү', 'Жооптуу аткаруучулар', 'Күтүлүүчү натыйжалар', 'Каржылоо булагы'),
      row('1', '2', '3', '4', '5', '6'),
      row(across('1. Мыйзамдарды өркүндөтүү', 6)),
      row(
        '1.1',
        'Экспорттук контроль жөнүндө мыйзамга өзгөртүү киргизүү',
        '2026-жылдын IV кварталы',
        'ЭКМ (жыйынтыктоочу)\nЮМ, МБК',
        'Мыйзам долбоору киргизилди',
        'каржылоону талап кылбайт',
      ),
      row(
        '1.2',
        'Тизмени бекитүү',
        '2027-жылдын 1-июлуна чейин',
        'Улуттук коопсуздук мамлекеттик комитети, ИИМ',
        'Тизме бекитилди',
        'республикалык бюджет',
      ),
      row(across('2. Кызматташуу', 6)),
      row(
        '2.1',
        'Окутуу семинарларын өткөрүү',
        'жыл сайын',
        'Саламаттык сактоо министрлиги, БДСУ (макулдашуу боюнча)',
        'Семинарлар өттү',
        'донорлордун каражаты',
      ),
      row(
        '2.2',
        'Маалымат алмашуу',
        'зарылчылыкка жараша',
        'Тышкы иштер министрлиги, кызыкдар министрликтер жана ведомстволор',
        'Маалымат берилди',
        'республикалык бюджет, донорлордун каражаты',
      ),
    ),
  ],
  truth: {
    '1.1': {
      section: '1',
      measure: 'Экспорттук контроль жөнүндө мыйзамга өзгөртүү киргизүү',
      deadline: 'quarter 2026-10-01..2026-12-31',
      resp: 'mek:lead mju:with gts:with',
      result: 'Мыйзам долбоору киргизилди',
      funding: 'none',
    },
    '1.2': {
      section: '1',
      measure: 'Тизмени бекитүү',
      deadline: 'by 2027-07-01',
      resp: 'gknb:lead mvd:with',
      result: 'Тизме бекитилди',
      funding: 'state-budget',
    },
    '2.1': {
      section: '2',
      measure: 'Окутуу семинарларын өткөрүү',
      deadline: '1 in 1 year',
      resp: 'mz:lead who:with+agreement',
      result: 'Семинарлар өттү',
      funding: 'donors',
    },
    '2.2': {
      section: '2',
      measure: 'Маалымат алмашуу',
      deadline: 'as-needed',
      resp: 'mid:lead all:with',
      result: 'Маалымат берилди',
      funding: 'state-budget donors',
    },
  },
};

/** Kyrgyz, years under one header cell, automatic numbers, tasks and actions. */
export const kyrgyzYears: TestPlan = {
  name: 'Kyrgyz: years under the deadline, automatic numbers',
  blocks: [
    table(
      header(
        down('Катар номери'),
        down('Милдеттер'),
        down('Чаралар/аракеттер'),
        across('Ишке ашыруу мөөнөтү', 3),
        down('Жооптуу'),
        down('Биргелешип аткаруучулар'),
        down('Эскертүү'),
      ),
      header(UP, UP, UP, '2026-ж.', '2027-ж.', '2028-ж.', UP, UP, UP),
      row(auto('1.'), down('Чек араны бекемдөө'), 'Өткөрүү пункттарын жабдуу', '+', '+', '', 'МБК', 'ЧАК, ЕККУ', ''),
      row(auto('2.'), UP, 'Кызматкерлерди окутуу', '', '', '+', 'УКМК', '', 'МАГАТЭ менен бирге'),
    ),
  ],
  truth: {
    '1.': {
      section: '',
      task: 'Чек араны бекемдөө',
      measure: 'Өткөрүү пункттарын жабдуу',
      deadline: 'span 2026-01-01..2027-12-31',
      resp: 'gts:lead ps:partner osce:partner',
    },
    '2.': {
      section: '',
      task: 'Чек араны бекемдөө',
      measure: 'Кызматкерлерди окутуу',
      deadline: 'year 2028-01-01..2028-12-31',
      resp: 'gknb:lead',
      note: 'МАГАТЭ менен бирге',
    },
  },
};

/** A 1540 plan in English. */
export const english: TestPlan = {
  name: 'English: objectives, activities, lead, partners, timeline, indicators, funding',
  blocks: [
    table(row('Abbreviation', 'Full name'), row('NAP', 'national action plan')),
    table(
      row('Objective', 'Activities', 'Lead agency', 'Partners', 'Timeline', 'Indicators', 'Source of funding'),
      row(across('Operative paragraph 3 (c), (d): borders and export control', 7)),
      row(
        down('Strengthen export control'),
        '1.1 Update the control list',
        'Ministry of Economy and Commerce',
        'State Customs Service; OSCE',
        'Q4 2026',
        'List approved',
        'state budget',
      ),
      row(
        UP,
        '1.2 Train licensing officers',
        'State Customs Service',
        'UNODA, VERTIC',
        '2026–2028',
        '60 officers trained',
        'donors, USD 50,000',
      ),
      row(
        'Prevent financing',
        '2.1 Freeze assets without delay',
        'State Financial Intelligence Service',
        '',
        'ongoing',
        'Assets frozen within 24 hours',
        'no additional funding required',
      ),
    ),
  ],
  truth: {
    '1.1': {
      section: 'Operative paragraph 3 (c), (d): borders and export control',
      task: 'Strengthen export control',
      measure: '1.1 Update the control list',
      resp: 'mek:lead gts:partner osce:partner',
      deadline: 'quarter 2026-10-01..2026-12-31',
      indicator: 'List approved',
      funding: 'state-budget',
    },
    '1.2': {
      section: 'Operative paragraph 3 (c), (d): borders and export control',
      task: 'Strengthen export control',
      measure: '1.2 Train licensing officers',
      resp: 'gts:lead unoda:partner vertic:partner',
      deadline: 'span 2026-01-01..2028-12-31',
      indicator: '60 officers trained',
      funding: 'donors (USD 50,000)',
    },
    '2.1': {
      section: 'Operative paragraph 3 (c), (d): borders and export control',
      task: 'Prevent financing',
      measure: '2.1 Freeze assets without delay',
      resp: 'gsfr:lead',
      deadline: 'ongoing',
      indicator: 'Assets frozen within 24 hours',
      funding: 'none',
    },
  },
};

/** A number merged down over rows of sub-activities; headings beside their number; a header in the middle. */
export const nested: TestPlan = {
  name: 'English: sub-activities in rows of their own, headings beside a number',
  blocks: [
    table(
      row('No.', 'Action', 'Responsible body', 'Deadline'),
      row('1', across('Accounting and physical protection', 3)),
      row(down('1.1'), 'Inventory of sources:', 'Ministry of Health', 'by 1 December 2026'),
      row(UP, 'a) hospitals', 'Ministry of Health, IAEA (by agreement)', 'by 1 June 2026'),
      row(UP, 'b) industry', 'Ministry of Emergency Situations', 'by 1 September 2026'),
      row('No.', 'Action', 'Responsible body', 'Deadline'),
      row('2', across('Assistance', 3)),
      row('2.1', 'Submit requests for assistance', 'MFA', 'as needed'),
      row('', 'a) to the 1540 Committee', 'MFA', 'twice a year'),
    ),
  ],
  truth: {
    '1.1': {
      section: '1',
      measure: 'Inventory of sources:\na) hospitals\nb) industry',
      resp: 'mz:lead mz:with iaea:with+agreement mchs:with',
      deadline: 'by 2026-12-01 & by 2026-06-01 & by 2026-09-01',
    },
    '2.1': { section: '2', measure: 'Submit requests for assistance', resp: 'mid:lead', deadline: 'as-needed' },
    '2.1 a)': { section: '2', measure: 'a) to the 1540 Committee', resp: 'mid:lead', deadline: '2 in 1 year' },
  },
};
