import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleEndpoints } from '@svod/contract';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { makeSetUpLink } from '../../apps/server/src/sign-in/host-links.ts';
import { openWorkbench } from './open-workbench.ts';

const { server, browser, origin, close } = await openWorkbench('none');
test.after(close);

/** A page of a browser of its own, in English; what its console complains of fails the test. */
async function freshPage(complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

/** A device with a passkey inside, whose owner always says yes. */
async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
}

const signOut = async (page: Page): Promise<void> => {
  await page.locator('.account > summary').click();
  await page.locator('.account .account-leave').click();
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
};

const complaints: string[] = [];

test('a workspace is set up from the link, its first person signs in by a passkey', async () => {
  const made = await makeSetUpLink(server.database.roles.owner, origin);
  assert.ok(made);
  const page = await freshPage(complaints);
  await withAuthenticator(page);
  await page.goto(origin);
  await page.getByText('Svod is not set up yet').waitFor();
  await page.goto(made.link);
  await page.getByRole('button', { name: 'Go on' }).click();
  assert.equal(await page.locator('.field-wrong').count(), 2, 'what is missing is said');
  await page.getByLabel('Name of the workspace').fill('План 2026–2030');
  await page.getByLabel('Name', { exact: true }).fill('Катчылык өкүлү');
  await page.getByLabel('Mail address').fill('desk@example.kg');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'How will you sign in?' }).waitFor();
  assert.equal(new URL(page.url()).hash, '', 'a used link does not stay in the address');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('heading', { name: 'Plans' }).waitFor();
  await page.getByText('План 2026–2030').waitFor();
  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('heading', { name: 'Plans' }).waitFor();
  await page.context().close();
});

test('an invited person sets a password with an authenticator, and signs in by it', async () => {
  const desk = await server.person('Второй', { role: 'desk' }, { role: 'administrator' });
  const added = await server.done(peopleEndpoints.addPerson, {
    as: desk,
    body: { name: 'Второй секретариат', mail: 'desk2@example.kg', language: 'en', roles: [] },
  });
  await server.done(peopleEndpoints.invitePerson, { as: desk, params: { person: added.id } });
  const link = server.letters.map(({ text }) => /http:\S+#\S+/u.exec(text)?.[0]).find((one) => one !== undefined);
  assert.ok(link);
  const page = await freshPage(complaints);
  await page.goto(link);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Set a password' }).click();
  const seed = (await page.locator('.seed code').innerText()).replaceAll(/\s/gu, '');
  await page.getByLabel('New password').fill('тёплый камень под водой');
  await page.getByLabel('Code of the authenticator').fill('000000');
  await page.getByRole('button', { name: 'Set a password' }).click();
  await page.getByText('The code is not right').waitFor();
  const totp = new TOTP({ secret: Secret.fromBase32(seed) });
  await page.getByLabel('Code of the authenticator').fill(totp.generate());
  await page.getByRole('button', { name: 'Set a password' }).click();
  const recovery = await page.locator('.recovery-codes code').first().innerText();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByRole('heading', { name: 'Plans' }).waitFor();
  await signOut(page);
  await page.getByLabel('Mail address').fill('desk2@example.kg');
  await page.getByLabel('Password', { exact: true }).fill('not this one at all');
  await page.getByLabel('Code of the authenticator').fill(recovery);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('Address, password or code is not right.').waitFor();
  assert.equal(await page.getByLabel('Mail address').inputValue(), 'desk2@example.kg', 'what was typed stays');
  await page.getByLabel('Password', { exact: true }).fill('тёплый камень под водой');
  await page.getByLabel('Code of the authenticator').fill(recovery);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Plans' }).waitFor();
  await page.context().close();
});

test('a used link says so, and where to go', async () => {
  const link = server.letters.map(({ text }) => /http:\S+#\S+/u.exec(text)?.[0]).find((one) => one !== undefined);
  const page = await freshPage(complaints);
  await page.goto(link ?? '');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('This link is used, withdrawn or too old.').waitFor();
  await page.goto(`${origin}/enter`);
  await page.getByText('There is no link here').waitFor();
  await page.context().close();
  assert.deepEqual(complaints, []);
});
