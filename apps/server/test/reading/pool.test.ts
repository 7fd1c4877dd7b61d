import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { after, test } from 'node:test';
import { unzip, zip } from '@svod/archive';
import { grownPlan } from '../../../../tools/bench/inputs/grown-plan.ts';
import { hostileFiles } from '../../../../tools/made-files/hostile-files.ts';
import { childStart } from '../../src/reading/isolate.ts';
import { startChild } from '../../src/reading/reading-child.ts';
import { readingPool } from '../../src/reading/reading-pool.ts';

async function grown(bytes: Uint8Array, times: number): Promise<Uint8Array> {
  const archive = await unzip(bytes);
  if (!archive.ok) throw new Error(archive.problem.code);
  const entries = new Map(archive.entries);
  const text = new TextDecoder().decode(entries.get('word/document.xml'));
  return zip(entries.set('word/document.xml', new TextEncoder().encode(grownPlan(text, times))));
}

const SAMPLE = path.join(import.meta.dirname, '../../../../samples/consultation-2012');
const base = readFileSync(path.join(SAMPLE, 'base.docx'));
/** Long enough to be still at it whenever it is looked at, on whatever machine. */
const large = await grown(base, 20);
const never = new AbortController().signal;
const quiet = (): void => undefined;
const job = { kind: 'read-base', name: 'x.docx', file: 0, settings: {} } as const;
const pool = readingPool(2);
after(() => pool.end());

test('hostile files are refused by a code while an honest one is read beside them', async () => {
  const honest = Promise.all([1, 2, 3].map((k) => pool.read(job, [base], `honest ${k}`, quiet, never)));
  const codes: string[] = [];
  for (const { name, bytes } of hostileFiles()) {
    const answer = await pool.read(job, [bytes], 'hostile', quiet, never);
    assert.ok(!answer.ok, name);
    codes.push(answer.refusal.code);
    assert.notEqual(answer.refusal.code, 'reading-crashed', name);
  }
  for (const code of [
    'ratio',
    'doctype',
    'too-many-entries',
    'duplicate-name',
    'lying-name',
    'lying-size',
    'bad-name',
    'encrypted-entry',
    'damaged',
  ])
    assert.ok(codes.includes(code), `${code} among ${codes.join(', ')}`);
  for (const read of await honest) assert.ok(read.ok && read.answer.report.measures === 44);
});

test('what takes too long, holds too much or is called off is ended, and the next file is read', async () => {
  for (const [limits, code] of [
    [{ computing: 0.05, clock: 60, memory: 4096 }, 'reading-too-long'],
    [{ computing: 60, clock: 0.1, memory: 4096 }, 'reading-too-long'],
    [{ computing: 60, clock: 60, memory: 20 }, 'reading-too-much-memory'],
  ] as const) {
    const child = await startChild();
    await child.ready;
    const answer = await child.ask(job, [large], limits, quiet, never);
    assert.ok(!answer.ok);
    assert.equal(answer.refusal.code, code);
    assert.equal(child.alive, false);
  }
  const abort = new AbortController();
  const asked = pool.read(job, [large], 'called off', () => abort.abort(), abort.signal);
  const stopped = await asked;
  assert.ok(!stopped.ok && stopped.refusal.code === 'reading-stopped');
  assert.ok((await pool.read(job, [base], 'called off', quiet, never)).ok);
});

test('a child that dies is a refusal, and no end of the server', async () => {
  const child = await startChild();
  await child.ready;
  // A job without its base: a fault of ours, for which it ends itself.
  const answer = await child.ask({ kind: 'read-file' } as never, [], { computing: 10, clock: 10, memory: 1024 }, quiet, never);
  assert.ok(!answer.ok && answer.refusal.code === 'reading-crashed');
  assert.equal(child.alive, false);
});

const probe = (port: number): string => `
  const { readFileSync, writeFileSync } = await import('node:fs');
  const { execFileSync } = await import('node:child_process');
  const { connect } = await import('node:net');
  const tell = async (name, does) => { try { await does(); console.log(name, 'yes'); } catch { console.log(name, 'no'); } };
  await tell('read', () => readFileSync('/etc/hostname'));
  await tell('data', () => readFileSync(${JSON.stringify(path.join(SAMPLE, 'base.docx'))}));
  await tell('code', () => readFileSync(${JSON.stringify(path.join(import.meta.dirname, '../../src/reading/job.ts'))}));
  await tell('write', () => writeFileSync('/tmp/svod-probe-${port}', 'x'));
  await tell('start', () => execFileSync('/bin/true'));
  await tell('connect', () => new Promise((done, fail) => connect(${port}, '127.0.0.1').on('connect', done).on('error', fail)));
  await tell('environment', () => { if (!('SVOD_PROBE' in process.env)) throw new Error('none'); });
  process.exit(0);`;

for (const kind of ['reading', 'printing'] as const)
  test(`a child for ${kind} reads the code and nothing else, writes nothing, starts nothing and reaches nobody`, async (t) => {
    const { command, args, isolation } = await childStart(kind);
    const listener = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    t.after(() => listener.close());
    const { port } = listener.address() as { port: number };
    const tell = async (program: string, given: readonly string[], env: NodeJS.ProcessEnv): Promise<string> =>
      await new Promise((resolve) =>
        execFile(program, [...given, '--input-type=module', '--eval', probe(port)], { env, cwd: '/' }, (_error, out) => resolve(out)),
      );
    // The same program without what keeps it in does all of it: the probe can tell.
    const open = await tell(process.execPath, [], { SVOD_PROBE: '1' });
    assert.deepEqual(
      [...open.matchAll(/ (yes|no)$/gmu)].map(([, is]) => is),
      Array.from({ length: 7 }, () => 'yes'),
      open,
    );
    const kept = await tell(command, args.slice(0, -1), { LANG: 'C.UTF-8' });
    const found = Object.fromEntries([...kept.matchAll(/^(\w+) (yes|no)$/gmu)].map(([, name, is]) => [name, is]));
    assert.deepEqual(found, {
      read: 'no',
      data: 'no',
      code: 'yes',
      write: 'no',
      start: 'no',
      // Where the machine gives no network of its own, the report says so and this can't be asked.
      connect: isolation.network ? 'no' : 'yes',
      environment: 'no',
    });
    if (process.platform === 'linux' && process.getuid?.() === 0) assert.ok(isolation.network, 'as root there is always one');
  });
