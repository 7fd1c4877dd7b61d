import type { Names, Role } from '@svod/contract';

/** A body of the invented consultation. `key` is the name of its file among the sample's returns. */
export interface SampleBody {
  readonly key: string;
  readonly kind: 'ministry' | 'agency' | 'organisation';
  readonly names: Names;
  readonly shortNames: Names;
}

/** An account of the sample: named by role and body, never as a person. */
export interface SamplePerson {
  readonly key: string;
  readonly name: string;
  readonly language: 'en' | 'ru' | 'ky';
  readonly role: Role;
  /** Key of the body whose role it is. */
  readonly body: string | null;
}

const body = (
  key: string,
  kind: SampleBody['kind'],
  full: readonly [string, string, string],
  short: readonly [string, string, string],
): SampleBody => ({
  key,
  kind,
  names: { ru: full[0], ky: full[1], en: full[2] },
  shortNames: { ru: short[0], ky: short[1], en: short[2] },
});

/** Those that were asked in the sample's round. */
export const SAMPLE_BODIES: readonly SampleBody[] = [
  body(
    'mid',
    'ministry',
    ['Министерство иностранных дел', 'Тышкы иштер министрлиги', 'Ministry of Foreign Affairs'],
    ['МИД', 'ТИМ', 'MFA'],
  ),
  body('mo', 'ministry', ['Министерство обороны', 'Коргоо министрлиги', 'Ministry of Defence'], ['МО', 'КМ', 'MoD']),
  body('mz', 'ministry', ['Министерство здравоохранения', 'Саламаттык сактоо министрлиги', 'Ministry of Health'], ['МЗ', 'ССМ', 'MoH']),
  body('myu', 'ministry', ['Министерство юстиции', 'Юстиция министрлиги', 'Ministry of Justice'], ['МЮ', 'ЮМ', 'MoJ']),
  body(
    'mchs',
    'ministry',
    ['Министерство чрезвычайных ситуаций', 'Өзгөчө кырдаалдар министрлиги', 'Ministry of Emergency Situations'],
    ['МЧС', 'ӨКМ', 'MES'],
  ),
  body(
    'mskh',
    'ministry',
    ['Министерство сельского хозяйства', 'Айыл чарба министрлиги', 'Ministry of Agriculture'],
    ['МСХ', 'АЧМ', 'MoA'],
  ),
  body(
    'gknb',
    'agency',
    [
      'Государственный комитет национальной безопасности',
      'Улуттук коопсуздук мамлекеттик комитети',
      'State Committee for National Security',
    ],
    ['ГКНБ', 'УКМК', 'SCNS'],
  ),
  body('gts', 'agency', ['Государственная таможенная служба', 'Мамлекеттик бажы кызматы', 'State Customs Service'], ['ГТС', 'МБК', 'SCS']),
  body(
    'gsfr',
    'agency',
    ['Государственная служба финансовой разведки', 'Финансылык чалгындоо мамлекеттик кызматы', 'State Financial Intelligence Service'],
    ['ГСФР', 'ФЧМК', 'SFIS'],
  ),
  body(
    'gaoos',
    'agency',
    [
      'Государственное агентство охраны окружающей среды',
      'Курчап турган чөйрөнү коргоо мамлекеттик агенттиги',
      'State Agency for Environmental Protection',
    ],
    ['ГАООС', 'КТЧКМА', 'SAEP'],
  ),
];

/** Wrote inside another's answer; was not asked itself. */
export const SAMPLE_DEPARTMENT = {
  kind: 'agency',
  names: {
    ru: 'Департамент государственного санитарно-эпидемиологического надзора',
    ky: 'Мамлекеттик санитардык-эпидемиологиялык көзөмөл департаменти',
    en: 'Department of State Sanitary and Epidemiological Surveillance',
  },
  shortNames: { ru: 'ДГСЭН', ky: 'МСЭКД', en: 'DSSES' },
} as const;

/** Whoever stands at the desk does the filling: the first. */
export const SAMPLE_DESK: SamplePerson = { key: 'desk', name: 'Секретариат', language: 'ru', role: 'desk', body: null };

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  SAMPLE_DESK,
  { key: 'administrator', name: 'Администратор', language: 'ru', role: 'administrator', body: null },
  ...SAMPLE_BODIES.map(({ key, shortNames }): SamplePerson =>
    key === 'mz'
      ? { key, name: `${shortNames.ky}: аткаруучу`, language: 'ky', role: 'contributor', body: key }
      : { key, name: `${shortNames.ru}: исполнитель`, language: 'ru', role: 'contributor', body: key },
  ),
  { key: 'mid-clearing', name: 'МИД: визирующий', language: 'ru', role: 'clearing-officer', body: 'mid' },
  { key: 'mid-head', name: 'МИД: руководитель', language: 'ru', role: 'head', body: 'mid' },
  { key: 'expert', name: 'Outside expert', language: 'en', role: 'expert', body: null },
  { key: 'observer', name: 'Observer', language: 'en', role: 'observer', body: null },
];
