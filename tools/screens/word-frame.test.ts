import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fastify from 'fastify';
import { type Frame, type Page, chromium } from 'playwright-core';
import { setSecurityHeaders } from '../../apps/server/src/http/security-headers.ts';
import { serveWeb } from '../../apps/server/src/web/serve-web.ts';
import { mainPart, pack, paragraph, relationship, relationships, smallParts } from '../made-files/small-docx.ts';
import { buildPages } from './build-pages.ts';
import { CHROMIUM } from './open-workbench.ts';

const EVIL = 'http://evil.example';
const RUN = 'globalThis.top.pwned = 1';

/** A Word file that tries all that a drawing program may fall for. */
const HOSTILE = smallParts('', {
  'word/document.xml': mainPart(
    [
      paragraph('Первое положение'),
      '<w:p><w:hyperlink r:id="js"><w:r><w:t>script</w:t></w:r></w:hyperlink></w:p>',
      '<w:p><w:hyperlink r:id="web"><w:r><w:t>away</w:t></w:r></w:hyperlink></w:p>',
      `<w:p><w:r><w:sym w:font="Symbol" w:char="&lt;img src=x onerror=&quot;${RUN}&quot;&gt;"/></w:r></w:p>`,
      `<w:p><w:r><w:rPr><w:rFonts w:ascii="a; background: url(${EVIL}/font)"/></w:rPr><w:t>font</w:t></w:r></w:p>`,
      `<w:p><w:pPr><w:pStyle w:val="x&lt;/style&gt;&lt;img src='${EVIL}/style' onerror='${RUN}'&gt;"/></w:pPr><w:r><w:t>style</w:t></w:r></w:p>`,
      '<w:altChunk r:id="html"/>',
      paragraph('Второе положение'),
      paragraph('Второе положение'),
    ].join(''),
  ),
  'word/_rels/document.xml.rels': relationships(
    [
      relationship('js', 'hyperlink', `javascript:${RUN}`, true),
      relationship('web', 'hyperlink', `${EVIL}/link`, true),
      relationship('html', 'aFChunk', 'chunk.html'),
      relationship('styles', 'styles', 'styles.xml'),
    ].join(''),
  ),
  'word/styles.xml': `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="x&lt;/style&gt;&lt;script&gt;${RUN}&lt;/script&gt;"><w:name w:val="x"/><w:rPr><w:rFonts w:ascii="b'}&lt;/style&gt;&lt;script&gt;${RUN}&lt;/script&gt;@import url(${EVIL}/import);"/></w:rPr></w:style></w:styles>`,
  'word/chunk.html': `<script>${RUN}</script><img src="${EVIL}/chunk">`,
});

const PARENT = `<!doctype html><iframe sandbox="allow-scripts" src="/frames/word.html" style="width:800px;height:600px"></iframe>
<script>
  const heard = (globalThis.heard = []);
  const frame = document.querySelector('iframe');
  addEventListener('message', (event) => { if (event.source === frame.contentWindow) heard.push(event.data.kind); });
</script>`;

const http = fastify();
http.addHook('onRequest', async (request, reply) => setSecurityHeaders(request, reply, 'http://localhost'));
await serveWeb(http, await buildPages());
const origin = (await http.listen({ port: 0, host: 'localhost' })).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
const browser = await chromium.launch(CHROMIUM);
after(async () => {
  await browser.close();
  await http.close();
});

/** A page of the server's own origin, without a policy, with the frame in it; and what asked for anything elsewhere. */
async function openFrame(): Promise<{ readonly page: Page; readonly frame: Frame; readonly elsewhere: string[] }> {
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/u.test(request.url())) elsewhere.push(request.url());
  });
  await page.route(`${EVIL}/**`, (route) => route.fulfill({ body: 'evil' }));
  await page.route('**/parent', (route) => route.fulfill({ contentType: 'text/html', body: PARENT }));
  await page.goto(`${origin}/parent`);
  await page.waitForFunction("heard.includes('ready')");
  const frame = page.frames().find((one) => one.url().endsWith('/frames/word.html'));
  assert.ok(frame);
  return { page, frame, elsewhere };
}

const draw = async (page: Page, bytes: Uint8Array): Promise<string> => {
  await page.evaluate(
    `frame.contentWindow.postMessage({ kind: 'draw', bytes: Uint8Array.from(${JSON.stringify([...bytes])}).buffer }, '*')`,
  );
  await page.waitForFunction("heard.some((kind) => kind === 'drawn' || kind === 'failed')");
  return await page.evaluate<string>('heard.at(-1)');
};

test('nothing of a hostile file runs, is fetched or gets out of the frame', async () => {
  const { page, frame, elsewhere } = await openFrame();
  assert.equal(await draw(page, pack(HOSTILE)), 'drawn');
  assert.match((await frame.textContent('body')) ?? '', /Первое положение[^]*Второе положение/u);
  const before = frame.url();
  for (const link of ['script', 'away']) await frame.getByText(link, { exact: true }).click();
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate('globalThis.pwned'), undefined, 'a script ran');
  assert.deepEqual(elsewhere, [], 'something was fetched');
  assert.equal(frame.url(), before, 'the frame went elsewhere');
  assert.equal(page.url(), `${origin}/parent`);
  // Whatever did run could reach nothing.
  assert.equal(await frame.evaluate("(() => { try { return typeof parent.document; } catch { return 'closed'; } })()"), 'closed');
  assert.equal(await frame.evaluate("(() => { try { return document.cookie; } catch { return 'closed'; } })()"), 'closed');
  assert.equal(await frame.evaluate(`fetch('${origin}/api/start').then(() => 'open', () => 'closed')`), 'closed');
  await page.close();
});

test('what looks for scripts and fetches finds them where nothing keeps them in', async () => {
  const { page, elsewhere } = await openFrame();
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="${RUN}"><img src="${EVIL}/there">')`);
  await page.waitForFunction('globalThis.pwned === 1');
  await page.waitForTimeout(100);
  assert.deepEqual(elsewhere, [`${EVIL}/there`]);
  await page.close();
});

test('a place is found by its text, and which of several equal ones it is', async () => {
  const { page, frame } = await openFrame();
  await draw(page, pack(HOSTILE));
  await page.evaluate("frame.contentWindow.postMessage({ kind: 'go', text: 'Второе  положение', nth: 1 }, '*')");
  await frame.locator('.here').waitFor();
  assert.equal(
    await frame.evaluate(
      "[...document.querySelectorAll('p')].filter((p) => p.textContent === 'Второе положение').indexOf(document.querySelector('.here'))",
    ),
    1,
  );
  await page.close();
});

test('what is no Word file is said to be none', async () => {
  const { page } = await openFrame();
  assert.equal(await draw(page, Buffer.from('just words')), 'failed');
  await page.close();
});
