import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { zip } from '@svod/archive';
import type { RoundRecord } from '../src/record.ts';
import { type Run, freshFolder, readJson, start, svod } from './run-svod.ts';
import { OUTPUTS, type SampleRun, readPackage, readRecord, readWord, runSample } from './sample-run.ts';
import { SAMPLE, readTruth, sampleFaults } from './sample-truth.ts';
import { schemaFaults } from './schemas.ts';

const truth = readTruth();
const bytesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(OUTPUTS.map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]));
const base = path.join(SAMPLE, 'base.docx');

let sample: SampleRun;
before(async () => {
  sample = await runSample();
});

test('the sample round: every edit and remark is found once, at its place, with its author, date and reason; every collision; nothing else', () => {
  assert.deepEqual(sampleFaults(sample.record, truth), []);
});

test('negative control: what is lost, invented or told wrongly is noticed', () => {
  const { record } = sample;
  const faults = (changed: Partial<RoundRecord>): number => sampleFaults({ ...record, ...changed }, truth).length;
  const first = record.amendments.find((one) => one.kind === 'text-replaced' && one.folded === null);
  assert.ok(first);
  const others = record.amendments.filter((one) => one.id !== first.id);
  assert.ok(faults({ amendments: others }) > 0, 'an amendment lost');
  assert.ok(
    faults({ amendments: [...record.amendments, { ...first, id: 'a0123456789ab', after: `${first.after}!` }] }) > 0,
    'an amendment invented',
  );
  assert.ok(
    faults({ amendments: [...others, { ...first, sponsors: first.sponsors.map((one) => ({ ...one, reason: 'x' })) }] }) > 0,
    'a reason changed',
  );
  assert.ok(faults({ amendments: [...others, { ...first, place: { ...first.place, measure: '9.9' } }] }) > 0, 'a place changed');
  assert.ok(faults({ remarks: record.remarks.slice(1) }) > 0, 'a remark lost');
  assert.ok(faults({ collisions: record.collisions.slice(1) }) > 0, 'a collision lost');
  const [collision] = record.collisions;
  assert.ok(
    collision && faults({ collisions: [...record.collisions, { ...collision, id: 'c0123456789ab', kind: 'structure' }] }) > 0,
    'a collision invented',
  );
  const [report] = record.returns;
  assert.ok(
    report &&
      faults({ returns: record.returns.map((one) => (one === report ? { ...one, counts: { ...one.counts, tracked: 99 } } : one)) }) > 0,
    'a count changed',
  );
});

test('the record is what the published schema says', () => {
  assert.deepEqual(schemaFaults('svod-consolidation-1', sample.record), []);
});

test('a person reads: each return with its counts, then the collisions by kind, then where the files lie', () => {
  const { code, out, err } = sample.run;
  assert.deepEqual([code, err], [0, '']);
  for (const { body, counts } of sample.record.returns)
    assert.match(
      out,
      new RegExp(`^${body} +${counts.tracked} +${counts.untracked} +${counts.folded} +${counts.remarks} +0 +0 +0 +\\w+\\.docx$`, 'm'),
    );
  const needed = truth.collisions.filter((one) => one.needsDecision);
  assert.match(out, new RegExp(`^Collisions that need a decision: ${needed.length}$`, 'm'));
  assert.match(out, new RegExp(`^ {2}rival wordings: ${needed.filter((one) => one.kind === 'rival').length}$`, 'm'));
  assert.match(out, /^ {4}measure 4\.2 – МЗ, МСХ: «.+» \/ «.+»$/m);
  assert.ok(out.trimEnd().endsWith(`Written to ${sample.folder}: ${OUTPUTS.join(', ')}`));
  assert.deepEqual(readdirSync(sample.folder).sort(), [...OUTPUTS].sort(), 'nothing else is left behind');
});

