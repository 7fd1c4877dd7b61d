import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { consolidateEndpoints } from '@svod/contract';
import type { Page } from 'playwright-core';
import { freshFolder, readJson, svod } from '../../apps/cli/test/run-svod.ts';
import { DESK, OTHER, type Queue, openAtDesk, press, told } from './at-desk.ts';
import { RETURNS, sampleFile } from './fill-content.ts';
import { savedByOffice, sheetsOf } from './saved-by-office.ts';

// From decisions to the next version and every paper, made and taken in the browser, then read by others: the command line, LibreOffice, poppler.
const at = await openAtDesk();
test.after(at.close);
const { desk, other, open, queue, server, round, bodies } = at;
const query = { language: 'ru' };
const KYRGYZ = 'Өзгөртүү күчүндөгү мыйзамга туура келбейт, ошондуктан сунуш четке кагылды: ың-өң-үн';
const INSIDE = 'Ведомость-для-себя: спросить куратора до заседания';
const folder = freshFolder();
const [soffice, poppler] = [
  ['soffice', '--version'],
  ['pdftotext', '-v'],
].map(([name = '', flag = '']) => spawnSync(name, [flag]).status === 0);

const page = await open(desk);
const free = (one: Queue['lines'][number]): boolean =>
  one.kind === 'amendment' && one.state === 'open' && one.meets.length === 0 && one.decided?.kind == null;
const goTo = async (one: Page, item: string): Promise<void> => {
  await one.goto(page.url().replace(/item=[a-z0-9]+/u, `item=${item}`));
  await one.locator('.queue-line[aria-current=true]').waitFor();
  await one.locator('.sheet-now').waitFor();
};

test('a note of the desk is on the screen of the other at once, and no body ever hears of it', async () => {
  const line = (await queue()).lines.find((one) => free(one) && one.bodies.includes(bodies.get('ГТС') ?? ''));
  assert.ok(line);
  await goTo(page, line.id);
  const theirs = await open(other, line.id);
  await theirs.getByLabel('New note').fill(INSIDE);
  await theirs.getByRole('button', { name: 'Keep the note' }).click();
  await page.locator('.desk-notes').getByText(INSIDE).waitFor();
  assert.match(await page.locator('.desk-notes').innerText(), new RegExp(OTHER, 'u'));
  assert.equal(await page.locator('.desk-notes li').getByRole('button').count(), 0, 'who did not write it does not take it away');
  await theirs.context().close();
  const own = await server.person('Сотрудник ГТС', { role: 'contributor', body: bodies.get('ГТС') ?? '' });
  const theirPage = await at.signedIn(own);
  const heard: Promise<string>[] = [];
  theirPage.on('response', (answer) => {
    if (answer.url().includes('/api/') && !answer.url().includes('/live')) heard.push(answer.text().catch(() => ''));
  });
  await theirPage.goto(`${at.origin}/plans/${at.plan}/rounds/${round}`);
  await theirPage.locator('.own-measure').first().waitFor();
  const all = (await Promise.all(heard)).join('\n');
  assert.ok(all.includes('ГТС') && !all.includes(INSIDE.slice(0, 12)));
  assert.ok(!(await theirPage.content()).includes(INSIDE.slice(0, 12)));
  assert.equal((await server.call(consolidateEndpoints.readPlace, { as: own, params: { round, item: line.id }, query })).statusCode, 403);
  await theirPage.context().close();
});

test('the round is decided, by a joint text and a reason in Kyrgyz among others, and the next version made', async () => {
  const { lines } = await queue();
  const [rejected, ...rest] = lines.filter(free);
  assert.ok(rejected);
  const picks = lines.filter(({ collision, measure }) => collision?.kind === 'rival' && measure !== '1.5');
  const decisions = [
    ...rest.map(({ id: item }, k) =>
      k % 7 === 6
        ? { item, revision: 0, kind: 'rejected', reason: 'Не относится к предмету Плана' }
        : { item, revision: 0, kind: 'accepted' },
    ),
    ...picks.map(({ id: item, meets }) => ({
      item,
      revision: 0,
      kind: 'pick',
      picks: meets.slice(0, 1),
      reason: 'Согласовано на совещании',
    })),
  ];
  assert.equal(
    (await server.call(consolidateEndpoints.decide, { as: desk, params: { round }, query, body: { decisions } })).statusCode,
    200,
  );
  await goTo(page, rejected.id);
  await press(page, 'KeyR', 'к');
  await page.getByLabel('Reason for the rejection').fill(KYRGYZ);
  await page.keyboard.press('Control+Enter');
  await told(page, /Rejected/u);
  const rival = lines.find(({ collision, measure }) => collision?.kind === 'rival' && measure === '1.5');
  await goTo(page, rival?.id ?? '');
  await page.locator('.rival').nth(2).waitFor();
  await press(page, 'KeyT', 'е');
  await page.getByLabel('Joint text for the whole disputed place').fill('Образовать при Совете обороны межведомственную рабочую группу');
  await page.keyboard.press('Control+Enter');
  await told(page, /Joint text/u);
  await page.getByRole('button', { name: 'Make the next version' }).click();
  await page.getByLabel('Name of the version').fill('3.0');
  await page.getByRole('button', { name: 'Make the version' }).click();
  await page.getByText('The version is made.').waitFor({ timeout: 90_000 });
});

