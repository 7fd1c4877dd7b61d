import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText } from '../src/text/fold.ts';

/** The rules as written, without the table of known characters. */
function foldByRules(text: string): string {
  if (/^(?:[\p{L}\p{N}.,;:()!?/\n\t\v]| (?! )(?!$))*$/u.test(text)) return text;
  return text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .normalize('NFC')
    .replace(/[«»“”„‟"″＂‹›'‘’‚‛′]/gu, '"')
    .replace(/[-‐‑‒–—―−]/gu, '-')
    .replace(/…/gu, '...')
    .replace(/[^\S\n\t\v]+/gu, ' ');
}

test('every character of the basic plane folds as the rules say, alone and inside words', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const char = String.fromCharCode(code);
    for (const text of [char, `ab${char}`, `ө ${char} ү`])
      if (foldText(text) !== foldByRules(text)) assert.fail(`U+${code.toString(16)}: ${JSON.stringify(foldText(text))}`);
  }
});

test('spaces, decomposed letters and letters beyond the basic plane', () => {
  for (const text of [
    '',
    ' ',
    '  ',
    'а б',
    'а  б',
    ' а',
    'а ',
    'а\n б',
    'а \nб',
    'и\u0306',
    'е\u0308 ё',
    '𐐀 б',
    '😀',
    '\ud800',
    'Ω',
    'Ω «Ω»',
    'а\u00A0б',
    'а\u00A0 б',
  ])
    assert.equal(foldText(text), foldByRules(text), JSON.stringify(text));
  assert.equal(foldText('«а»  б – в…'), '"а" б - в...');
});
