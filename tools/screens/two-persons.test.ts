import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planEndpoints } from '@svod/contract';
import { DESK, openAtDesk } from './at-desk.ts';

// One alone may ask for more care, and not for less.
const at = await openAtDesk();
test.after(at.close);
const { server, plan, desk, other } = at;
const rule = async (): Promise<unknown> => (await server.done(planEndpoints.readPlan, { as: desk, params: { plan } })).settings?.twoPersons;

test('the rule of two persons is asked for by one, and given up when another agrees', async () => {
  const [mine, theirs] = [await at.signedIn(desk), await at.signedIn(other)];
  for (const page of [mine, theirs]) await page.goto(`${at.origin}/plans/${plan}/settings`);
  const box = mine.getByRole('checkbox', { name: 'Each decision is proposed by one person and confirmed by another' });
  await box.check();
  await mine.getByRole('button', { name: 'Save' }).click();
  await mine.getByText('Saved').waitFor();
  assert.equal(await rule(), true);
  await mine.locator('form button[type=submit]:disabled').waitFor();
  await box.uncheck();
  await mine.getByRole('button', { name: 'Save' }).click();
  await mine.getByText('Proposed. Another member of the desk has to agree').waitFor();
  await mine.getByText('You propose that one person’s decision be enough').waitFor();
  assert.equal(await rule(), true, 'it holds');
  assert.equal(await mine.getByRole('button', { name: /^Agree/u }).count(), 0, 'nobody agrees with themselves');
  // It is on the other's screen by itself; another change leaves it as it is.
  await theirs.getByText(`${DESK} proposes that one person’s decision be enough`).waitFor();
  await theirs.getByLabel('Title in English').fill('National action plan, 2012');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await theirs.getByText('Saved').waitFor();
  await mine.getByText('You propose that one person’s decision be enough').waitFor();
  await theirs.getByRole('button', { name: 'Agree: one person decides' }).click();
  await mine.getByText('You propose that one person’s decision be enough').waitFor({ state: 'detached' });
  assert.equal(await rule(), false);
  await box.waitFor();
  assert.equal(await box.isChecked(), false);
  assert.deepEqual(at.complaints, []);
  await mine.context().close();
  await theirs.context().close();
});
