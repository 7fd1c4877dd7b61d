/** Columns of the plan's table: field, title, width in twentieths of a point. They fill a landscape A4 page between its margins. */
export const COLUMNS = [
  { field: 'num', title: '№', width: 640 },
  { field: 'task', title: 'Задачи', width: 1950 },
  { field: 'measure', title: 'Меры/Действия', width: 3600 },
  { field: 'deadline', title: 'Сроки реализации', width: 2000 },
  { field: 'result', title: 'Ожидаемые результаты (продукт)', width: 2600 },
  { field: 'resp', title: 'Ответственные исполнители и партнёры', width: 2080 },
  { field: 'funding', title: 'Источник финансирования', width: 1984 },
] as const;

/** The two columns under one merged cell of the first header row. */
export const GROUP = { from: 3, to: 4, title: 'Исполнение' };

export type Field = (typeof COLUMNS)[number]['field'];

/** A measure as typed: a cell is one paragraph or several; a paragraph that starts with `*` is an automatic letter. */
export interface Measure {
  readonly num: string;
  /** Present where the vertically merged task cell starts. */
  readonly task?: string;
  readonly measure: string | readonly string[];
  readonly deadline: string;
  readonly result: string;
  readonly resp: string | readonly string[];
  readonly funding: string;
}

/** A heading row across all columns, and its measures. */
export interface Part {
  readonly title: string;
  readonly measures: readonly Measure[];
}
