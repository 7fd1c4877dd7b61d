import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Amendment, Consolidation } from '@svod/consolidation';
import { commentTable, plainText } from '../src/index.ts';
import type { CommentTable, ItemRow, RichText } from '../src/index.ts';
import { SAMPLE, amendment, place, remark, report, sponsor } from './sample-consolidation.ts';

const ru = commentTable(SAMPLE, { language: 'ru' });
const items = (table: CommentTable): readonly ItemRow[] => table.rows.filter((row) => row.kind !== 'group');
const rowOf = (table: CommentTable, id: string): ItemRow => {
  const found = items(table).filter((row) => row.ids.includes(id));
  assert.equal(found.length, 1, `${id} stands in one row`);
  return found[0] as ItemRow;
};
/** Marked text as one line: [-deleted-] [+inserted+] *strong* _quiet_. */
const marked = (text: RichText): string =>
  text
    .map((line) =>
      line
        .map(
          ({ text: words, mark }) =>
            ({ plain: words, inserted: `[+${words}+]`, deleted: `[-${words}-]`, strong: `*${words}*`, quiet: `_${words}_` })[mark],
        )
        .join(''),
    )
    .join(' / ')
    .replaceAll('\u00A0', ' ');
const request = (id: string, table = ru): string => marked(rowOf(table, id).request);

test('every amendment and remark stands in exactly one row, numbered without a gap', () => {
  const ids = items(ru).flatMap((row) => row.ids);
  assert.deepEqual([...ids].sort(), [...SAMPLE.amendments, ...SAMPLE.remarks].map(({ id }) => id).sort());
  assert.deepEqual(
    items(ru).map((row) => row.number),
    items(ru).map((_, i) => i + 1),
  );
});

test('rows stand in the plan’s order under their sections, then those without a place, then the folded', () => {
  const order = ru.rows.map((row) => (row.kind === 'group' ? `# ${row.title}` : row.ids.join('+')));
  assert.deepEqual(order, [
    '# До первого раздела',
    'a01',
    '# Раздел 1',
    'a02',
    'a03',
    'a04',
    'a05',
    'm01',
    'a06',
    'a07',
    '# Таблица мероприятий, раздел 2',
    'a08',
    'a09',
    'm02',
    'a10',
    'a11',
    'a12',
    '# Раздел 3',
    'a14',
    '# Раздел 4',
    'm03',
    '# Предложения и замечания, место которых в тексте не найдено',
    'a13',
    'm04',
    '# Сведённые изменения: следуют из других или не меняют смысла',
    'a15+a16',
    'a17',
  ]);
});

test('an adopted amendment stands in its section, though it comes last', () => {
  const late = SAMPLE.amendments.map((one) =>
    one.id === 'a01' ? { ...one, state: 'adopted' as const, place: place({ section: '1', label: 'Иное' }) } : one,
  );
  const table = commentTable({ ...SAMPLE, amendments: [...late.slice(1), ...late.slice(0, 1)] }, { language: 'ru' });
  const titles = table.rows.filter((row) => row.kind === 'group').map((row) => row.title);
  assert.equal(titles.filter((title) => title === 'Раздел 1').length, 1);
  assert.equal(rowOf(table, 'a01').section, 'Раздел 1');
});

test('numbers are shown whole where they only change at the end', () => {
  const amendments = SAMPLE.amendments.map((one) => (one.id === 'a15' ? { ...one, old: '6', new: '7' } : one));
  assert.match(request('a15', commentTable({ ...SAMPLE, amendments }, { language: 'ru' })), /\[-2\.6-\] \[\+2\.7\+\]/u);
});

test('where places bear ranks, a remark on a section of its own finds its place by them', () => {
  const rank: Record<string, number> = { '': 1, '1': 2, '2': 3, '3': 4, '4': 5 };
  const ranked = <T extends { readonly place: { readonly section: string } | null }>(item: T): T =>
    item.place === null ? item : { ...item, place: { ...item.place, order: rank[item.place.section] } };
  const table = commentTable(
    { ...SAMPLE, amendments: SAMPLE.amendments.map(ranked), remarks: SAMPLE.remarks.map(ranked) },
    { language: 'ru' },
  );
  const titles = table.rows.filter((row) => row.kind === 'group').map((row) => row.title);
  assert.deepEqual(titles.slice(0, 5), ['До первого раздела', 'Раздел 1', 'Таблица мероприятий, раздел 2', 'Раздел 3', 'Раздел 4']);
});

