import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { meansEndpoints, signInEndpoints, workspaceEndpoints } from '@svod/contract';
import type { CDPSession, Page } from 'playwright-core';
import { buildServer } from '../src/http/build-server.ts';
import { ALL_ROUTES } from '../src/routes/all-routes.ts';
import { makeRecoveryLink } from '../src/sign-in/host-links.ts';
import { browserCall } from './browser-call.ts';
import { freePort, realBrowser } from './real-browser.ts';
import { testServer } from './test-server.ts';

const port = await freePort('localhost');
const origin = `http://localhost:${port}`;
const server = await testServer('real', { origin });
await server.http.listen({ port, host: 'localhost' });
const browser = await realBrowser();
const db = await server.database.connect('admin');
const { beginPasskey, addPasskey, renamePasskey, removePasskey, readMeans, beginPasskeyProof, proveByPasskey } = meansEndpoints;
const { enterByLink, beginPasskeySignIn, signInByPasskey, signOut } = signInEndpoints;
const { readStart } = workspaceEndpoints;

const person = await server.person('Катчы', { role: 'desk' });
const other = await server.person('Другой', { role: 'observer' });

/** A browser with an authenticator of its own: as a laptop with its lock. */
async function device(): Promise<{ readonly page: Page; readonly cdp: CDPSession; readonly authenticator: string }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  // Any answer of the server's is a page of its origin.
  await page.goto(`${origin}/api/start`);
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return { page, cdp, authenticator: authenticatorId };
}

/** As much of a browser as a page is asked for here: this project's server is written without one. */
interface Browsing {
  readonly PublicKeyCredential: Readonly<
    Record<'parseCreationOptionsFromJSON' | 'parseRequestOptionsFromJSON', (options: unknown) => unknown>
  >;
  readonly navigator: {
    readonly credentials: Readonly<
      Record<'create' | 'get', (asked: { publicKey: unknown }) => Promise<{ toJSON(): Record<string, unknown> }>>
    >;
  };
}

/** What the browser makes of options, as JSON. */
const create = async (page: Page, options: unknown): Promise<Record<string, unknown>> =>
  await page.evaluate(async (given) => {
    const { PublicKeyCredential, navigator } = globalThis as unknown as Browsing;
    return (await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(given) })).toJSON();
  }, options);
const use = async (page: Page, options: unknown): Promise<Record<string, unknown>> =>
  await page.evaluate(async (given) => {
    const { PublicKeyCredential, navigator } = globalThis as unknown as Browsing;
    return (await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(given) })).toJSON();
  }, options);

const enterBy = async (page: Page, who: string): Promise<void> => {
  const made = await makeRecoveryLink(server.database.roles.owner, origin, who, server.service.mail);
  assert.ok(made.ok);
  assert.deepEqual((await browserCall(page, enterByLink, { token: made.link.slice(made.link.indexOf('#') + 1) })).body, { next: 'enrol' });
};
const addTo = async (page: Page, name: string) => {
  const { body } = await browserCall(page, beginPasskey);
  return await browserCall(page, addPasskey, { name, response: await create(page, body['options']) });
};
const signIn = async (page: Page) => {
  const { body } = await browserCall(page, beginPasskeySignIn);
  return await browserCall(page, signInByPasskey, { response: await use(page, body['options']) });
};
const viewer = async (page: Page) => (await browserCall(page, readStart)).body['viewer'] as { readonly id: string } | null;
const keys = async () =>
  (
    await db.query<{ id: string; name: string; counter: string }>(
      'select id, name, counter from svod.passkeys where person = $1 order by made',
      [person.id],
    )
  ).rows;

const laptop = await device();

test('who came by a link makes a passkey and is signed in by it; later the passkey alone signs in, without a name', async () => {
  const { page } = laptop;
  await enterBy(page, person.id);
  assert.equal(await viewer(page), null, 'a link is not a sign-in yet');
  const { body } = await browserCall(page, beginPasskey);
  const { rp, authenticatorSelection } = body['options'] as Record<string, Record<string, unknown>>;
  assert.equal(rp?.['id'], 'localhost');
  assert.deepEqual([authenticatorSelection?.['residentKey'], authenticatorSelection?.['userVerification']], ['required', 'required']);
  const added = await browserCall(page, addPasskey, { name: 'Ноутбук', response: await create(page, body['options']) });
  assert.deepEqual(added, { status: 200, body: { next: 'go-on' } });
  assert.equal((await viewer(page))?.id, person.id);
  await browserCall(page, signOut);
  assert.equal(await viewer(page), null);
  assert.deepEqual(await signIn(page), { status: 200, body: { next: 'go-on' } });
  assert.equal((await viewer(page))?.id, person.id);
  assert.ok(Number((await keys())[0]?.counter) > 0);
  const { rows } = await db.query<{ method: string }>('select method from svod.sessions where person = $1 order by made desc limit 1', [
    person.id,
  ]);
  assert.equal(rows[0]?.method, 'passkey');
});

