import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MARKS, markClass } from './mark-index.ts';

const sheet = readFileSync(join(import.meta.dirname, 'body-mark.css'), 'utf8');
const valuesOf = (property: string): readonly string[] =>
  Array.from({ length: MARKS }, (_, mark) => {
    const rule = sheet.match(new RegExp(`\\.${markClass(mark)} \\{([^}]*)\\}`, 'u'))?.[1] ?? '';
    return rule.match(new RegExp(`${property}: ([^;]+);`, 'u'))?.[1] ?? '';
  });

test('each mark has a colour and a shape that no other has', () => {
  for (const property of ['--mark', '--mark-shape']) {
    const values = valuesOf(property);
    assert.equal(new Set(values).size, MARKS, property);
    assert.ok(!values.includes(''), property);
  }
  assert.equal(markClass(12), markClass(0));
});

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('words in a body\u2019s colour can be read on paper, on the wash of others and on their own', () => {
  const colours = valuesOf('--mark');
  const washes = valuesOf('--mark-wash');
  for (const [mark, colour] of colours.entries())
    for (const ground of ['#ffffff', '#f5f6f8', washes[mark] ?? '']) {
      const contrast = (luminance(ground) + 0.05) / (luminance(colour) + 0.05);
      assert.ok(contrast >= 4.5, `${colour} on ${ground}: ${contrast}`);
    }
});
