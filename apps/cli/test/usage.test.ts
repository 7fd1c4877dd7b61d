import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { bootedSvod, freshFolder, start, svod } from './run-svod.ts';
import { SAMPLE } from './sample-truth.ts';
import { pack, paragraph, smallParts } from '../../../tools/made-files/small-docx.ts';

const base = path.join(SAMPLE, 'base.docx');
const mid = path.join(SAMPLE, 'returns/mid.docx');

test('--help says every command and option, in the language asked for, in under half a second', async () => {
  const { code, out, err } = await bootedSvod(['--help']);
  assert.deepEqual([code, err], [0, '']);
  const commands = ['consolidate', 'compare', 'accept', 'reject', 'check', 'amendments', 'text'];
  const options = [
    '--returns',
    '--as',
    '--older',
    '--base-changes',
    '--with-folded',
    '--json',
    '--by',
    '--base',
    '--view',
    '--stories',
    '--lang',
  ];
  for (const word of [...commands, ...options]) assert.ok(out.includes(word), word);
  assert.match((await svod(['help', '--lang', 'ru'])).out, /^Свод сводит воедино/);
  assert.match((await svod(['-h'], { env: { LC_ALL: 'ky_KG.UTF-8' } })).out, /^Свод пландын долбооруна/);
  const nothing = await svod([]);
  assert.equal(nothing.code, 2);
  assert.match(nothing.out, /svod consolidate BASE/);

  // What the processor spends, since the clock also counts what other tests do meanwhile.
  const tell =
    'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(String((user + system) / 1000)); });';
  const boot = path.resolve(import.meta.dirname, '../../../boot/boot.js');
  const spent = await start(['--import', `data:text/javascript,${encodeURIComponent(tell)}`, boot, 'apps/cli/src/main.ts', '--help'], {});
  assert.ok(Number(spent.err) > 0 && Number(spent.err) < 500, `${spent.err} ms`);
});

test('wrong usage: code 2, one line on what is wrong, nothing on the output, nothing done', async () => {
  const folder = freshFolder();
  const out = path.join(folder, 'out');
  const text = path.join(folder, 'notes.txt');
  writeFileSync(text, 'x');
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['consolidte', base], /no command “consolidte”/],
    [['text', base, '--vew', 'final'], /not understood: --vew/],
    [['text', base, '-v'], /not understood: -v/],
    [['text', base, '--json'], /not understood: --json/],
    [['consolidate', base, mid, '--out', out, '--json=yes'], /not understood: --json=yes/],
    [['text', base], /Missing: --view/],
    [['text', '--view', 'final'], /Missing: IN/],
    [['text', base, '--view', 'both'], /--view is original, final or marked/],
    [['text', base, '--view'], /--view wants a value/],
    [['text', base, '--view', 'final', '--stories', 'notes'], /--stories is main or all/],
    [['text', base, mid, '--view', 'final'], /One thing too many: .*mid\.docx/],
    [['text', base, '--view', 'final', '--lang', 'de'], /no language “de”/],
    [['consolidate', '--out', out], /Missing: BASE/],
    [['consolidate', base, '--out', out], /Missing: RETURN/],
    [['consolidate', base, mid], /Missing: --out/],
    [['consolidate', base, mid, '--out', text], /notes\.txt is a file; --out names a folder/],
    [['consolidate', base, mid, '--as', 'mid.docx', '--out', out], /--as wants "FILE=Body", not “mid\.docx”/],
    [['consolidate', base, mid, '--as', 'mi.docx=МИД', '--out', out], /“mi\.docx” is not among the returns/],
    [['consolidate', base, mid, mid, '--out', out], /is given twice/],
    [['consolidate', base, mid, '--base-changes', 'perhaps', '--out', out], /--base-changes is accept, reject or keep/],
    [['consolidate', mid, base, '--out', out], /mid\.docx itself holds \d+ tracked changes\. Say with --base-changes/],
    [['accept', mid], /Missing: --out/],
    [['accept', mid, '--out'], /--out wants a value/],
    [['accept', mid, '--out', mid], /mid\.docx would be overwritten/],
    [['compare', base, '--out', out], /Missing: B/],
    [['compare', base, mid, '--out', base], /base\.docx would be overwritten/],
    [['check', base], /Missing: --as/],
    [['check', base, '--as', 'draft'], /--as is clean or redline/],
    [['amendments', mid], /Missing: --base/],
  ];
  for (const [args, says] of cases) {
    const run = await svod(args);
    assert.deepEqual([run.code, run.out], [2, ''], args.join(' '));
    assert.match(run.err, says);
    assert.match(run.err, /^[^\n]+\n$/, 'one line');
  }
  assert.ok(!existsSync(out));
});

test('a file that is to be read is never written over', async () => {
  const folder = freshFolder();
  const first = path.join(folder, 'redline.docx');
  cpSync(base, first);
  const run = await svod(['consolidate', 'redline.docx', mid, '--out', '.'], { cwd: folder });
  assert.equal(run.code, 2);
  assert.match(run.err, /redline\.docx would be overwritten/);
  assert.ok(readFileSync(first).equals(readFileSync(base)));
});

