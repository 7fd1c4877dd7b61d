import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { after, test } from 'node:test';
import { meansEndpoints, signInEndpoints, workspaceEndpoints } from '@svod/contract';
import { Provider } from 'oidc-provider';
import type { Page } from 'playwright-core';
import { comeBackAddress } from '../src/sign-in/by-provider.ts';
import { makeRecoveryLink } from '../src/sign-in/host-links.ts';
import { makeProvider } from '../src/sign-in/provider.ts';
import { browserCall } from './browser-call.ts';
import { freePort, realBrowser } from './real-browser.ts';
import { testServer } from './test-server.ts';

const port = await freePort('localhost');
const origin = `http://localhost:${port}`;
// Under another name than the server, so that cookies meet another site's rules.
const providerPort = await freePort('127.0.0.1');
const issuer = `http://127.0.0.1:${providerPort}`;
const settings = {
  name: 'Единый вход',
  issuer,
  clientId: 'svod',
  clientSecret: 'a secret of the client’s own'.replaceAll(/\W/gu, '-'),
  insecure: true,
};

const oidc = new Provider(issuer, {
  clients: [
    {
      ...{ client_id: settings.clientId, client_secret: settings.clientSecret, redirect_uris: [comeBackAddress(origin)] },
      ...{ token_endpoint_auth_method: 'client_secret_basic', grant_types: ['authorization_code'], response_types: ['code'] },
    },
  ],
  pkce: { required: () => true },
  cookies: { keys: ['key of the tests'] },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, email: 'aigul@mfa.example', email_verified: true }) }),
});
const listening: Server = oidc.listen(providerPort, '127.0.0.1');
after(() => {
  listening.closeAllConnections();
  listening.close();
});

const server = await testServer('real', { origin, outside: { provider: makeProvider(settings) } });
await server.http.listen({ port, host: 'localhost' });
const browser = await realBrowser();
const db = await server.database.connect('admin');
const person = await server.person('Катчы', { role: 'desk' });
await db.query("update svod.people set mail = 'aigul@mfa.example' where id = $1", [person.id]);
const other = await server.person('Другой', { role: 'observer' });