test('every paper is made and taken, in every format', async () => {
  const dialog = page.locator('dialog[open]');
  const take = async (name: string | RegExp, as: string): Promise<void> => {
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('link', { name }).click()]);
    await download.saveAs(path.join(folder, as));
    // Chromium lets no more than ten files through in a second.
    await page.waitForTimeout(150);
  };
  const makeAll = async (): Promise<readonly string[]> => {
    const names: string[] = [];
    for (const button of await dialog.getByRole('button', { name: /^Make \.(?:docx|xlsx|pdf): (?!Each body)/u }).all())
      names.push((await button.getAttribute('aria-label')) ?? '');
    // Each becomes a link of its own, so the names are gathered first.
    for (const name of names) await dialog.getByRole('button', { name, exact: true }).click();
    for (const name of names)
      await dialog.getByRole('link', { name: name.replace('Make', 'Download'), exact: true }).waitFor({ timeout: 120_000 });
    return names;
  };
  const made = await makeAll();
  assert.equal(made.length, 13, made.join('\n'));
  for (const name of made) {
    const [, ending = '', paper = ''] = /^Make (\.\w+): (.*)$/u.exec(name) ?? [];
    await take(name.replace('Make', 'Download'), `${paper}${ending}`);
  }
  await take('Clean file', 'next.docx');
  await take(/^Redline against/u, 'versions-redline.docx');
  assert.equal(readdirSync(folder).length, 15);
});

const file = (name: string): string => path.join(folder, name);
const saved = (name: string, to: string, into: string): string => savedByOffice(file(name), to, file(into));
const base = file('base/base.docx');
const lines = async (name: string, view: 'original' | 'final'): Promise<readonly string[]> => {
  const read = await svod(['text', name, '--view', view, '--stories', 'all']);
  assert.equal(read.code, 0, read.err);
  // What a program computes anew (numbers of pages) is no text of it; LibreOffice drops the empty paragraph that ends a section.
  return read.out.split('\n').filter((line) => !/^(?:footer|header)\/|^\S+\t?$/u.test(line));
};
interface Asked {
  readonly amendments: readonly {
    readonly id: string;
    readonly folded: string | null;
    readonly kind: string;
    readonly place: { readonly provision: string };
    readonly after: string;
  }[];
}
const asked = async (name: string): Promise<Asked['amendments']> => {
  const read = await svod(['amendments', name, '--base', base, '--json']);
  assert.equal(read.code, 0, read.err);
  return (JSON.parse(read.out) as Asked).amendments;
};
test(
  'the version and its redlines read back to what was decided: by the command line, and again after LibreOffice saved them',
  { skip: soffice ? false : 'LibreOffice is not installed' },
  async () => {
    mkdirSync(file('base'));
    writeFileSync(base, sampleFile('base.docx'));
    assert.equal((await svod(['check', file('next.docx'), '--as', 'clean'])).code, 0);
    const was = await lines(base, 'final');
    const is = await lines(file('next.docx'), 'final');
    assert.ok(is.some((line) => line.includes('Образовать при Совете обороны межведомственную рабочую группу')));
    assert.notDeepEqual(is, was);
    const decided = (await queue()).lines.filter(
      ({ kind, state, meets, decided: one }) => kind === 'amendment' && state === 'open' && meets.length === 0 && one?.kind === 'accepted',
    );
    assert.ok(decided.length > 30);
    for (const name of ['Redline of the next version.docx', 'versions-redline.docx']) {
      assert.equal((await svod(['check', file(name), '--as', 'redline'])).code, 0, name);
      for (const one of [file(name), saved(name, 'docx', 'saved')]) {
        assert.deepEqual(await lines(one, 'original'), was, one);
        assert.deepEqual(await lines(one, 'final'), is, one);
        const found = new Set((await asked(one)).map(({ id }) => id));
        assert.deepEqual(
          decided.filter(({ id }) => !found.has(id)).map(({ measure, label, what }) => `${measure} ${what} ${label}`),
          [],
          one,
        );
      }
    }
    assert.deepEqual(await lines(saved('next.docx', 'docx', 'saved'), 'final'), is);
    // The redline of all proposals asks for what was not rejected, but where proposals meet.
    const all = new Set((await asked(file('Redline of all proposals.docx'))).map(({ id }) => id));
    const alone = (await queue()).lines.filter(({ kind, state, meets }) => kind === 'amendment' && state === 'open' && meets.length === 0);
    for (const { id, measure, label, decided: one } of alone) assert.equal(all.has(id), one?.kind !== 'rejected', `${measure} ${label}`);
  },
);

