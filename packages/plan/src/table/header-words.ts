import type { Field } from './field.ts';

/**
 * One way of naming a column. `words` are beginnings of words that follow one another ("источник" alone means nothing, "срок" is
 * enough); a word that ends with `$` must be met whole. `field` '' takes the words out of play: "срок годности" is no deadline.
 */
export interface HeaderWord {
  readonly field: Field | '';
  readonly words: readonly string[];
  /** In English and Kyrgyz the last name in a phrase is its head ("action deadline"), in Russian the first ("срок мероприятия"). */
  readonly head: 'first' | 'last';
}

const table = (head: HeaderWord['head'], field: Field | '', names: string): readonly HeaderWord[] =>
  names.split(',').map((name) => ({ field, words: name.trim().split(' '), head }));

const RUSSIAN: readonly HeaderWord[] = [
  ...table(
    'first',
    '',
    'срок$ годност, сроки$ годност, срок$ действия$, сроки$ действия$, срок$ хранени, сроки$ хранени, срок$ давност, срок$ служб',
  ),
  ...table(
    'first',
    '',
    'срок$ лишени, единиц измерени, единиц меры$, количеств мер, количеств мероприяти, число$ мер, число$ мероприяти, отчетн период, мера$ наказани, меры$ наказани, меры$ взыскани, мера$ взыскани, мера$ ответственност',
  ),
  ...table('first', '', 'меры$ ответственност, мера$ пресечени, меры$ пресечени, ответственн хранени, исполнени, исполненн'),
  ...table('first', 'task', 'задач, цель$, цели$, направлени'),
  ...table(
    'first',
    'measure',
    'мероприяти, планируем шаг, наименовани работ, мера$, меры$, мер$, действие$, действия$, действий$, виды$ работ$, содержание$ работ',
  ),
  ...table(
    'first',
    'deadline',
    'срок$, сроки$, сроков$, дата$ исполнени, дата$ завершени, дата$ реализации$, период$, период реализации$, период исполнени',
  ),
  ...table(
    'first',
    'deadline',
    'период проведени, период выполнени, время исполнени, время реализации$, график реализации$, график исполнени, временн рамк',
  ),
  ...table(
    'first',
    'resp',
    'ответственн, исполнител, соисполнител, партнер, заинтересованн, координатор, ведущ ведомств, ведущ орган, кто$ исполняет$',
  ),
  ...table(
    'first',
    'result',
    'результат, ожидаем эффект, продукт$, итоговый продукт$, итог$, вид$ документ, форма$ завершени, форма$ реализаци',
  ),
  ...table('first', 'indicator', 'индикатор, показател'),
  ...table(
    'first',
    'funding',
    'финанс, источник средств$, бюджет, стоимост, затрат, расход, объем средств$, ресурсы$, необходимые$ ресурсы$',
  ),
  ...table('first', 'note', 'примечани, комментари'),
];

const KYRGYZ: readonly HeaderWord[] = [
  ...table('last', '', 'жарактуулук мөөнөт, колдонуу мөөнөт, сактоо мөөнөт'),
  ...table('last', 'task', 'милдет, максат, тапшырма'),
  ...table('last', 'measure', 'иш чара, ишчара, иш аракет, чара$, чаралар$, чаранын$, аракеттер$'),
  ...table('last', 'deadline', 'мөөнөт, мезгил, аткаруу убакыт, аткаруу убагы, ишке ашыруу убакыт, ишке ашыруу мезгил, аткаруу мезгил'),
  ...table('last', 'resp', 'жооптуу, аткаруучу, өнөктөш, биргелешип аткаруучу'),
  ...table('last', 'result', 'натыйжа, жыйынтык, чыгаруу формасы, аяктоо формасы'),
  ...table('last', 'indicator', 'индикатор, көрсөткүч'),
  ...table('last', 'funding', 'каржы, каражат, бюджет'),
  ...table('last', 'note', 'эскертүү, комментарий'),
];

const ENGLISH: readonly HeaderWord[] = [
  ...table('last', '', 'shelf life$, unit of measure, units of measure, measurement, validity period$, sentence'),
  ...table('last', 'task', 'task, objective, goal$, goals$'),
  ...table('last', 'measure', 'action, activity$, activities$, measure, step$, steps$'),
  ...table(
    'last',
    'deadline',
    'deadline, time frame, timeframe, timeline, timing$, time limit, due date, target date, completion date, due$, schedule$, time schedule$',
  ),
  ...table(
    'last',
    'deadline',
    'implementation period$, implementation date, period of implementation$, period$ for$ implementation$, when$',
  ),
  ...table(
    'last',
    'resp',
    'responsib, implementing bod, implementing agenc, implementing entit, implementing ministr, lead agenc, lead bod',
  ),
  ...table(
    'last',
    'resp',
    'lead$, support$, partner, supporting agenc, supporting bod, supporting institution, cooperating, co executor, lead entit, lead ministr, lead institution, executor, executing agenc, executing bod, implementer, who$, owner$, owners$',
  ),
  ...table('last', 'result', 'result, outcome, output, deliverable'),
  ...table('last', 'indicator', 'indicator, kpi$, kpis$'),
  ...table('last', 'funding', 'funding$, fund$, funds$, financing$, financial resources$, financ, budget, cost$, costs$, resources$'),
  ...table('last', 'note', 'note$, notes$, remarks$, comment$, comments$'),
];

/**
 * The customary names of a plan's columns in Russian, Kyrgyz and English. Data: a State whose plans name them otherwise gives its
 * own list to `fieldsOfHeader`. The Kyrgyz ones await a native official's word.
 */
export const HEADER_WORDS: readonly HeaderWord[] = [...RUSSIAN, ...KYRGYZ, ...ENGLISH];
