import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyIn, copyOut } from '../../src/database/copy.ts';
import { testDatabase } from '../test-cluster.ts';

const database = await testDatabase();
const [from, to] = [await database.connect('owner'), await database.connect('owner')];
await from.query('create table svod.many (id int primary key, bytes bytea, text text)');
await from.query("insert into svod.many select n, decode(md5(n::text), 'hex'), E'\\t\\n\\\\' || n from generate_series(1, 20000) n");
await from.query("insert into svod.many select 100000 + n, decode(repeat(md5(n::text), 200000), 'hex'), null from generate_series(1, 3) n");
await from.query('create table svod.taken (like svod.many including all)');

async function* rowsOf(sql: string): AsyncGenerator<Buffer> {
  for await (const row of copyOut(from, sql)) yield row as Buffer;
}

test('many rows and large ones are copied as they are, and the connections go on', async () => {
  assert.equal(await copyIn(to, 'copy svod.taken from stdin', rowsOf('copy (select * from svod.many order by id) to stdout')), 20_003);
  const { rows } = await to.query(
    'select count(*)::int as same from svod.many m join svod.taken t on t.id = m.id and t.bytes = m.bytes and t.text is not distinct from m.text',
  );
  assert.deepEqual(rows, [{ same: 20_003 }]);
  assert.equal((await from.query('select 1')).rowCount, 1);
});

test('what goes wrong on either side is an error, and the connections go on', async () => {
  await assert.rejects(async () => {
    for await (const _ of rowsOf('copy svod.nothing to stdout'));
  }, /does not exist/);
  const broken = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from('200001\t\\N\tx\n');
    throw new Error('the source broke');
  };
  await assert.rejects(copyIn(to, 'copy svod.taken from stdin', broken()), /the source broke/);
  const wrong = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from('not a number\t\\N\tx\n');
  };
  await assert.rejects(copyIn(to, 'copy svod.taken from stdin', wrong()), /invalid input syntax/);
  await assert.rejects(copyIn(to, 'copy svod.nothing from stdin', wrong()), /does not exist/);
  for (const client of [from, to])
    assert.deepEqual((await client.query('select count(*)::int as n from svod.taken')).rows, [{ n: 20_003 }]);
});