test('the redline: authors are the bodies and nobody else, rejected it is the base', async () => {
  const document = await readWord(path.join(sample.folder, 'redline.docx'));
  const bodies = new Set(sample.record.amendments.flatMap((one) => one.bodies));
  assert.deepEqual([...new Set(document.revisions.map((one) => one.author))].sort(), [...bodies].sort());
  for (const comment of document.comments) assert.ok(bodies.has(comment.author), comment.author);
  const rejected = path.join(freshFolder(), 'rejected.docx');
  assert.deepEqual(await svod(['reject', path.join(sample.folder, 'redline.docx'), '--out', rejected]), { code: 0, out: '', err: '' });
  const { out } = await svod(['text', rejected, '--view', 'final']);
  assert.equal(out, readFileSync(path.join(SAMPLE, 'base.txt'), 'utf8'));
});

test('the redline has no fault that check knows; planted ones are found, and what may not leave in a clean file', async () => {
  const redline = path.join(sample.folder, 'redline.docx');
  assert.deepEqual(await svod(['check', redline, '--as', 'redline']), { code: 0, out: 'redline.docx: no faults.\n', err: '' });
  const entries = new Map((await readPackage(redline)).entries);
  const xml = new TextDecoder().decode(entries.get('word/document.xml'));
  const planted = xml.replace(/<w:commentRangeEnd [^>]*>/u, '').replace('<w:t ', '<w:t w:rsidR="00AB12CD" ');
  entries.set('word/document.xml', new TextEncoder().encode(planted));
  const faulty = path.join(freshFolder(), 'faulty.docx');
  writeFileSync(faulty, zip(entries));
  const run = await svod(['check', faulty, '--as', 'redline']);
  assert.deepEqual([run.code, run.err], [1, '']);
  assert.match(run.out, /^word\/document\.xml: commentRangeStart \d+ has no end, paragraph \d+\.$/m);
  assert.match(run.out, /^word\/document\.xml: traces of editing sessions, rsid \(1\)\.$/m);
  assert.match(run.out, /^faulty\.docx: 2 faults\.$/m);
  const clean = await svod(['check', redline, '--as', 'clean']);
  assert.equal(clean.code, 1);
  assert.match(clean.out, /^word\/document\.xml: tracked changes are left \(\d+\)\.$/m);
});

test('the outputs depend neither on the order of the returns, nor on folders, the clock, the time zone or the language of the messages', async () => {
  const elsewhere = path.join(freshFolder(), 'Раунд № 2');
  mkdirSync(elsewhere);
  cpSync(SAMPLE, path.join(elsewhere, 'files'), { recursive: true });
  const round = readJson(path.join(SAMPLE, 'round.json')) as { returns: { file: string }[] };
  const returns = round.returns.map((one) => ({ ...one, file: `files/${one.file}` })).toReversed();
  returns.push(...returns.splice(0, 3));
  writeFileSync(path.join(elsewhere, 'other.json'), JSON.stringify({ ...round, returns }));
  const later =
    'const D = Date; globalThis.Date = class extends D { constructor(...a) { if (a.length > 0) super(...a); else super(D.now() + 1e12); } static now() { return D.now() + 1e12; } };';
  const main = path.resolve(import.meta.dirname, '../src/main.ts');
  const args = ['consolidate', 'files/base.docx', '--returns', 'other.json', '--out', 'out/deep'];
  const run = await start(['--import', `data:text/javascript,${encodeURIComponent(later)}`, main, ...args], {
    cwd: elsewhere,
    env: { TZ: 'Asia/Bishkek', LC_ALL: 'ky_KG.UTF-8' },
  });
  assert.deepEqual([run.code, run.err], [0, '']);
  assert.match(run.out, /^Жооптордун жыйындысы$/m);
  assert.deepEqual(bytesOf(path.join(elsewhere, 'out/deep')), bytesOf(sample.folder));
});

