/**
 * `npm run screens`: pictures of every screen at both widths and in three languages, into `out/screens`. Words after it choose: `npm run screens plans ru 390`
 * takes those whose name, language and width hold them all; `plan|round` is either. With the word `print` they are printed instead, as PDF.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LANGUAGES } from '@svod/contract';
import { ROOT } from '../suite/command.ts';
import { SIZES, shotOpener } from './open-shot.ts';
import { SHOTS } from './shots.ts';

/** Texts that stand in a box too narrow for them, but for those of lists that are cut on purpose and say all in a title. */
const CLIPPED = `[...document.querySelectorAll('button, select, label, th, h1, h2, h3, .tag, .button, summary')]
  .filter((one) => one.offsetParent !== null && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1 && !one.title && one.closest('.queue-scroll, .out-of-sight') === null)
  .map((one) => one.tagName.toLowerCase() + '.' + one.className + ' ' + one.textContent.trim().slice(0, 60))`;

/** Pixels of a page that is still taken whole; of a longer one what stands in the window. */
const TALLEST = 5000;

const printed = process.argv.includes('print');
const words = process.argv.slice(2).filter((word) => word !== 'print');
const out = join(ROOT, 'out/screens');

const { open, close } = await shotOpener();
await test('screens', async () => {
  mkdirSync(out, { recursive: true });
  try {
    for (const shot of SHOTS)
      for (const language of LANGUAGES)
        for (const size of printed ? SIZES.slice(0, 1) : SIZES) {
          const name = `${shot.name}-${language}-${size.width}`;
          if (!words.every((word) => word.split('|').some((one) => name.includes(one)))) continue;
          const { page, complaints, close: shut } = await open(shot, language, size);
          if (printed) await page.pdf({ path: join(out, `${name}.pdf`), format: 'A4', printBackground: true });
          for (const one of await page.evaluate<readonly string[]>(CLIPPED)) console.log(`  ${name}: cut off: ${one}`);
          const height = await page.evaluate<number>('document.documentElement.scrollHeight');
          await page.screenshot({ path: join(out, `${name}.png`), fullPage: size.width === 390 && height <= TALLEST });
          console.log(`${name}.png${complaints.length === 0 ? '' : `  ${complaints.join(' | ')}`}`);
          await shut();
        }
  } finally {
    await close();
  }
});
