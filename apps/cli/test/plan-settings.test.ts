import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { ROOT, freshFolder, readJson, svod } from './run-svod.ts';
import { readRecord } from './sample-run.ts';
import { schemaFaults } from './schemas.ts';
import { pack, paragraph, smallParts } from '../../../tools/made-files/small-docx.ts';

const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((text) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
const plan = (deadline: string, who: string): Uint8Array =>
  pack(
    smallParts(
      `${paragraph('План')}<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(4)}</w:tblGrid>${row('№', 'Что делаем', 'Когда', 'Кто')}${row('1', 'Создать реестр', deadline, who)}</w:tbl>${paragraph('')}`,
    ),
  );

let folder: string;
const file = (name: string): string => path.join(folder, name);
const write = (name: string, value: object): string => {
  writeFileSync(file(name), JSON.stringify(value));
  return file(name);
};
const run = (...more: readonly string[]): ReturnType<typeof svod> =>
  svod(['consolidate', file('base.docx'), file('answer.docx'), '--as', 'answer.docx=МЗ', '--out', file('out'), ...more]);

const COLUMNS = { format: 'svod-columns/1', columns: { 'Что делаем': 'measure', Когда: 'deadline', Кто: 'resp' } };
const BODIES = {
  format: 'svod-bodies/1',
  title: 'A register of another State',
  bodies: [{ id: 'health', kind: 'ministry', names: { ru: 'Палата лекарей' } }],
};

before(() => {
  folder = freshFolder();
  writeFileSync(file('base.docx'), plan('2026 г.', 'Палата лекарей'));
  writeFileSync(file('answer.docx'), plan('IV квартал 2027 г.', 'Палатой лекарей, МЧС'));
});

test('without columns named by hand the table is no plan’s, with them it is; the record keeps them', async () => {
  assert.equal((await run()).code, 0);
  const plainly = readRecord(file('out'));
  assert.deepEqual([plainly.base.measures, plainly.plan?.tables, plainly.fields], [0, [], []]);
  const { code, out } = await run('--columns', write('columns.json', COLUMNS), '--bodies', write('bodies.json', BODIES));
  assert.equal(code, 0);
  assert.match(out, /^ {2}measure 1, deadline: 2026 г\. → IV квартал 2027 г\. – МЗ$/m);
  assert.match(out, /^ {2}measure 1, executors: Палата лекарей → Палатой лекарей, МЧС – МЗ$/m);
  const record = readRecord(file('out'));
  assert.deepEqual(schemaFaults('svod-consolidation-1', record), []);
  assert.equal(record.base.measures, 1);
  assert.equal(record.plan?.register, BODIES.title);
  assert.deepEqual(
    record.plan?.tables[0]?.columns.map(({ field, byHand }) => `${field} ${byHand}`),
    ['num false', 'measure true', 'deadline true', 'resp true'],
  );
  const resp = record.fields?.find(({ name }) => name === 'resp')?.becomes as
    | { bodies?: readonly { id: string | null; role: string }[] }
    | undefined;
  // The Kyrgyz register is not asked any more.
  assert.deepEqual(
    resp?.bodies?.map(({ id, role }) => [id, role]),
    [
      ['health', 'lead'],
      [null, 'with'],
    ],
  );
});

test('what of the table is not understood is told: columns, executors', async () => {
  const { Кто: _who, ...fewer } = COLUMNS.columns;
  const some = await run('--columns', write('fewer.json', { ...COLUMNS, columns: fewer }));
  assert.match(some.out, /^ {2}base\.docx: columns of the plan’s table that are not known: «Кто»\. Name them with --columns\.$/m);
  const all = await run('--columns', write('columns.json', COLUMNS));
  assert.match(all.out, /^ {2}base\.docx: executors that are not in the register of bodies: «Палата лекарей»\./m);
  const both = await run('--columns', write('columns.json', COLUMNS), '--bodies', write('bodies.json', BODIES));
  for (const text of ['not known', 'not in the register']) assert.ok(!both.out.includes(text), text);
});

test('a collision in meaning: its place, its body and why, in the language asked for', async () => {
  writeFileSync(file('bare.docx'), plan('2026 г.', ''));
  const args = [
    'consolidate',
    file('base.docx'),
    file('bare.docx'),
    '--as',
    'bare.docx=МЗ',
    '--columns',
    write('columns.json', COLUMNS),
    '--out',
    file('bare'),
  ];
  const texts = {
    en: 'measure 1 – МЗ: nobody is left to carry it out',
    ru: 'мероприятие 1 – МЗ: не остаётся исполнителя',
    ky: '1-иш-чара – МЗ: аткаруучусу калбайт',
  };
  for (const [language, text] of Object.entries(texts)) {
    const { code, out } = await svod([...args, '--lang', language]);
    assert.equal(code, 0);
    assert.ok(out.split('\n').includes(`    ${text}`), out);
  }
  const [collision] = readRecord(file('bare')).collisions;
  assert.deepEqual(
    [collision?.kind, collision?.why, collision?.needsDecision, collision?.values],
    ['meaning', 'no-executor-left', true, { measure: '1' }],
  );
});

test('amendments of one return: the same options, fields in the output', async () => {
  const args = ['amendments', file('answer.docx'), '--base', file('base.docx'), '--json', '--columns', write('columns.json', COLUMNS)];
  const { code, out } = await svod(args);
  const value = JSON.parse(out) as { fields: readonly { name: string }[] };
  assert.equal(code, 0);
  assert.deepEqual(schemaFaults('svod-amendments-1', value), []);
  assert.deepEqual(value.fields.map(({ name }) => name).sort(), ['deadline', 'resp']);
});

test('files that are not as they should be: one line says where, nothing is written', async () => {
  const cases: readonly (readonly [args: readonly string[], code: number, text: RegExp])[] = [
    [['--bodies', write('b1.json', { ...BODIES, format: 'x' })], 2, /b1\.json .*format: format must be "svod-bodies\/1"/],
    [['--bodies', write('b2.json', { ...BODIES, bodies: [...BODIES.bodies, ...BODIES.bodies] })], 2, /bodies\[1\]\.id: stands twice/],
    [
      ['--bodies', write('b3.json', { ...BODIES, bodies: [{ id: 'x', kind: 'guild', names: {} }] })],
      2,
      /bodies\[0\]\.kind: missing or not/,
    ],
    [['--columns', write('c1.json', { ...COLUMNS, format: 'x' })], 2, /format: format must be "svod-columns\/1"/],
    [['--columns', write('c2.json', { ...COLUMNS, columns: { Кто: 'who' } })], 2, /columns\["Кто"\]: missing or not/],
    [['--columns', write('c3.json', { ...COLUMNS, column: {} })], 2, /column: there is no such field/],
    [['--columns', file('nowhere.json')], 3, /nowhere\.json: there is no such file/],
    [['--bodies', file('base.docx')], 3, /is no JSON file/],
  ];
  for (const [args, code, text] of cases) {
    const { err, ...rest } = await run(...args);
    assert.deepEqual([rest.code, rest.out], [code, ''], err);
    assert.match(err, text);
    assert.equal(err.trim().split('\n').length, 1);
  }
});

test('svod-bodies/1 and svod-columns/1: what the program reads is, what it refuses is not', () => {
  const shipped = readJson(path.join(ROOT, 'packages/plan/src/bodies/kyrgyz-bodies.json')) as { bodies: readonly object[] };
  assert.deepEqual(schemaFaults('svod-bodies-1', shipped), []);
  assert.deepEqual(schemaFaults('svod-bodies-1', BODIES), []);
  assert.deepEqual(schemaFaults('svod-columns-1', COLUMNS), []);
  for (const value of [
    { ...shipped, format: 'x' },
    { ...shipped, more: 1 },
    { ...BODIES, bodies: [{ id: 'A', kind: 'ministry', names: {} }] },
    { ...BODIES, title: ' ' },
  ])
    assert.notDeepEqual(schemaFaults('svod-bodies-1', value), []);
  for (const value of [{ ...COLUMNS, columns: { a: 'who' } }, { format: 'svod-columns/1' }, { ...COLUMNS, more: 1 }])
    assert.notDeepEqual(schemaFaults('svod-columns-1', value), []);
});
