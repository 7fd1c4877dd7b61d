import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { ROOT, freshFolder, readJson, svod } from './run-svod.ts';
import { readRecord, runSample } from './sample-run.ts';
import { SAMPLE } from './sample-truth.ts';
import { SCHEMAS, readSchema, schemaFaults } from './schemas.ts';
import { pack, paragraph, smallParts } from '../../../tools/made-files/small-docx.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What of a schema says nothing of itself, or lets through fields that it does not name. */
function openPlaces(schema: Json, place: string): readonly string[] {
  const faults: string[] = [];
  const { properties, additionalProperties, items, oneOf, anyOf, $defs } = schema;
  if (
    typeof schema['$ref'] !== 'string' &&
    typeof schema['description'] !== 'string' &&
    !['anyOf', 'oneOf'].some((key) => place.includes(`/${key}/`))
  )
    faults.push(`${place}: no description`);
  if (isObject(properties) && additionalProperties !== false) faults.push(`${place}: open`);
  const children: [string, unknown][] = [];
  for (const [key, group] of Object.entries({ properties, $defs }))
    if (isObject(group)) for (const [name, child] of Object.entries(group)) children.push([`${place}/${key}/${name}`, child]);
  for (const [key, list] of Object.entries({ oneOf, anyOf }))
    if (Array.isArray(list)) list.forEach((child, k) => children.push([`${place}/${key}/${k}`, child]));
  children.push([`${place}/items`, items], [`${place}/additionalProperties`, additionalProperties]);
  for (const [name, child] of children) if (isObject(child)) faults.push(...openPlaces(child, name));
  return faults;
}

for (const name of SCHEMAS) {
  test(`${name}: every field is described, nothing is left open, and its name is the format's`, () => {
    const schema = readSchema(name) as Json;
    assert.deepEqual(openPlaces(schema, name), []);
    const format = name.replace(/-(\d+)$/u, '/$1');
    assert.equal(schema['title'], format);
    assert.equal((schema['properties'] as { format: { const: string } }).format.const, format);
    assert.equal(schema['$id'], `${name}.schema.json`);
  });
}

test('negative control: a field without a description, and an open object, are noticed', () => {
  const schema = readSchema('svod-round-1') as { properties: Json };
  assert.equal(openPlaces({ ...schema, properties: { ...schema.properties, more: { type: 'string' } } }, 'a').length, 1);
  assert.equal(openPlaces({ ...schema, additionalProperties: true }, 'a').length, 1);
});

let record: ReturnType<typeof readRecord>;
before(async () => {
  ({ record } = await runSample());
});

test('svod-consolidation/1: the sample round is; what is changed is not', () => {
  assert.deepEqual(schemaFaults('svod-consolidation-1', record), []);
  const changed: readonly Json[] = [
    { ...record, format: 'svod-consolidation/2' },
    { ...record, remarks: undefined },
    { ...record, more: 1 },
    { ...record, amendments: record.amendments.map((one) => ({ ...one, state: 'lost' })) },
    { ...record, amendments: record.amendments.map((one) => ({ ...one, kind: 'words-changed' })) },
    { ...record, amendments: record.amendments.map((one) => ({ ...one, sponsors: [] })) },
    { ...record, amendments: record.amendments.map((one) => ({ ...one, change: { ...one.change, start: -1 } })) },
    { ...record, collisions: record.collisions.map(({ why: _why, ...one }) => one) },
    { ...record, returns: record.returns.map((one) => ({ ...one, counts: { ...one.counts, tracked: '1' } })) },
    { ...record, returns: record.returns.map((one) => ({ ...one, problems: [{ code: 'macros', where: '', values: {} }] })) },
    { ...record, refused: [{ file: 'a', body: 'b' }] },
  ];
  for (const [k, value] of changed.entries())
    assert.notDeepEqual(schemaFaults('svod-consolidation-1', JSON.parse(JSON.stringify(value))), [], String(k));
});

test('svod-amendments/1: what the command prints is; what is changed is not', async () => {
  const run = await svod(['amendments', path.join(SAMPLE, 'returns/mchs.docx'), '--base', path.join(SAMPLE, 'base.docx'), '--json']);
  const value = JSON.parse(run.out) as Json;
  assert.deepEqual(schemaFaults('svod-amendments-1', value), []);
  for (const one of [
    { ...value, collisions: [] },
    { ...value, return: undefined },
    { ...value, format: 'svod-consolidation/1' },
  ])
    assert.notDeepEqual(schemaFaults('svod-amendments-1', JSON.parse(JSON.stringify(one))), []);
});