test('one return less changes no id and no state of amendments that it does not touch', async () => {
  const folder = freshFolder();
  const round = readJson(path.join(SAMPLE, 'round.json')) as { returns: { file: string }[] };
  const returns = round.returns.filter((one) => !one.file.includes('mskh')).map((one) => ({ ...one, file: path.join(SAMPLE, one.file) }));
  writeFileSync(path.join(folder, 'round.json'), JSON.stringify({ ...round, returns }));
  assert.equal((await svod(['consolidate', base, '--returns', path.join(folder, 'round.json'), '--out', folder])).code, 0);
  const fewer = new Map(readRecord(folder).amendments.map((one) => [one.id, one]));
  const gone = sample.record.returns.find((one) => one.file === 'mskh.docx')?.id;
  for (const one of sample.record.amendments) {
    const left = one.sponsors.filter((sponsor) => sponsor.return !== gone);
    if (left.length === 0) assert.ok(!fewer.has(one.id));
    else
      assert.deepEqual([fewer.get(one.id)?.state, fewer.get(one.id)?.sponsors, fewer.get(one.id)?.change], [one.state, left, one.change]);
  }
  assert.equal(fewer.size, sample.record.amendments.filter((one) => one.sponsors.some((sponsor) => sponsor.return !== gone)).length);
});

test('--with-folded: what is folded stands in the redline too', async () => {
  const { run, folder, record } = await runSample(['--with-folded']);
  assert.equal(run.code, 0);
  assert.deepEqual(record, sample.record);
  const changes = async (file: string): Promise<number> =>
    (await readWord(path.join(file, 'redline.docx'))).revisions.filter((one) => one.author === 'МЮ').length;
  const typography = record.amendments.filter((one) => one.folded === 'typography').length;
  assert.ok(typography > 30 && (await changes(folder)) >= (await changes(sample.folder)) + typography);
});

test('--json prints the very record that is written', async () => {
  const { run, folder } = await runSample(['--json']);
  assert.equal(run.out, readFileSync(path.join(folder, 'consolidation.json'), 'utf8'));
  assert.deepEqual(bytesOf(folder), bytesOf(sample.folder));
});

test('without a round file: bodies by --as, else by the file names; dates and letters unknown', async () => {
  const folder = freshFolder();
  const files = ['gsfr', 'mz', 'gknb'].map((name) => path.join(SAMPLE, `returns/${name}.docx`));
  const run: Run = await svod(['consolidate', base, ...files, '--as', 'gsfr.docx=ГСФР', '--as', `${files[1]}=Минздрав`, '--out', folder]);
  assert.equal(run.code, 0);
  const { returns, amendments } = readRecord(folder);
  assert.deepEqual(
    returns.map(({ body, date, letter }) => [body, date, letter]),
    [
      ['gknb', null, ''],
      ['ГСФР', null, ''],
      ['Минздрав', null, ''],
    ],
  );
  const silent = amendments.flatMap((one) => one.sponsors).filter((sponsor) => sponsor.body === 'gknb');
  assert.ok(silent.length > 10 && silent.every((sponsor) => !sponsor.tracked && sponsor.date === null && sponsor.author === ''));
});

test('papers and messages in the language asked for', async () => {
  const firstHeading: Record<string, string> = {};
  for (const language of ['en', 'ru', 'ky']) {
    const { run, folder } = await runSample(['--lang', language]);
    assert.equal(run.code, 0);
    const [line = ''] = run.out.split('\n');
    const table = await readWord(path.join(folder, 'comment-table.docx'));
    const [head] = table.flows[0]?.blocks.flatMap((block) => (block.kind === 'paragraph' && block.text !== '' ? [block.text] : [])) ?? [];
    firstHeading[language] = `${line} | ${head}`;
  }
  assert.equal(new Set(Object.values(firstHeading)).size, 3, JSON.stringify(firstHeading));
  assert.match(firstHeading['en'] ?? '', /^Consolidation of returns \| .*[a-z]/);
  assert.match(firstHeading['ky'] ?? '', /^Жооптордун жыйындысы \| Сын-пикирлердин /);
});
