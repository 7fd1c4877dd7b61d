import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzip } from '@svod/archive';
import { type Consolidation, textLines } from '@svod/consolidation';
import { consolidate } from '@svod/round';
import { readDocument, resolveRevisions, withParts, openPackage } from '@svod/wordml';
import { schemasPresent, validatePackage, faultsBeyond } from '../../../tools/schema/validate.ts';
import { fileNames } from '../src/papers/file-names.ts';
import { chanceOf, randomDecisions, sampleInput } from './decided-round.ts';
import { type Run, freshFolder, svod } from './run-svod.ts';
import { readPackage, readRecord } from './sample-run.ts';
import { SAMPLE } from './sample-truth.ts';

const [soffice, poppler] = ['soffice', 'pdftotext'].map((name) => spawnSync(name, [name === 'soffice' ? '--version' : '-v']).status === 0);
const noLibreOffice = soffice ? false : 'LibreOffice is not installed';

let found: Consolidation;
let folder: string;
let file: string;
const round = (out: string, ...more: readonly string[]): Promise<Run> =>
  svod([
    'consolidate',
    path.join(SAMPLE, 'base.docx'),
    '--returns',
    path.join(SAMPLE, 'round.json'),
    '--out',
    out,
    '--lang',
    'ru',
    ...more,
  ]);

before(async () => {
  found = consolidate(await sampleInput()).consolidation;
  const { items, collisions } = randomDecisions(found, chanceOf(20_120_415));
  // Some stay undecided, so that letters have such points too.
  const decisions = items
    .filter((_, k) => k % 9 !== 4)
    .map(({ id, kind, reason, text }) => ({ id, decision: kind, reason, meeting: 'протокол № 3', ...(text === null ? {} : { text }) }));
  file = path.join(freshFolder(), 'decisions.json');
  const given = collisions.map(({ collision, settling, reason }) => ({
    id: collision,
    reason,
    ...(settling.kind === 'pick' ? { pick: settling.pick } : settling.kind === 'order' ? { order: settling.order } : {}),
  }));
  const by = { name: 'Секретариат', role: 'МЭР' };
  writeFileSync(file, JSON.stringify({ format: 'svod-decisions/1', by, date: '2012-04-02', decisions, collisions: given }));
  folder = path.join(freshFolder(), 'out');
  const run = await round(folder, '--decisions', file, '--pdf');
  assert.equal(run.code, 0, run.err);
});

const written = (where: string): readonly string[] =>
  readdirSync(where, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.\w+$/u.test(name))
    .toSorted();
const textOfPdf = (name: string): string =>
  spawnSync('pdftotext', ['-layout', path.join(folder, name), '-'], { encoding: 'utf8' }).stdout.replace(/[\s\u00AD]+/gu, ' ');

test('all papers are written: tables in three formats, a letter to each body in two, its own proposals with the decisions', () => {
  const bodies = [...new Set([...found.amendments.flatMap((one) => one.bodies), ...found.remarks.map(({ body }) => body)])];
  const tables = ['comment-table', 'disagreement-table', 'old-new-table'].flatMap((name) =>
    ['docx', 'pdf', 'xlsx'].map((ending) => `${name}.${ending}`),
  );
  const letters = bodies.flatMap((body) => ['docx', 'pdf', 'redline.docx'].map((ending) => `letters/${body}.${ending}`));
  const others = ['consolidation.json', 'next.docx', 'open.json', 'provenance.json', 'redline-against-base.docx', 'redline.docx'];
  assert.deepEqual(written(folder), [...tables, ...letters, ...others].toSorted());
  for (const name of written(folder).filter((one) => one.endsWith('.pdf')))
    assert.match(readFileSync(path.join(folder, name)).subarray(0, 8).toString('latin1'), /^%PDF-1\.7/u, name);
});

test('without decisions there is the comment table alone, and PDFs only where they are asked for', async () => {
  const out = path.join(freshFolder(), 'out');
  assert.equal((await round(out)).code, 0);
  assert.deepEqual(written(out), ['comment-table.docx', 'comment-table.xlsx', 'consolidation.json', 'redline.docx']);
});

test(
  'a letter says what became of each point, what is not decided, and nothing of the meeting’s record or of who decided',
  { skip: poppler ? false : 'poppler is not installed' },
  () => {
    const { amendments, remarks } = readRecord(folder);
    let pending = 0;
    for (const name of readdirSync(path.join(folder, 'letters')).filter((one) => one.endsWith('.pdf'))) {
      const body = name.replace(/\.pdf$/u, '');
      const text = textOfPdf(`letters/${name}`);
      const own = [
        ...amendments.filter((one) => one.folded === null && one.bodies.includes(body)),
        ...remarks.filter((one) => one.body === body),
      ];
      const open = own.filter((one) => one.decision === undefined && !('state' in one && one.state === 'adopted')).length;
      assert.ok(text.includes(`Всего замечаний и предложений: ${own.length}, из них:`), body);
      assert.equal(text.includes('о нём будет сообщено дополнительно'), open > 0, body);
      if (open > 0) assert.ok(text.includes(`решение ещё не принято – ${open}`), body);
      assert.doesNotMatch(text, /протокол № 3|Секретариат/u, body);
      pending += open;
    }
    assert.ok(pending > 5, `${pending} points without a decision`);
  },
);

