import {
  type Block,
  type Cell,
  type Consolidated,
  type Document,
  NONE,
  type Paragraph,
  type Row,
  consolidateReturns,
  indexBase,
  outlineOf,
} from '@svod/consolidation';
import { fieldsOfHeader } from '@svod/plan';
import { type Answers, type Grid, type GivenColumns, readAnswers } from '../src/index.ts';

/** A paragraph of plain words. */
export function p(text: string, more: Partial<Paragraph> = {}): Paragraph {
  const spans = text === '' ? [] : [{ start: 0, end: text.length, ins: NONE, del: NONE, format: 0, formatChange: null }];
  return {
    kind: 'paragraph',
    text,
    spans,
    objects: [],
    mark: { ins: NONE, del: NONE },
    style: '',
    heading: null,
    numbering: null,
    label: '',
    align: '',
    bookmark: '',
    paraId: '',
    generated: false,
    formatChanges: NONE,
    ...more,
  };
}

const cell = (content: string, column: number, span = 1): Cell => ({
  column,
  span,
  merge: 'none',
  blocks: content.split('\n').map((line) => p(line)),
});

/** A row of cells; a single text is a row across `width` columns. */
export const row = (...texts: readonly string[]): Row => ({
  cells: texts.map((text, k) => cell(text, k)),
  header: false,
  ins: NONE,
  del: NONE,
});
export const across = (text: string, width: number): Row => ({ cells: [cell(text, 0, width)], header: false, ins: NONE, del: NONE });

export const doc = (...blocks: readonly Block[]): Document => ({
  flows: [{ key: 'main', blocks }],
  revisions: [],
  comments: [],
  problems: [],
});

/** A small plan with a table of measures. */
export const PLAN: Document = doc(
  p('План действий на 2012–2014 годы', { align: 'center' }),
  p('1. Общие положения', { heading: 1 }),
  p('1.1. План разработан Министерством экономического регулирования.'),
  p('1.2. Исполнители представляют сведения ежеквартально до 10 числа.'),
  p('2. Мероприятия', { heading: 1 }),
  {
    kind: 'table',
    rows: [
      row('№', 'Мероприятия', 'Срок реализации', 'Ответственные исполнители', 'Ожидаемый результат'),
      across('1. Законодательство', 5),
      row('1.1', 'Подготовить проект закона об экспортном контроле', 'IV квартал 2012 г.', 'МЭР, МИД', 'Проект закона внесён'),
      row('1.2', 'Провести анализ действующих перечней товаров', '2013 год', 'МЭР', 'Предложения подготовлены'),
      across('2. Учёт материалов', 5),
      row(
        '2.1',
        'Провести инвентаризацию складов опасных веществ:\nа) учёт остатков;\nб) обучение персонала',
        'постоянно',
        'МЗ, НАН, МСХ',
        'Реестр складов',
      ),
      row('2.10', 'Создать базу данных источников', 'ежегодно', 'МЧС', 'База данных'),
    ],
  },
  p('3. Заключительные положения', { heading: 1 }),
  p('3.1. Контроль за исполнением возлагается на Аппарат Правительства.'),
);

/** A table of an answer: its header and its rows, cells in order. */
export const grid = (...rows: readonly (readonly string[])[]): Grid => ({
  name: '1',
  rows: rows.map((texts, r) => ({
    row: r + 1,
    cells: texts.map((text, column) => ({ column, span: 1, text, continued: false, also: [] })),
  })),
});

export interface Asked {
  readonly answers: Answers;
  readonly result: Consolidated;
  /** Each amendment as `place: old -> new`, in order. */
  readonly said: readonly string[];
  /** Outcome of each row, with the reason after a colon. */
  readonly outcomes: readonly string[];
}

/** Reads tables against a base and brings what they ask together, as the product does. */
export function ask(base: Document, grids: Grid | readonly Grid[], given: GivenColumns | null = null): Asked {
  const index = indexBase(base);
  const outline = outlineOf(base, fieldsOfHeader);
  const answers = readAnswers('name' in grids ? [grids] : grids, [], index, outline, given);
  const sender = { id: 'r1', body: 'МЗ', date: '2012-03-01', authors: {} };
  const result = consolidateReturns([{ sender, document: doc(), findings: answers.findings, stale: null }], index, outline);
  const said = result.amendments.map(
    ({ kind, place, old, new: made }) =>
      `${kind} ${[place.measure || place.section, place.field].filter((one) => one !== '').join(' ')}: ${old} -> ${made}`,
  );
  const outcomes = answers.report.rows.map(({ outcome, why }) => (why === '' ? outcome : `${outcome}: ${why}`));
  return { answers, result, said, outcomes };
}
