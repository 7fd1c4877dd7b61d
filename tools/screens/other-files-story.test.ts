import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { WITHOUT_OFFICE, madeByOffice } from '../made-files/made-by-office.ts';
import { openAtDesk } from './at-desk.ts';
import { sampleFile } from './fill-content.ts';

// Files of other kinds in the browser: a desk drops a .doc and an .odt on the round and sees what each asks; the file that it takes back is the one that came.
const skip = WITHOUT_OFFICE;
const at = await openAtDesk();
after(at.close);

test('a .doc and an .odt are dropped on the round, read by way of LibreOffice, and say what they ask', { skip }, async () => {
  const page = await at.signedIn(at.desk);
  page.setDefaultTimeout(120_000);
  const doc = madeByOffice(sampleFile('returns/mchs.docx'), 'docx', 'doc:MS Word 97');
  const odt = madeByOffice(sampleFile('returns/mz.docx'), 'docx', 'odt');
  const given = [
    ['МЧС старый.doc', doc, /Was read by way of LibreOffice \(\.doc\)/u],
    ['МЗ открытый.odt', odt, /Was read by way of LibreOffice \(\.odt\)/u],
  ] as const;
  const round = `${at.origin}/plans/${at.plan}/rounds/${at.round}`;
  await page.goto(round);
  await page
    .locator('input[type=file]')
    .setInputFiles(given.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })));
  for (const [name, bytes, note] of given) {
    await page.goto(round);
    const row = page.locator('.file-list > li', { hasText: name });
    await row.getByRole('link', { name: 'See what was read' }).click();
    await page.locator('.report-counts').waitFor();
    const counts = (await page.locator('.report-counts').textContent()) ?? '';
    assert.match(counts, /^[1-9]\d* tracked/u, counts);
    assert.match((await page.locator('main').textContent()) ?? '', note);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the original' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), name);
    assert.ok(readFileSync(await download.path()).equals(bytes), 'byte for byte');
    await sleep(150);
  }
  assert.deepEqual(at.complaints, []);
});

test('one that LibreOffice can’t open says so in its row, with what to send, and can be read again', { skip }, async () => {
  const page = await at.signedIn(at.desk);
  await page.goto(`${at.origin}/plans/${at.plan}/rounds/${at.round}`);
  const broken = Buffer.alloc(4096, 7);
  broken.set(Buffer.from('D0CF11E0A1B11AE1', 'hex'));
  broken.write('WordDocument', 1024, 'utf16le');
  await page.locator('input[type=file]').setInputFiles([{ name: 'битый.doc', mimeType: 'application/octet-stream', buffer: broken }]);
  const row = page.locator('.file-list > li', { hasText: 'битый.doc' });
  await row.getByText('could not be opened by LibreOffice').waitFor({ timeout: 120_000 });
  assert.match((await row.textContent()) ?? '', /save it as \.docx/u);
});