test('the redline of a body’s own proposals: read back it asks for what the body asked, rejected it is the base; beside each what was decided; nothing of others', async () => {
  const base = await readPackage(path.join(SAMPLE, 'base.docx'));
  const { amendments } = readRecord(folder);
  const bodies = [...new Set(amendments.flatMap((one) => one.bodies))];
  const faultsOfBase = schemasPresent() ? validatePackage(base.entries) : [];
  for (const body of bodies) {
    const name = path.join(folder, 'letters', `${body}.redline.docx`);
    const own = amendments.filter((one) => one.bodies.includes(body) && !one.change.flow.startsWith('+'));
    const checked = await svod(['check', name, '--as', 'redline']);
    assert.equal(checked.code, 0, `${body}: ${checked.out}${checked.err}`);
    const made = await readPackage(name);
    assert.deepEqual(schemasPresent() ? faultsBeyond(faultsOfBase, validatePackage(made.entries)) : [], [], body);
    const { document } = readDocument(made);
    assert.deepEqual([...new Set(document.revisions.map(({ author }) => author))], [body]);
    assert.deepEqual([...new Set(document.comments.map(({ author }) => author))], ['Разработчик']);
    const points = own.filter((one) => one.folded === null && one.state !== 'adopted' && one.state !== 'homeless');
    assert.ok(document.comments.length >= points.length, `${body}: ${document.comments.length} comments, ${points.length} points`);
    const words = document.comments.map(({ text }) => text).join('\n');
    assert.match(words, /^(?:Принято|Отклонено|Предложено|Решение ещё не принято)/mu);
    assert.doesNotMatch(words, /протокол № 3|Секретариат/u);

    const rejected = openPackage(withParts(made.entries, resolveRevisions(made, 'reject').parts));
    assert.ok(rejected.ok);
    const lines = (one: typeof base): readonly string[] => textLines(readDocument(one).document, 'final', { stories: 'all' });
    assert.deepEqual(lines(rejected.package), lines(base));
    const asked = await svod(['amendments', name, '--base', path.join(SAMPLE, 'base.docx'), '--as', body, '--json']);
    const back = JSON.parse(asked.out) as Pick<Consolidation, 'amendments'>;
    const told = (list: readonly Consolidation['amendments'][number][]): readonly string[] =>
      list
        .filter((one) => one.folded === null && one.change.kind === 'text')
        .map((one) => `${one.place.provision} ${one.before} → ${one.after}`)
        .toSorted();
    // What a second author of the same body changed inside an insertion of the first reads back as one.
    const edited = new Set(
      amendments.filter((one) => one.change.flow.startsWith('+') && one.bodies.includes(body)).map(({ parent }) => parent),
    );
    const missing = told(points.filter(({ id }) => !edited.has(id))).filter((one) => !told(back.amendments).includes(one));
    assert.deepEqual(missing, [], body);
  }
});

test(
  'the comment table with its decisions is read back to the same rows, and again after LibreOffice saved it',
  { skip: noLibreOffice, timeout: 180_000 },
  async () => {
    const saved = freshFolder();
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(saved, 'profile')).href}`;
    for (const name of ['comment-table.docx', 'comment-table.xlsx']) {
      const done = spawnSync(
        'soffice',
        [profile, '--headless', '--convert-to', path.extname(name).slice(1), '--outdir', saved, path.join(folder, name)],
        { timeout: 120_000 },
      );
      assert.equal(done.status, 0);
      assert.ok(existsSync(path.join(saved, name)));
    }
    const decided = (where: string): readonly string[] => {
      const { amendments, remarks } = readRecord(where);
      return [...amendments, ...remarks]
        .flatMap(({ id, decision }) =>
          decision && decision.follows === null ? [`${id} ${decision.kind} ${decision.text ?? ''}`.trim()] : [],
        )
        .toSorted();
    };
    const expected = decided(folder);
    assert.ok(expected.length > 60);
    for (const table of [
      path.join(folder, 'comment-table.docx'),
      path.join(folder, 'comment-table.xlsx'),
      path.join(saved, 'comment-table.docx'),
      path.join(saved, 'comment-table.xlsx'),
    ]) {
      const out = path.join(freshFolder(), 'out');
      const run = await round(out, '--decisions', table);
      const { amendments, remarks } = readRecord(out);
      const again = new Map([...amendments, ...remarks].map(({ id, decision }) => [id, decision]));
      const lost = expected.filter((line) => {
        const [id = '', kind, ...text] = line.split(' ');
        const decision = again.get(id);
        return decision?.kind !== kind || (decision?.text ?? '').trim() !== text.join(' ').trim();
      });
      assert.deepEqual(lost, [], `${table}\n${run.err}`);
    }
  },
);

test('names of files: signs that systems refuse go, names that differ by case alone are told apart', () => {
  const names = fileNames(['МИД', 'мид', 'A/B: "c"?', 'con', '..', 'я'.repeat(200)]);
  assert.deepEqual([...names.values()].slice(0, 5), ['МИД', 'мид (2)', 'A B c', '_con', '_']);
  assert.equal([...names.values()][5]?.length, 80);
  assert.equal(new Set([...names.values()].map((name) => name.toLowerCase())).size, 6);
});

test('every paper is a file that opens: its parts are there, with a title and a language, without a person, a day, or a place on a disk', async () => {
  for (const name of written(folder).filter((one) => /\.(?:docx|xlsx)$/u.test(one) && !/redline|next/u.test(one))) {
    const archive = await unzip(readFileSync(path.join(folder, name)));
    assert.ok(archive.ok, name);
    const parts = [...archive.entries].map(([part, bytes]) => [part, new TextDecoder().decode(bytes)] as const);
    const core = new Map(parts).get('docProps/core.xml') ?? '';
    assert.match(core, /<dc:title>[^<]{10,}<\/dc:title><dc:language>ru<\/dc:language>/u, name);
    for (const [part, text] of parts) {
      assert.doesNotMatch(text, /<dc:creator>|lastModifiedBy|<dcterms:|<Company>|<Manager>/u, `${name} ${part}`);
      assert.ok(!text.includes(SAMPLE) && !text.includes(folder), `${name} ${part}`);
    }
  }
});
