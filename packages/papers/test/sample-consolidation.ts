import type { Amendment, AmendmentKind, Collision, Consolidation, Place, Remark, ReturnReport, Sponsor } from '@svod/consolidation';

/** A place in the main text, of which only what matters is given. */
export const place = (given: Partial<Place>): Place => ({
  provision: `p-${given.section ?? ''}-${given.measure ?? ''}-${given.field ?? ''}-${given.label ?? ''}`,
  flow: given.measure === undefined || given.measure === '' ? 'main' : 'main/12.3.2',
  label: '',
  section: '',
  measure: '',
  field: '',
  range: { start: 0, end: 0 },
  ...given,
});

export const sponsor = (body: string, given: Partial<Sponsor> = {}): Sponsor => ({
  return: `r-${body}`,
  body,
  author: 'User',
  date: '2025-11-14T09:30:00Z',
  reason: '',
  tracked: true,
  revisions: [1],
  comments: [],
  ...given,
});

/** An amendment that replaces `old` (where it first occurs in `before`) with `put`. */
export function amendment(
  id: string,
  kind: AmendmentKind,
  given: { at: Place; before: string; old: string; put: string; by: readonly Sponsor[] } & Partial<Amendment>,
): Amendment {
  const { at, before, old, put, by, ...rest } = given;
  const start = Math.max(0, before.indexOf(old));
  return {
    id,
    kind,
    bodies: [...new Set(by.map(({ body }) => body))],
    sponsors: by,
    tracked: by.every(({ tracked }) => tracked),
    folded: null,
    parent: null,
    state: 'open',
    place: { ...at, range: { start, end: start + old.length } },
    before,
    after: before.slice(0, start) + put + before.slice(start + old.length),
    old,
    new: put,
    change: { kind: 'text', flow: at.flow, start, end: start + old.length, content: { blocks: [], open: true } },
    ...rest,
  };
}

export const remark = (id: string, body: string, at: Place | null, text: string, given: Partial<Remark> = {}): Remark => ({
  id,
  return: `r-${body}`,
  body,
  author: 'User',
  date: null,
  text,
  resolved: false,
  replies: [],
  place: at,
  quote: '',
  comments: ['1'],
  ...given,
});

export const report = (body: string, letter: string, date: string | null, given: Partial<ReturnReport> = {}): ReturnReport => ({
  id: `r-${body}`,
  file: `${body}.docx`,
  body,
  date,
  letter,
  madeOn: 'base',
  counts: { tracked: 0, untracked: 0, folded: 0, remarks: 0, notPlaced: 0, notRead: 0, notCarried: 0 },
  problems: [],
  ...given,
});

const collision = (
  id: string,
  kind: Collision['kind'],
  needsDecision: boolean,
  amendments: readonly string[],
  bodies: readonly string[],
  at: Place,
): Collision => ({
  id,
  kind,
  needsDecision,
  amendments,
  bodies,
  place: at,
  why: kind,
});

const COORDINATION =
  'Межведомственная рабочая группа обеспечивает координацию деятельности министерств, государственных комитетов и административных ведомств, а также обобщает сведения о ходе выполнения Плана и представляет их координатору по мере необходимости, но не реже одного раза в полугодие.';
const STAFF =
  'Лицензиаты обеспечивают учёт и контроль радиоактивных источников. Проверка персонала проводится в соответствии с законодательством.';
const DEADLINE = place({ section: '2', measure: '2.3', field: 'deadline', label: 'IV квартал 2026 г.' });
const ROW = place({ section: '2', measure: '2.4', field: '', label: 'Провести инвентаризацию источников' });