const newPage = async (): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/api/start`);
  return page;
};
const viewer = async (page: Page) => {
  await page.goto(`${origin}/api/start`);
  return (await browserCall(page, workspaceEndpoints.readStart)).body['viewer'] as { readonly id: string } | null;
};
/** Signs in at the provider's own pages and gives where the browser ended. */
async function throughProvider(page: Page, location: string, login: string): Promise<string> {
  await page.goto(location);
  const asked = new URL(page.url()).pathname;
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', 'any');
  await page.click('button[type=submit]');
  await page.waitForURL((url) => url.origin === origin || (url.pathname.startsWith('/interaction/') && url.pathname !== asked));
  if (page.url().startsWith(issuer)) {
    await page.click('button[type=submit]');
    await page.waitForURL((url) => url.origin === origin);
  }
  return page.url().slice(origin.length);
}
const begin = async (page: Page) => String((await browserCall(page, signInEndpoints.beginProviderSignIn)).body['location']);
const enterBy = async (page: Page, who: string): Promise<void> => {
  const made = await makeRecoveryLink(server.database.roles.owner, origin, who, server.service.mail);
  assert.ok(made.ok);
  await browserCall(page, signInEndpoints.enterByLink, { token: made.link.slice(made.link.indexOf('#') + 1) });
};

test('an account that nobody linked signs nobody in, though its address is somebody’s', async () => {
  assert.equal((await server.done(signInEndpoints.readWays)).provider, 'Единый вход');
  const page = await newPage();
  const location = new URL(await begin(page));
  assert.deepEqual(
    ['code_challenge_method', 'response_type', 'scope', 'redirect_uri'].map((name) => location.searchParams.get(name)),
    ['S256', 'code', 'openid', comeBackAddress(origin)],
  );
  assert.ok(location.searchParams.has('state') && location.searchParams.has('nonce'));
  assert.equal(await throughProvider(page, location.href, 'aigul'), '/?fault=not-linked');
  assert.equal(await viewer(page), null);
});

test('who came by a link links an account and is signed in; later the account alone signs in', async () => {
  const page = await newPage();
  await enterBy(page, person.id);
  const { body } = await browserCall(page, meansEndpoints.beginIdentity);
  assert.equal(await throughProvider(page, String(body['location']), 'aigul'), '/');
  assert.equal((await viewer(page))?.id, person.id);
  const { rows } = await db.query('select issuer, subject, person from svod.identities');
  assert.deepEqual(rows, [{ issuer, subject: 'aigul', person: person.id }]);

  const fresh = await newPage();
  assert.equal(await throughProvider(fresh, await begin(fresh), 'aigul'), '/');
  assert.equal((await viewer(fresh))?.id, person.id);
  const session = (await fresh.context().cookies()).find(({ name }) => name === 'svod');
  assert.deepEqual([session?.httpOnly, session?.sameSite], [true, 'Strict']);
});

test('an account that is somebody’s already is not linked with another', async () => {
  const page = await newPage();
  await enterBy(page, other.id);
  const { body } = await browserCall(page, meansEndpoints.beginIdentity);
  assert.equal(await throughProvider(page, String(body['location']), 'aigul'), '/?fault=identity-taken');
  assert.equal(await viewer(page), null);
});

/** What the provider answers to a browser that lost its cookie on the way: the answer, not taken yet, and the cookie. */
async function untaken(): Promise<{ readonly answer: URL; readonly cookie: string }> {
  const page = await newPage();
  let answer = '';
  page.on('request', (request) => {
    if (request.url().startsWith(comeBackAddress(origin))) answer = request.url();
  });
  const location = await begin(page);
  const cookie = (await page.context().cookies(origin)).map(({ name, value }) => `${name}=${value}`).join('; ');
  await page.context().clearCookies({ domain: 'localhost' });
  assert.equal(await throughProvider(page, location, 'aigul'), '/?fault=provider-refused');
  return { answer: new URL(answer), cookie };
}

test('an answer is taken once, in the browser that asked, with the state, code and issuer that fit', async () => {
  const back = async (url: URL, cookie: string) => {
    const response = await server.http.inject({ method: 'GET', url: `${url.pathname}${url.search}`, headers: { cookie } });
    return response.headers.location;
  };
  const { answer, cookie } = await untaken();
  assert.equal(await back(answer, 'svod-attempt=another'), '/?fault=provider-refused', 'another browser');
  assert.equal(await back(answer, cookie), '/', 'the one that asked');
  assert.equal(await back(answer, cookie), '/?fault=provider-refused', 'again');
  for (const [name, value] of [
    ['state', 'x'],
    ['code', 'x'],
    ['iss', 'http://127.0.0.1:1'],
  ] as const) {
    const wrong = await untaken();
    wrong.answer.searchParams.set(name, value);
    assert.equal(await back(wrong.answer, wrong.cookie), '/?fault=provider-refused', name);
  }
});

test('a proof by the provider asks the person to sign in there anew, and is theirs alone', async () => {
  const page = await newPage();
  assert.equal(await throughProvider(page, await begin(page), 'aigul'), '/');
  await page.goto(`${origin}/api/start`);
  await db.query("update svod.sessions set proved = now() - interval '1 hour' where person = $1", [person.id]);
  assert.equal((await browserCall(page, meansEndpoints.beginPasskey)).body['fault'], 'prove-first');
  const { body } = await browserCall(page, meansEndpoints.proveByProvider);
  const location = String(body['location']);
  assert.equal(new URL(location).searchParams.get('prompt'), 'login');
  assert.equal(await throughProvider(page, location, 'somebody-else'), '/?fault=not-linked');
  await page.goto(`${origin}/api/start`);
  const again = String((await browserCall(page, meansEndpoints.proveByProvider)).body['location']);
  assert.equal(await throughProvider(page, again, 'aigul'), '/');
  await page.goto(`${origin}/api/start`);
  assert.equal((await browserCall(page, meansEndpoints.beginPasskey)).status, 200);
});

test('a provider that is away is told of, and asked again when it is back', async () => {
  const awayPort = await freePort('127.0.0.1');
  const away = await testServer('real', { outside: { provider: makeProvider({ ...settings, issuer: `http://127.0.0.1:${awayPort}` }) } });
  const response = await away.call(signInEndpoints.beginProviderSignIn);
  assert.deepEqual([response.statusCode, response.json().fault], [503, 'provider-away']);
});