test('one file by one body twice is told, not counted twice', async () => {
  const folder = freshFolder();
  const copy = path.join(folder, 'copy.docx');
  cpSync(mid, copy);
  const run = await svod([
    'consolidate',
    base,
    mid,
    copy,
    '--as',
    'mid.docx=МИД',
    '--as',
    'copy.docx=МИД',
    '--out',
    path.join(folder, 'out'),
  ]);
  assert.equal(run.code, 2);
  assert.match(run.err, /“.*mid\.docx” and “.*copy\.docx” are the same file by the same body/);
});

test('a round file that is not as it should be: where and why', async () => {
  const folder = freshFolder();
  const file = path.join(folder, 'round.json');
  const one = { file: mid, body: 'МИД' };
  const round = (returns: unknown, more: object = {}): string => JSON.stringify({ format: 'svod-round/1', returns, ...more });
  const cases: readonly (readonly [string, number, RegExp])[] = [
    ['{ "format": "svod-round/1",\n "returns": [ }', 3, /round\.json: is no JSON file \(.*\}.*\)/],
    ['', 3, /round\.json: is no JSON file/],
    ['[]', 2, /format: format must be "svod-round\/1"/],
    [JSON.stringify({ format: 'svod-round/2', returns: [] }), 2, /format: format must be "svod-round\/1"/],
    [round({}), 2, /returns: missing or not of the right form/],
    [round([one], { retruns: [] }), 2, /retruns: there is no such field/],
    [round([one, { file: 'b.docx' }]), 2, /returns\[1\]\.body: missing/],
    [round([{ body: 'МИД' }]), 2, /returns\[0\]\.file: missing/],
    [round([{ ...one, date: '21.03.2012' }]), 2, /returns\[0\]\.date/],
    [round([{ ...one, date: '2012-02-30' }]), 2, /returns\[0\]\.date/],
    [round([{ ...one, letter: 7 }]), 2, /returns\[0\]\.letter/],
    [round([{ ...one, author: { a: 'b' } }]), 2, /returns\[0\]\.author: there is no such field/],
    [round([{ ...one, authors: { a: '' } }]), 2, /returns\[0\]\.authors\["a"\]/],
    [round([{ ...one, madeOn: 'first.docx' }]), 2, /madeOn names “first\.docx”, which is neither the base nor given with --older/],
    [round([one, one]), 2, /is given twice/],
    [round([]), 2, /Missing: RETURN/],
  ];
  for (const [text, code, says] of cases) {
    writeFileSync(file, text);
    const run = await svod(['consolidate', base, '--returns', file, '--out', path.join(folder, 'out')]);
    assert.deepEqual([run.code, run.out], [code, ''], text);
    assert.match(run.err, says);
    assert.match(run.err, /^[^\n]+\n$/);
  }
  const gone = await svod(['consolidate', base, '--returns', path.join(folder, 'gone.json'), '--out', path.join(folder, 'out')]);
  assert.deepEqual([gone.code, gone.err], [3, `${path.join(folder, 'gone.json')}: there is no such file. Check the path.\n`]);
  assert.ok(!existsSync(path.join(folder, 'out')));
});

test('a byte order mark before a round file, returns that only the command line names, a madeOn with folders', async () => {
  const folder = freshFolder();
  const file = path.join(folder, 'round.json');
  writeFileSync(
    file,
    `\uFEFF${JSON.stringify({ format: 'svod-round/1', returns: [{ file: mid, body: ' МИД ', madeOn: 'drafts/base.docx' }] })}`,
  );
  const gsfr = path.join(SAMPLE, 'returns/gsfr.docx');
  const run = await svod(['consolidate', base, mid, gsfr, '--returns', file, '--out', path.join(folder, 'out')]);
  assert.deepEqual([run.code, run.err], [0, '']);
  assert.match(run.out, /^МИД .*mid\.docx$/m);
  assert.match(run.out, /^gsfr .*gsfr\.docx$/m);
});

test('a fault of the program itself is told in one line, without a trace unless asked for', async () => {
  const folder = freshFolder();
  const small = path.join(folder, 'a.docx');
  writeFileSync(small, pack(smallParts(paragraph('a'))));
  const broken = `data:text/javascript,${encodeURIComponent('Array.prototype.toSorted = () => { throw new Error("planted\\nfault"); };')}`;
  const main = path.resolve(import.meta.dirname, '../src/main.ts');
  const args = ['--import', broken, main, 'consolidate', base, mid, '--out', path.join(folder, 'out')];
  const run = await start(args, {});
  assert.equal(run.code, 3);
  assert.match(run.err, /^A fault of Svod itself: planted\. Nothing was changed\. Please report it \(SVOD_DEBUG=1 shows more\)\.\n$/);
});
