import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { LANGUAGES } from '@svod/contract';
import { SIZES, shotOpener } from './open-shot.ts';
import { SHOTS } from './shots.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** All that axe knows of WCAG 2.2 AA, and what it calls good practice. */
const RUN = "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })";

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

const violationsIn = (found: Found): readonly string[] =>
  found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));

const { open, close } = await shotOpener();
test.after(close);

for (const [place, shot] of SHOTS.entries())
  for (const [turn, size] of SIZES.entries()) {
    // Each screen in two of the three languages, each language in two screens of three.
    const language = LANGUAGES[(place + turn) % LANGUAGES.length] ?? 'en';
    test(`${shot.name}, ${size.width} wide, ${language}: nothing for axe, nothing in the console, nothing wider than the window`, async () => {
      const { page, complaints, close: shut } = await open(shot, language, size);
      await page.evaluate(AXE);
      assert.deepEqual(violationsIn(await page.evaluate<Found>(RUN)), []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'), false, 'wider');
      if (shot.cut === undefined && shot.refused === undefined) assert.deepEqual(complaints, []);
      await shut();
    });
  }

test('what axe is asked for, it finds', async () => {
  const shot = SHOTS.find(({ name }) => name === 'settings');
  assert.ok(shot);
  const { page, close: shut } = await open(shot, 'en', SIZES[0]);
  await page.evaluate(AXE);
  await page.evaluate("document.querySelector('label').removeAttribute('for')");
  assert.match(violationsIn(await page.evaluate<Found>(RUN)).join('\n'), /^label: /mu);
  await shut();
});