test('changed words are marked, with words around them', () => {
  assert.equal(
    request('a01'),
    '*Заменить слова:* / Настоящий План разработан в целях [-выполнения-] [+осуществления+] резолюции 1540. / *Обоснование:* Единый термин с официальным переводом резолюции.',
  );
  assert.match(
    request('a02'),
    /^\*Дополнить словами:\* \/ Межведомственная .* административных ведомств,\[\+ Генеральной прокуратуры,\+\] а также обобщает .* полугодие\. \/ _Изменено без режима исправлений\._ \/ _Расхождение \(по смыслу\): см\. № 12, 14\._$/u,
  );
  assert.match(request('a03'), /\[- по мере необходимости, но-\] не реже одного раза в полугодие\. \/ \*Обоснование \(ГТС\):\* Срок/u);
});

test('an end of a paragraph that changes is seen', () => {
  assert.equal(
    request('a04'),
    '*Разделить абзац:* / Лицензиаты обеспечивают учёт и контроль радиоактивных источников.[-·-] [+¶+]Проверка персонала проводится в соответствии с законодательством.',
  );
});

test('long text around a change is cut at words; a long deletion by its middle, an insertion never', () => {
  const words = Array.from({ length: 200 }, (_, i) => `слово${i}`).join(' ');
  const one = (given: Parameters<typeof amendment>[2]): string =>
    request('x', commentTable({ ...SAMPLE, amendments: [amendment('x', 'text-replaced', given)] }, { language: 'ru' }));
  const at = place({ label: 'слово0' });
  const by = [sponsor('МИД')];
  assert.match(
    one({ at, before: words, old: 'слово100', put: 'иное', by }),
    /\/ … слово8\d (?:слово\d+ )+\[-слово100-\] \[\+иное\+\] (?:слово\d+ )+…$/u,
  );
  const deleted = one({ at, before: words, old: words, put: '', by });
  assert.ok(deleted.length < 650 && /^\*Заменить слова:\* \/ \[-слово0 .* … .* слово199-\]$/u.test(deleted), deleted);
  assert.ok(one({ at, before: '', old: '', put: words, by }).includes(words));
});

test('pictures and notes inside a text are named, not lost', () => {
  const given = { at: place({}), before: 'План\uFFFC утверждён.', old: 'План\uFFFC', put: 'Проект\uFFFC', by: [sponsor('МИД')] };
  const table = commentTable({ ...SAMPLE, amendments: [amendment('x', 'text-replaced', given)] }, { language: 'ru' });
  assert.equal(request('x', table), '*Заменить слова:* / [-План[объект]-] [+Проект[объект]+] утверждён.');
});

test('formatting is named, its words are not struck or added', () => {
  assert.match(
    request('a05'),
    /^\*Изменить оформление слов:\* \/ Лицензиаты обеспечивают \*учёт и контроль\* радиоактивных .* \/ _установить: полужирный; снять: курсив_$/u,
  );
});

test('rows of the plan are shown by their cells', () => {
  assert.match(
    request('a10'),
    /^\*Исключить строку:\* \/ \[-2\.4 \| Провести инвентаризацию источников и обновить реестр \| ежегодно \| МЧС \(свод\) \| Реестр обновлён \| {2}\| не требует финансирования-\]/u,
  );
  assert.match(request('a12'), /^\*Дополнить строкой:\* \/ \[\+2\.5-1 \| Оснастить .* \| средства доноров\+\]/u);
});

test('several sponsors, changes without tracking, collisions and dependence are said', () => {
  assert.equal(plainText(rowOf(ru, 'a09').body).replaceAll('\u00A0', ' '), 'МВД\n(№ 1/6640 от 20.11.2025)\nМО\n(№ 14/2209 от 12.11.2025)');
  assert.match(
    request('a09'),
    /_Одинаковое предложение нескольких органов: 2\._ \/ _Расхождение \(разные редакции одного места\): см\. № 9\._$/u,
  );
  assert.match(request('a03'), /_Изменено без режима исправлений: ГТС\._ \/ _Одинаковое предложение/u);
  assert.match(request('a07'), /_К тексту, предложенному в № 7\._$/u);
  assert.match(request('a06'), /_Связано \(правка предложенного текста\): см\. № 8\._$/u);
  assert.equal(rowOf(ru, 'a09').clash, '9');
  assert.equal(rowOf(ru, 'a10').clash, '2, 13, 14');
  assert.equal(rowOf(ru, 'a01').clash, '');
});

test('places are named by measure and column, by number, or by first words', () => {
  assert.equal(marked(rowOf(ru, 'a08').place), 'Мероприятие 2.3, графа «Срок»');
  assert.equal(marked(rowOf(ru, 'a10').place), 'Мероприятие 2.4 / _Провести инвентаризацию источников_');
  assert.equal(marked(rowOf(ru, 'a02').place), 'Пункт 1');
  assert.equal(marked(rowOf(ru, 'a01').place), 'Абзац «Настоящий План разработан»');
  assert.equal(marked(rowOf(ru, 'm04').place), 'Место не указано');
});