test('svod-check/1: what the command prints is, with faults, warnings and without; what is changed is not', async () => {
  const folder = freshFolder();
  const [small, ragged] = [path.join(folder, 'small.docx'), path.join(folder, 'ragged.docx')];
  writeFileSync(small, pack(smallParts(paragraph('a'))));
  const cell = '<w:tc><w:tcPr/><w:p/></w:tc>';
  const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="100"/></w:tblGrid><w:tr>${cell}${cell}</w:tr><w:tr>${cell}</w:tr></w:tbl>`;
  writeFileSync(ragged, pack(smallParts(`${table}${paragraph('a')}`)));
  const judged = async (file: string): Promise<{ code: number | null; value: { faults: unknown[]; warnings: unknown[] } }> => {
    const run = await svod(['check', file, '--as', 'clean', '--json']);
    return { code: run.code, value: JSON.parse(run.out) as { faults: unknown[]; warnings: unknown[] } };
  };
  const [good, warned, bad] = [await judged(small), await judged(ragged), await judged(path.join(SAMPLE, 'returns/mid.docx'))];
  for (const { value } of [good, warned, bad]) assert.deepEqual(schemaFaults('svod-check-1', value), []);
  assert.deepEqual([good.code, good.value.faults, good.value.warnings], [0, [], []]);
  assert.deepEqual([warned.code, warned.value.faults.length, warned.value.warnings.length], [0, 0, 1]);
  assert.ok(bad.code === 1 && bad.value.faults.length > 3);
  for (const one of [
    { ...good.value, as: 'draft' },
    { ...good.value, faults: ['a'] },
    { ...good.value, file: undefined },
  ])
    assert.notDeepEqual(schemaFaults('svod-check-1', JSON.parse(JSON.stringify(one))), []);
});

test('svod-round/1: the sample’s round file is; what the program refuses is not', () => {
  assert.deepEqual(schemaFaults('svod-round-1', readJson(path.join(SAMPLE, 'round.json'))), []);
  const one = { file: 'a.docx', body: 'A' };
  const round = (...returns: readonly unknown[]): Json => ({ format: 'svod-round/1', returns });
  assert.deepEqual(schemaFaults('svod-round-1', round({ ...one, date: null, letter: '', authors: { x: 'B' }, madeOn: null })), []);
  const wrong = [
    { ...round(one), format: 'svod-round/2' },
    { returns: [] },
    round({ file: 'a.docx' }),
    round({ ...one, body: ' ' }),
    round({ ...one, date: '21.03.2012' }),
    round({ ...one, author: 'x' }),
    round({ ...one, authors: { x: '' } }),
    round({ ...one, file: '' }),
  ];
  for (const [k, value] of wrong.entries()) assert.notDeepEqual(schemaFaults('svod-round-1', value), [], String(k));
});

test('the documents of the formats name every schema', () => {
  const text = ['command-line', 'round-file', 'consolidation-json', 'decisions', 'plan-table']
    .map((name) => readFileSync(path.join(ROOT, 'docs', `${name}.md`), 'utf8'))
    .join('\n');
  for (const name of SCHEMAS) assert.ok(text.includes(`schemas/${name}.schema.json`), name);
});

const rounds = path.resolve(ROOT, '../shared/rounds');
const skip = existsSync(rounds) ? false : 'no ../shared/rounds beside this checkout';

for (const name of ['ru-30', 'ky-12']) {
  test(`svod-consolidation/1: the record of the round ${name} is`, { skip }, async () => {
    const folder = freshFolder();
    const round = path.join(rounds, name);
    const { returns } = readJson(path.join(round, 'truth.json')) as { returns: readonly { file: string; body: string }[] };
    const known = path.join(folder, 'round.json');
    writeFileSync(
      known,
      JSON.stringify({ format: 'svod-round/1', returns: returns.map(({ file, body }) => ({ file: path.join(round, file), body })) }),
    );
    const older = existsSync(path.join(round, 'base-old.docx')) ? ['--older', path.join(round, 'base-old.docx')] : [];
    const run = await svod(['consolidate', path.join(round, 'base.docx'), '--returns', known, ...older, '--out', path.join(folder, 'out')]);
    const made = readRecord(path.join(folder, 'out'));
    assert.deepEqual(schemaFaults('svod-consolidation-1', made), []);
    // A return as .odt is not read yet, and is told so.
    const unread = returns.filter((one) => !one.file.endsWith('.docx'));
    assert.deepEqual(
      made.refused.map((one) => one.problem.code),
      unread.map(() => 'odt'),
    );
    assert.equal(run.code, unread.length > 0 ? 3 : 0, run.err);
    assert.equal(made.returns.length, returns.length - unread.length);
    if (older.length > 0)
      assert.ok(made.returns.some((one) => one.madeOn === 'base-old.docx') && made.amendments.some((one) => one.state === 'adopted'));
  });
}
