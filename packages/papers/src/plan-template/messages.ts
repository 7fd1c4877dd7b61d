import type { Language } from '../messages/messages.ts';

/** A heading and what stands under it. */
interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export interface TemplateMessages {
  readonly name: string;
  readonly mark: string;
  readonly title: readonly string[];
  readonly before: readonly Section[];
  readonly measures: string;
  /** Number, measure, deadline, result, indicator, responsible bodies, funding. */
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly directions: readonly string[];
  readonly after: readonly Section[];
  /** `{page}` and `{pages}`. */
  readonly page: string;
}

/** Texts of the template. The Kyrgyz ones await a native official's word. */
export const TEMPLATE_MESSAGES: Readonly<Record<Language, TemplateMessages>> = {
  en: {
    name: 'National action plan, template',
    mark: 'Draft',
    title: [
      'NATIONAL ACTION PLAN',
      'for the implementation of United Nations Security Council resolution 1540 (2004)',
      'for [first year]–[last year]',
    ],
    before: [
      {
        heading: '1. General provisions',
        paragraphs: [
          'This National Action Plan (hereinafter, the Plan) is drawn up to carry out the obligations of [State] under United Nations Security Council resolution 1540 (2004) (hereinafter, the Resolution).',
          'The Plan covers state bodies, local authorities, and natural and legal persons whose work concerns nuclear, chemical or biological weapons, their means of delivery, or related materials.',
          'Terms are used in the Plan as the Resolution uses them.',
        ],
      },
      {
        heading: '2. Where matters stand',
        paragraphs: [
          'The following laws and institutions are in place: [laws, responsible bodies, reports to the 1540 Committee with their dates].',
          'The following gaps remain: [gaps in legislation, in accounting and physical protection, in border and export controls, in their enforcement].',
        ],
      },
      {
        heading: '3. Aim and tasks',
        paragraphs: [
          'The aim of the Plan is to keep non-State actors from acquiring weapons of mass destruction, their means of delivery and related materials.',
          'To that end: [tasks].',
        ],
      },
    ],
    measures: '4. Measures',
    columns: ['No.', 'Measure', 'Deadline', 'Expected result', 'Indicator', 'Responsible bodies', 'Source of funding'],
    directions: [
      'Prohibitions and liability of non-State actors',
      'Accounting for and securing materials, and their physical protection',
      'Border controls and the fight against illicit trafficking',
      'Controls of export, transit, trans-shipment and brokering, and of their financing',
      'Work with industry, science and the public; training',
      'International cooperation and assistance',
    ],
    after: [
      {
        heading: '5. Coordination and reporting',
        paragraphs: [
          'The Plan is coordinated by [body]. Responsible bodies report to it on the measures carried out every quarter, by the [day] of the following month.',
          'The coordinating body submits a summary report to [the Government] once a year, and informs the 1540 Committee of the progress made.',
        ],
      },
      {
        heading: '6. Funding',
        paragraphs: [
          'Measures are carried out within the means that the republican budget provides for the responsible bodies, and with the help of international organisations and donors.',
        ],
      },
    ],
    page: 'Page {page} of {pages}',
  },
  ru: {
    name: 'Национальный план действий, образец',
    mark: 'Проект',
    title: [
      'НАЦИОНАЛЬНЫЙ ПЛАН ДЕЙСТВИЙ',
      'по выполнению резолюции 1540 (2004) Совета Безопасности Организации Объединённых Наций',
      'на [первый год]–[последний год] годы',
    ],
    before: [
      {
        heading: '1. Общие положения',
        paragraphs: [
          'Настоящий Национальный план действий (далее – План) разработан в целях выполнения обязательств [государство] по резолюции 1540 (2004) Совета Безопасности Организации Объединённых Наций (далее – Резолюция).',
          'Действие Плана распространяется на государственные органы, органы местного самоуправления, физических и юридических лиц, деятельность которых связана с ядерным, химическим и биологическим оружием, средствами его доставки и относящимися к ним материалами.',
          'Термины применяются в Плане в том значении, в котором они применяются в Резолюции.',
        ],
      },
      {
        heading: '2. Анализ текущей ситуации',
        paragraphs: [
          'Действуют следующие нормативные правовые акты и институты: [акты, уполномоченные органы, доклады Комитету 1540 с их датами].',
          'Остаются следующие пробелы: [пробелы в законодательстве, учёте и физической защите, пограничном и экспортном контроле, правоприменении].',
        ],
      },
      {
        heading: '3. Цель и задачи',
        paragraphs: [
          'Целью Плана является недопущение приобретения негосударственными субъектами оружия массового уничтожения, средств его доставки и относящихся к ним материалов.',
          'Для достижения цели решаются следующие задачи: [задачи].',
        ],
      },
    ],
    measures: '4. Меры',
    columns: [
      '№',
      'Мероприятие',
      'Срок исполнения',
      'Ожидаемый результат',
      'Индикатор',
      'Ответственные исполнители',
      'Источник финансирования',
    ],
    directions: [
      'Запреты и ответственность негосударственных субъектов',
      'Учёт, сохранность и физическая защита материалов',
      'Пограничный контроль и пресечение незаконного оборота',
      'Контроль экспорта, транзита, перегрузки и посреднических услуг, их финансирования',
      'Работа с промышленностью, наукой и общественностью; обучение',
      'Международное сотрудничество и помощь',
    ],
    after: [
      {
        heading: '5. Координация и отчётность',
        paragraphs: [
          'Координацию выполнения Плана осуществляет [орган]. Ответственные исполнители ежеквартально, до [число] числа следующего месяца, представляют ему сведения о выполнении мер.',
          'Координирующий орган ежегодно представляет сводный отчёт [Правительству] и информирует Комитет 1540 о ходе выполнения Плана.',
        ],
      },
      {
        heading: '6. Финансирование',
        paragraphs: [
          'Меры выполняются в пределах средств, предусмотренных в республиканском бюджете ответственным исполнителям, и с привлечением средств международных организаций и доноров.',
        ],
      },
    ],
    page: 'Страница {page} из {pages}',
  },
  ky: {
    name: 'Улуттук иш-аракеттер планы, үлгү',
    mark: 'Долбоор',
    title: [
      'УЛУТТУК ИШ-АРАКЕТТЕР ПЛАНЫ',
      'Бириккен Улуттар Уюмунун Коопсуздук Кеңешинин 1540 (2004) резолюциясын аткаруу боюнча',
      '[биринчи жыл]–[акыркы жыл] жылдарга',
    ],
    before: [
      {
        heading: '1. Жалпы жоболор',
        paragraphs: [
          'Бул Улуттук иш-аракеттер планы (мындан ары – План) Бириккен Улуттар Уюмунун Коопсуздук Кеңешинин 1540 (2004) резолюциясы (мындан ары – Резолюция) боюнча [мамлекет] милдеттенмелерин аткаруу максатында иштелип чыкты.',
          'План мамлекеттик органдарга, жергиликтүү өз алдынча башкаруу органдарына, иши ядролук, химиялык жана биологиялык куралга, аны жеткирүү каражаттарына жана аларга тиешелүү материалдарга байланыштуу жеке жана юридикалык жактарга жайылтылат.',
          'Терминдер Планда Резолюцияда колдонулган мааниде колдонулат.',
        ],
      },
      {
        heading: '2. Учурдагы абалды талдоо',
        paragraphs: [
          'Төмөнкү ченемдик укуктук актылар жана институттар иштейт: [актылар, ыйгарым укуктуу органдар, 1540 Комитетине берилген баяндамалар жана алардын күндөрү].',
          'Төмөнкү боштуктар калууда: [мыйзамдардагы, эсепке алуудагы жана физикалык коргоодогу, чек ара жана экспорттук көзөмөлдөгү, укук колдонуудагы боштуктар].',
        ],
      },
      {
        heading: '3. Максаты жана милдеттери',
        paragraphs: [
          'Пландын максаты – мамлекеттик эмес субъекттердин массалык кыргын салуучу куралга, аны жеткирүү каражаттарына жана аларга тиешелүү материалдарга ээ болушуна жол бербөө.',
          'Максатка жетүү үчүн төмөнкү милдеттер чечилет: [милдеттер].',
        ],
      },
    ],
    measures: '4. Чаралар',
    columns: ['№', 'Иш-чара', 'Аткаруу мөөнөтү', 'Күтүлгөн натыйжа', 'Индикатор', 'Жооптуу аткаруучулар', 'Каржылоо булагы'],
    directions: [
      'Мамлекеттик эмес субъекттерге тыюу салуулар жана алардын жоопкерчилиги',
      'Материалдарды эсепке алуу, сактоо жана физикалык коргоо',
      'Чек ара көзөмөлү жана мыйзамсыз жүгүртүүнүн бөгөтүн коюу',
      'Экспортту, транзитти, кайра жүктөөнү, ортомчулук кызматтарды жана аларды каржылоону көзөмөлдөө',
      'Өнөр жай, илим жана коомчулук менен иштөө; окутуу',
      'Эл аралык кызматташтык жана жардам',
    ],
    after: [
      {
        heading: '5. Координациялоо жана отчеттуулук',
        paragraphs: [
          'Пландын аткарылышын [орган] координациялайт. Жооптуу аткаруучулар чаралардын аткарылышы тууралуу маалыматты ага ар бир чейректе, кийинки айдын [күнү] чейин беришет.',
          'Координациялоочу орган жыл сайын [Өкмөткө] жыйынтыктоочу отчет берет жана Пландын аткарылышы тууралуу 1540 Комитетине маалымдайт.',
        ],
      },
      {
        heading: '6. Каржылоо',
        paragraphs: [
          'Чаралар жооптуу аткаруучулар үчүн республикалык бюджетте каралган каражаттардын чегинде жана эл аралык уюмдардын, донорлордун каражаттарын тартуу менен аткарылат.',
        ],
      },
    ],
    page: '{page}-бет, бардыгы {pages}',
  },
};