test('what is new says after what it comes', () => {
  const at = place({ section: '2', measure: '2.5', label: '2.5' });
  const rows = { kind: 'rows-inserted', flow: 'main', block: 12, at: 8, rows: [] } as const;
  const text = { kind: 'text', flow: 'main', start: 40, end: 40, content: { blocks: [], open: false } } as const;
  const shown = (given: Partial<Amendment>, where = at): string => {
    const one = amendment('x', given.kind ?? 'row-inserted', {
      at: where,
      before: '',
      old: '',
      put: 'новое',
      by: [sponsor('МИД')],
      ...given,
    });
    return marked(rowOf(commentTable({ ...SAMPLE, amendments: [one] }, { language: 'ru' }), 'x').place);
  };
  assert.equal(shown({ change: rows }), 'После: мероприятие 2.5');
  assert.equal(shown({ change: { ...rows, at: 0 } }), 'Мероприятие 2.5');
  assert.equal(
    shown({ kind: 'paragraph-inserted', change: text }, place({ section: '1', label: 'МВД отвечает' })),
    'После: абзац «МВД отвечает»',
  );
  assert.equal(shown({ kind: 'paragraph-inserted', change: text, before: 'а) сбор', after: 'а) сбор\nновое' }), 'Мероприятие 2.5');
});

test('rows of a table stand on lines of their own', () => {
  const one = amendment('x', 'table-inserted', { at: place({}), before: '', old: '', put: '№\tМера\n1\tУчёт', by: [sponsor('МИД')] });
  assert.equal(
    request('x', commentTable({ ...SAMPLE, amendments: [one] }, { language: 'ru' })),
    '*Дополнить таблицей:* / [+№ | Мера+] / [+1 | Учёт+]',
  );
});

test('places outside the main text are named', () => {
  const at = (flow: string): string => {
    const one = amendment('x', 'text-inserted', {
      at: place({ flow, label: 'слова' }),
      before: '',
      old: '',
      put: 'а',
      by: [sponsor('МИД')],
    });
    return marked(rowOf(commentTable({ ...SAMPLE, amendments: [one] }, { language: 'ru' }), 'x').place);
  };
  assert.equal(at('footnote/3'), 'Сноска 3, абзац «слова»');
  assert.equal(at('header/0/default'), 'Верхний колонтитул, абзац «слова»');
  assert.equal(at('textbox/1'), 'Надпись 1, абзац «слова»');
});

test('remarks are pinned to their words and keep their answers; authors’ names are nowhere', () => {
  assert.equal(
    request('m01'),
    '*Замечание к словам «учёт и контроль»:* / Непонятно, кто отвечает за сводный отчёт. / *Ответ:* Отвечает координатор.',
  );
  assert.match(request('m03'), /_В файле отмечено как решённое\._$/u);
  assert.doesNotMatch(JSON.stringify(ru), /User|Admin/u);
});

test('folded changes are summed up and say what they follow from', () => {
  const row = rowOf(ru, 'a15');
  assert.equal(
    marked(row.request),
    `*Изменение нумерации: 2* / [-2.6-] [+2.7+]; [-2.7-] [+2.8+] / _Следует из № ${rowOf(ru, 'a12').number}._`,
  );
  assert.equal(marked(row.place), 'Мероприятие 2.6, графа «№»; Мероприятие 2.7, графа «№»');
  assert.match(request('a17'), /Кавычки, тире, пробелы: 1\* \/ \[-«группы»-\] \[\+"группы"\+\] \/ _Изменено без режима исправлений\._$/u);
});

test('older versions and homeless amendments are said', () => {
  assert.match(request('a13'), /_Место в исходном тексте отсутствует/u);
  assert.match(request('a14'), /_Уже учтено в исходной версии\._$/u);
});

test('the title block: bodies with letters and counts, silent bodies, notes', () => {
  const table = commentTable(SAMPLE, {
    language: 'ru',
    version: '2.1',
    round: '2',
    date: '2025-11-21',
    asked: ['МИД', 'ГКНБ'],
    names: { МИД: 'Министерство иностранных дел' },
  });
  assert.deepEqual(table.details, ['Версия проекта: 2.1', 'Раунд согласования: 2', 'По состоянию на 21\u00A0ноября 2025\u00A0г.']);
  assert.equal(table.source, 'Исходный файл: plan-2.docx (контрольная сумма 9f86d081884c)');
  assert.deepEqual(
    table.bodies.rows.map((row) => row.map((text) => text.replaceAll('\u00A0', ' '))),
    [
      ['1', 'Министерство иностранных дел (МИД)', '№ 07-014/5521 от 14.11.2025', '3', '0', '0', ''],
      ['2', 'МВД', '№ 1/6640 от 20.11.2025', '2', '1', '1', ''],
      ['3', 'ГТС', '№ 25-05-11/903 от 20.11.2025', '4', '2', '1', 'место не найдено: 1; не перенесено: 2'],
      ['4', 'МЗ', 'по телефону от 18.11.2025', '4', '0', '1', 'подготовлено на более ранней версии (plan-1.docx)'],
      ['5', 'МО', '№ 14/2209 от 12.11.2025', '3', '0', '1', ''],
      ['6', 'МСХ', '', '0', '0', '0', 'файл не является версией этого плана (МСХ.docx)'],
      ['7', 'ГКНБ', '', '', '', '', 'ответ не получен'],
    ],
  );
});