test('the command line reads the decisions off the table of comments as the browser made it', async () => {
  const returns = (['gknb', 'gsfr', 'gts', 'mchs', 'mid', 'mskh'] as const).map((name) => [name, file(`base/${name}.docx`)] as const);
  for (const [name, to] of returns) writeFileSync(to, sampleFile(`returns/${name}.docx`));
  const who = returns.flatMap(([name]) => ['--as', `${name}.docx=${RETURNS[name]}`]);
  for (const ending of ['docx', 'xlsx']) {
    const out = file(`again-${ending}`);
    const table = file(`Table of comments and proposals.${ending}`);
    const run = await svod([
      'consolidate',
      base,
      ...returns.map(([, to]) => to),
      ...who,
      '--decisions',
      table,
      '--out',
      out,
      '--lang',
      'ru',
    ]);
    // A joint text stands in the table as two parts with one wording: that is named, and all else is taken.
    assert.equal(run.code, 1, run.err);
    assert.match(run.err.trim(), /^[^\n]*1\.5[^\n]*приняты расходящиеся редакции[^\n]*$/u);
    const record = readJson(path.join(out, 'consolidation.json')) as {
      amendments: { id: string; decision?: { kind: string; reason: string } }[];
    };
    const known = new Map(record.amendments.map(({ id, decision }) => [id, decision?.kind]));
    const stands = (await queue()).lines.filter(
      (one) => one.kind === 'amendment' && one.state === 'open' && one.decided?.kind != null && !one.decided.follows,
    );
    assert.ok(stands.length > 40);
    assert.deepEqual(
      stands
        .filter(({ id, decided }) => known.get(id) !== decided?.kind)
        .map(({ measure, decided }) => `${measure} ${decided?.kind ?? ''}`),
      [],
      ending,
    );
    assert.ok(record.amendments.some(({ decision }) => decision?.reason === KYRGYZ));
  }
});

test(
  'tables and letters hold the same rows in every format, all letters of Kyrgyz among them, and no note of the desk',
  { skip: soffice && poppler ? false : 'LibreOffice or poppler is not installed' },
  async () => {
    /** What is left of a text when all that programs set otherwise is gone: spaces, ends of lines, soft hyphens. */
    const bare = (text: string): string => text.replaceAll(/[\s\u00AD]+/gu, '');
    const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    for (const paper of ['Table of comments and proposals', 'Table of disagreements', 'Table of old and new wordings', 'Letter of reply']) {
      const rows = (await lines(file(`${paper}.docx`), 'final')).filter((line) => line.trim() !== '');
      assert.deepEqual(
        (await lines(saved(`${paper}.docx`, 'docx', 'saved'), 'final')).filter((line) => line.trim() !== ''),
        rows,
        paper,
      );
      const pdf = spawnSync('pdftotext', [file(`${paper}.pdf`), '-'], { encoding: 'utf8' }).stdout;
      const others: [string, string][] = [['pdf', bare(pdf)]];
      if (paper !== 'Letter of reply') others.push(['xlsx', bare(sheetsOf(file(`${paper}.xlsx`), file('sheets')))]);
      const wanted = (from: readonly string[]): readonly string[] => [
        ...new Set(from.flatMap((row) => words(row.slice(row.indexOf('\t'))))),
      ];
      assert.ok(wanted(rows).length > 80, paper);
      // Lines to sign on are on paper alone.
      const signed = /\(подпись\)/u;
      for (const [ending, text] of others)
        assert.deepEqual(
          wanted(ending === 'xlsx' ? rows.filter((row) => !signed.test(row)) : rows).filter((word) => !text.includes(word)),
          [],
          `${paper}.${ending}`,
        );
      if (/comments|disagree/u.test(paper))
        for (const [ending, text] of others) assert.ok(text.includes(bare(KYRGYZ)), `${paper}.${ending}`);
    }
    for (const name of readdirSync(folder).filter((one) => /\.(?:docx|xlsx|pdf)$/u.test(one))) {
      const text = name.endsWith('.pdf')
        ? spawnSync('pdftotext', [file(name), '-'], { encoding: 'utf8' }).stdout
        : (await svod(['text', file(name), '--view', 'final', '--stories', 'all'])).out;
      assert.ok(!bare(text).includes(bare(INSIDE).slice(0, 16)), name);
    }
  },
);

test('from a sentence of version 3.0 to who asked, in which file, what was decided, by whom, and to that file as it came', async () => {
  await page.locator('dialog .dialog-close').click();
  await page.getByRole('link', { name: 'Read it' }).click();
  const why = page.getByRole('complementary', { name: 'Why it reads so' });
  await why.waitFor();
  await why.getByLabel('Find in the text').fill('Образовать при Совете обороны');
  await why.locator('.why-decided').first().waitFor();
  const said = await why.innerText();
  for (const expected of ['MFA', 'SCNS', DESK]) assert.ok(said.includes(expected), `${expected}: ${said}`);
  const link = why.locator('a[download]').first();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await download.saveAs(file('upload.docx'));
  const came = readFileSync(file('upload.docx'));
  assert.ok(
    ['mid', 'gknb'].some((name) => came.equals(sampleFile(`returns/${name}.docx`))),
    'the very bytes that came in',
  );
  assert.deepEqual(at.complaints, []);
});