test('an answer is taken once, on its own challenge, in its own browser, at the very origin', async () => {
  const { page } = laptop;
  const { body } = await browserCall(page, beginPasskeySignIn);
  const response = await use(page, body['options']);
  const elsewhere = await device();
  assert.equal((await browserCall(elsewhere.page, signInByPasskey, { response })).body['fault'], 'challenge-gone');
  await browserCall(elsewhere.page, beginPasskeySignIn);
  assert.equal((await browserCall(elsewhere.page, signInByPasskey, { response })).body['fault'], 'wrong-sign-in', 'on another challenge');
  assert.equal((await browserCall(page, signInByPasskey, { response })).status, 200);
  assert.equal((await browserCall(page, signInByPasskey, { response })).body['fault'], 'challenge-gone', 'a second time');

  // The same relying party behind another origin: what the browser signed names where it was.
  const begun = await browserCall(page, beginPasskeySignIn);
  const signed = await use(page, begun.body['options']);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const twin = await buildServer({ ...server.service, origin: 'http://localhost:1' }, ALL_ROUTES);
  const headers = { cookie, 'x-svod': '1', origin: 'http://localhost:1' };
  const there = await twin.http.inject({ method: 'POST', url: signInByPasskey.path, headers, payload: { response: signed } });
  await twin.http.close();
  assert.equal(there.json().fault, 'wrong-sign-in');

  const torn = await browserCall(page, beginPasskeySignIn);
  const used = await use(page, torn.body['options']);
  const inner = used['response'] as Record<string, string>;
  const flipped = `${inner['signature']?.slice(0, -4)}AAAA`;
  const refused = await browserCall(page, signInByPasskey, { response: { ...used, response: { ...inner, signature: flipped } } });
  assert.equal(refused.body['fault'], 'wrong-sign-in');
});

test('a passkey whose counter goes back is refused and told of in the log', async () => {
  const { page } = laptop;
  await db.query('update svod.passkeys set counter = counter + 100 where person = $1', [person.id]);
  assert.equal((await signIn(page)).body['fault'], 'wrong-sign-in');
  const { rowCount } = await db.query("select 1 from svod.log_entries where act = 'passkey.counter-regress' and actor = $1", [person.id]);
  assert.equal(rowCount, 1);
  await db.query('update svod.passkeys set counter = counter - 100 where person = $1', [person.id]);
  assert.equal((await signIn(page)).status, 200);
});

test('without the person’s own verification nothing is taken, whatever the browser would do', async () => {
  const { page, cdp, authenticator } = laptop;
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: authenticator, isUserVerified: false });
  const { body } = await browserCall(page, beginPasskeySignIn);
  const options = body['options'] as Record<string, unknown>;
  const response = await use(page, { ...options, userVerification: 'discouraged' });
  assert.equal((await browserCall(page, signInByPasskey, { response })).body['fault'], 'wrong-sign-in');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: authenticator, isUserVerified: true });
});

test('several passkeys of one person have names and are removed one by one; the last means of sign-in stays', async () => {
  const { page } = laptop;
  assert.equal((await signIn(page)).status, 200);
  // A second authenticator of the same browser, as a key on a ring.
  const { authenticatorId } = await laptop.cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'usb', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  const letters = server.letters.length;
  await db.query("update svod.people set mail = 'aigul@mfa.example' where id = $1", [person.id]);
  assert.equal((await addTo(page, 'Ключ')).status, 200);
  assert.equal(server.letters.length, letters + 1, 'the person is told');
  const [first, second] = await keys();
  assert.deepEqual([first?.name, second?.name], ['Ноутбук', 'Ключ']);
  assert.equal((await browserCall(page, renamePasskey, { name: 'Ключ на связке' }, { passkey: second?.id ?? '' })).status, 200);
  const means = (await browserCall(page, readMeans)).body['passkeys'] as readonly { readonly name: string }[];
  assert.deepEqual(
    means.map(({ name }) => name),
    ['Ноутбук', 'Ключ на связке'],
  );
  assert.equal((await browserCall(page, removePasskey, undefined, { passkey: second?.id ?? '' })).status, 200);
  const last = await browserCall(page, removePasskey, undefined, { passkey: first?.id ?? '' });
  assert.deepEqual([last.status, last.body['fault']], [422, 'last-means']);
  assert.equal((await keys()).length, 1);
  await laptop.cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
});

test('what is grave asks for a proof no older than ten minutes; another’s passkey proves nothing', async () => {
  const { page } = laptop;
  await db.query("update svod.sessions set proved = now() - interval '11 minutes' where person = $1", [person.id]);
  assert.equal((await browserCall(page, beginPasskey)).body['fault'], 'prove-first');
  const { body } = await browserCall(page, beginPasskeyProof);
  assert.equal((body['options'] as { allowCredentials: readonly unknown[] }).allowCredentials.length, 1);
  const before = await page.context().cookies();
  assert.equal((await browserCall(page, proveByPasskey, { response: await use(page, body['options']) })).status, 200);
  assert.notDeepEqual(await page.context().cookies(), before, 'a new id');
  assert.equal((await browserCall(page, beginPasskey)).status, 200);

  const theirs = await device();
  await enterBy(theirs.page, other.id);
  assert.equal((await addTo(theirs.page, 'Чужой')).status, 200);
  const { body: asked } = await browserCall(page, beginPasskeyProof);
  const challenge = (asked['options'] as Record<string, unknown>)['challenge'];
  const foreign = await use(theirs.page, { challenge, rpId: 'localhost', userVerification: 'required' });
  assert.equal((await browserCall(page, proveByPasskey, { response: foreign })).body['fault'], 'wrong-sign-in');
});

test('a passkey made on nobody’s challenge, or another sign-in’s, is not taken', async () => {
  const one = await device();
  const two = await device();
  await enterBy(one.page, other.id);
  const { body } = await browserCall(one.page, beginPasskey);
  const made = await create(one.page, body['options']);
  await enterBy(two.page, person.id);
  assert.equal((await browserCall(two.page, addPasskey, { name: 'x', response: made })).body['fault'], 'passkey-refused');
  await browserCall(two.page, beginPasskey);
  assert.equal((await browserCall(two.page, addPasskey, { name: 'x', response: made })).body['fault'], 'passkey-refused');
  assert.equal((await browserCall(one.page, addPasskey, { name: 'x', response: made })).status, 200);
  assert.equal((await browserCall(one.page, removePasskey, undefined, { passkey: randomUUID() })).status, 404);
});