test('dates are written as the language has them; what is no date stays', () => {
  const details = (language: 'en' | 'ky', date: string): string | undefined => commentTable(SAMPLE, { language, date }).details[0];
  assert.equal(details('en', '2025-11-04'), 'As of 4 November 2025');
  assert.equal(details('ky', '2025-11-04T10:00:00+06:00'), '2025-жылдын 4-ноябрына карата абал боюнча');
  assert.equal(details('en', '2025-13-04'), 'As of 2025-13-04');
});

test('the closing summary counts what the table holds', () => {
  assert.deepEqual(
    ru.summary.lines.map(({ label, count, level }) => `${'  '.repeat(level)}${label}: ${count}`),
    [
      'Получено ответов: 6',
      'Предложений: 14',
      '  изменено без режима исправлений: 3',
      '  поддержано несколькими органами: 2',
      '  только об оформлении: 1',
      '  уже учтено в исходной версии: 1',
      '  место в тексте отсутствует: 1',
      'Сведённых изменений: 3',
      'Замечаний: 4',
      'Расхождений, требующих решения: 3',
      '  разные редакции одного места: 1',
      '  одно исключает или переносит то, что правит другое: 1',
      '  по смыслу: 1',
    ],
  );
  const why = commentTable(
    { ...SAMPLE, collisions: SAMPLE.collisions.map((one) => ({ ...one, why: 'deleted-edited' })) },
    { language: 'ru' },
  );
  assert.equal(why.collisions.rows[0]?.[1], 'по смыслу: правка исключаемого текста');
  assert.deepEqual(
    ru.collisions.rows.map((row) => [row[1], row[3]]),
    [
      ['по смыслу', '2, 12, 14'],
      ['разные редакции одного места', '9, 10'],
      ['одно исключает или переносит то, что правит другое', '12, 13'],
    ],
  );
});

test('decisions go to their rows, and nothing is decided without one', () => {
  const table = commentTable(SAMPLE, {
    language: 'ru',
    decisions: { a01: { decision: 'accepted', grounds: '' }, m02: { decision: 'rejected', grounds: 'Срок задан законом.' } },
  });
  assert.deepEqual(
    [rowOf(table, 'a01').decision, rowOf(table, 'm02').decision, rowOf(table, 'm02').grounds],
    ['Принято', 'Отклонено', 'Срок задан законом.'],
  );
  assert.ok(items(ru).every((row) => row.decision === '' && row.grounds === ''));
});

test('a round without amendments says so', () => {
  const table = commentTable(
    { ...SAMPLE, returns: [report('МО', '', null)], amendments: [], remarks: [], collisions: [] },
    { language: 'ru' },
  );
  assert.deepEqual(table.rows, [{ kind: 'group', title: 'Замечаний и предложений не поступило' }]);
  assert.equal(table.bodies.rows[0]?.[6], 'замечаний и предложений нет');
});

test('the same values give the same paper, and inputs stay as they were', () => {
  const frozen = JSON.stringify(SAMPLE);
  assert.deepEqual(commentTable(SAMPLE, { language: 'ky' }), commentTable(JSON.parse(frozen) as Consolidation, { language: 'ky' }));
  assert.equal(JSON.stringify(SAMPLE), frozen);
});

test('cost grows with the rows, also where all of them collide at one place', () => {
  const at = place({ section: '2', measure: '2.3', field: 'deadline', label: 'x' });
  const big = (n: number): Consolidation => {
    const amendments = Array.from({ length: n }, (_, i) =>
      amendment(`a${i}`, 'text-replaced', { at, before: 'IV квартал 2026 г.', old: 'IV', put: `${i}`, by: [sponsor(`Б${i % 20}`)] }),
    );
    const remarks = Array.from({ length: n }, (_, i) => remark(`m${i}`, `Б${i % 20}`, at, 'Срок.'));
    const ids = amendments.map(({ id }) => id);
    return {
      ...SAMPLE,
      amendments,
      remarks,
      collisions: [{ id: 'c', kind: 'rival', needsDecision: true, amendments: ids, bodies: [], place: at, why: '' }],
    };
  };
  const table = commentTable(big(20_000), { language: 'ru' });
  assert.equal(items(table).length, 40_000);
  assert.ok(plainText(rowOf(table, 'a7').request).endsWith('см. №\u00A01–20000.'), 'a large collision is named by its range');
});