/** Sixteen amendments of every kind and state by six bodies, and four remarks: an invented example. */
export const SAMPLE: Consolidation = {
  format: 'svod-consolidation/1',
  base: {
    file: 'plan-2.docx',
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    title: 'План действий по выполнению резолюции 1540 (2004) Совета Безопасности ООН (вымышленный пример)',
    provisions: 140,
    measures: 30,
  },
  returns: [
    report('МИД', '07-014/5521', '2025-11-14'),
    report('МВД', '1/6640', '2025-11-20'),
    report('ГТС', '25-05-11/903', '2025-11-20', {
      counts: { tracked: 4, untracked: 3, folded: 2, remarks: 1, notPlaced: 1, notRead: 0, notCarried: 2 },
    }),
    report('МЗ', 'по телефону', '2025-11-18', { madeOn: 'plan-1.docx' }),
    report('МО', '14/2209', '2025-11-12'),
    report('МСХ', '', null, { madeOn: 'none' }),
  ],
  amendments: [
    amendment('a01', 'text-replaced', {
      at: place({ label: 'Настоящий План разработан' }),
      before: 'Настоящий План разработан в целях выполнения резолюции 1540.',
      old: 'выполнения',
      put: 'осуществления',
      by: [sponsor('МИД', { reason: 'Единый термин с официальным переводом резолюции.' })],
    }),
    amendment('a02', 'text-inserted', {
      at: place({ section: '1', label: '1.' }),
      before: COORDINATION,
      old: '',
      put: '',
      after: COORDINATION.replace('ведомств, а', 'ведомств, Генеральной прокуратуры, а'),
      new: ' Генеральной прокуратуры,',
      by: [sponsor('МВД', { tracked: false })],
    }),
    amendment('a03', 'text-deleted', {
      at: place({ section: '1', label: '1.' }),
      before: COORDINATION,
      old: ' по мере необходимости, но',
      put: '',
      by: [sponsor('МИД'), sponsor('ГТС', { tracked: false, reason: 'Срок должен быть определённым.' })],
    }),
    amendment('a04', 'paragraph-split', {
      at: place({ section: '1', label: 'Лицензиаты обеспечивают учёт' }),
      before: STAFF,
      old: ' ',
      put: '\n',
      after: STAFF.replace('. П', '.\nП'),
      by: [sponsor('ГТС')],
    }),
    amendment('a05', 'format', {
      at: place({ section: '1', label: 'Лицензиаты обеспечивают учёт' }),
      before: STAFF,
      old: 'учёт и контроль',
      put: 'учёт и контроль',
      after: STAFF,
      change: { kind: 'format', flow: 'main', start: 0, end: 5, set: 1, clear: 2 },
      by: [sponsor('МО')],
    }),
    amendment('a06', 'paragraph-inserted', {
      at: place({ section: '1', label: 'Ежегодно проводится круглый стол' }),
      before: '',
      old: '',
      put: 'Ежегодно проводится круглый стол по ходу выполнения Плана.',
      by: [sponsor('МИД')],
    }),
    amendment('a07', 'text-replaced', {
      at: place({ section: '1', label: 'Ежегодно проводится круглый стол' }),
      before: 'Ежегодно проводится круглый стол по ходу выполнения Плана.',
      old: 'круглый стол',
      put: 'круглый стол с участием гражданского общества',
      by: [sponsor('МО')],
      parent: 'a06',
    }),
    amendment('a08', 'text-replaced', {
      at: DEADLINE,
      before: 'IV квартал 2026 г.',
      old: 'IV квартал 2026 г.',
      put: 'II квартал 2027 г.',
      by: [sponsor('МЗ', { reason: 'Закупка приборов займёт полгода.' })],
    }),
    amendment('a09', 'text-replaced', {
      at: DEADLINE,
      before: 'IV квартал 2026 г.',
      old: 'IV',
      put: 'III',
      by: [sponsor('МВД'), sponsor('МО')],
    }),
    amendment('a10', 'row-deleted', {
      at: ROW,
      before:
        '2.4\tПровести инвентаризацию источников\nи обновить реестр\tежегодно\tМЧС (свод)\tРеестр обновлён\t\tне требует финансирования',
      old: '',
      put: '',
      after: '',
      by: [sponsor('ГТС', { tracked: false, reason: 'Дублирует меру 2.1.' })],
    }),
    amendment('a11', 'text-replaced', {
      at: place({ section: '2', measure: '2.4', field: 'resp', label: 'МЧС (свод)' }),
      before: 'МЧС (свод)',
      old: 'МЧС (свод)',
      put: 'МЧС (свод)\nГТС (по согласованию)',
      by: [sponsor('МЗ')],
    }),
    amendment('a12', 'row-inserted', {
      at: place({ section: '2', measure: '2.5-1', label: 'Оснастить пункты пропуска' }),
      before: '',
      old: '',
      put: '2.5-1\tОснастить пункты пропуска приборами обнаружения\tдо 1 июля 2027 г.\tГТС (свод)\nМВД\tУсилен контроль на границе\tОснащено 4 пункта\tсредства доноров',
      by: [sponsor('ГТС')],
    }),
    amendment('a13', 'text-replaced', {
      at: place({ section: '3', label: 'Прежний порядок' }),
      before: 'Прежний порядок действует до конца года.',
      old: 'года',
      put: '2025 года',
      by: [sponsor('МЗ')],
      state: 'homeless',
    }),
    amendment('a14', 'text-replaced', {
      at: place({ section: '3', label: '3.' }),
      before: 'План утверждается Правительством.',
      old: 'Правительством',
      put: 'Кабинетом Министров',
      by: [sponsor('МЗ')],
      state: 'adopted',
    }),
    amendment('a15', 'text-replaced', {
      at: place({ section: '2', measure: '2.6', field: 'num', label: '2.6' }),
      before: '2.6',
      old: '2.6',
      put: '2.7',
      by: [sponsor('ГТС')],
      folded: 'renumbering',
      state: 'folded',
      parent: 'a12',
    }),
    amendment('a16', 'text-replaced', {
      at: place({ section: '2', measure: '2.7', field: 'num', label: '2.7' }),
      before: '2.7',
      old: '2.7',
      put: '2.8',
      by: [sponsor('ГТС')],
      folded: 'renumbering',
      state: 'folded',
      parent: 'a12',
    }),
    amendment('a17', 'text-replaced', {
      at: place({ section: '1', label: 'Участники' }),
      before: 'Участники «группы»',
      old: '«группы»',
      put: '"группы"',
      by: [sponsor('МВД', { tracked: false })],
      folded: 'typography',
      state: 'folded',
    }),
  ],
  remarks: [
    remark('m01', 'МО', place({ section: '1', label: 'Лицензиаты обеспечивают учёт' }), 'Непонятно, кто отвечает за сводный отчёт.', {
      quote: 'учёт и контроль',
      replies: [{ author: 'Admin', date: null, text: 'Отвечает координатор.' }],
    }),
    remark('m02', 'МВД', DEADLINE, 'Срок согласовать с бюджетным календарём.'),
    remark('m03', 'ГТС', place({ section: '4', label: 'Контроль исполнения' }), 'Просим указать форму отчёта.', { resolved: true }),
    remark('m04', 'МЗ', null, 'К пункту, которого в новой версии нет.'),
  ],
  collisions: [
    collision('c01', 'rival', true, ['a08', 'a09'], ['МЗ', 'МВД', 'МО'], DEADLINE),
    collision('c02', 'swallowed', true, ['a10', 'a11'], ['ГТС', 'МЗ'], ROW),
    collision('c03', 'same', false, ['a09'], ['МВД', 'МО'], DEADLINE),
    collision('c04', 'dependent', false, ['a06', 'a07'], ['МИД', 'МО'], place({ section: '1' })),
    collision('c05', 'meaning', true, ['a12', 'a10', 'a02'], ['ГТС', 'МВД'], ROW),
  ],
  notes: {},
};
