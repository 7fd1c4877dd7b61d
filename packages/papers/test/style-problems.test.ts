import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemLine, problemsEn, problemsKy, problemsRu } from '@svod/papers/problems';

const values = {
  style: 'heading 1',
  what: 'align: left → justify; colour: black → red; font: Times New Roman → Arial; indent-first: 0 pt → 35.4 pt',
};

test('what a style does is said in words, typefaces by their own names', () => {
  const lines = [problemsEn, problemsRu, problemsKy].map((texts) =>
    problemLine(texts, texts.notes, { code: 'style-changed', values, where: '' }),
  );
  assert.match(
    lines[0] ?? '',
    /alignment: left → justified; colour of letters: black → red; typeface: Times New Roman → Arial; indent of the first line: 0 pt → 35\.4 pt/u,
  );
  assert.match(
    lines[1] ?? '',
    /выравнивание: по левому краю → по ширине; цвет букв: чёрный → красный; шрифт: Times New Roman → Arial; отступ первой строки: 0 пт → 35\.4 пт/u,
  );
  assert.match(lines[2] ?? '', /тамгалардын түсү: кара → кызыл; арип: Times New Roman → Arial/u);
});

test('what many styles do is said with their number and names; what is no list of properties is said as it is', () => {
  const many = { styles: 'A, B, C, D', count: 4, what: 'size: 12 pt → 14 pt' };
  assert.match(
    problemLine(problemsRu, problemsRu.notes, { code: 'styles-changed', values: many, where: '' }),
    /всего 4: A, B, C, D\. размер букв: 12 пт → 14 пт/u,
  );
  assert.match(
    problemLine(problemsEn, problemsEn.notes, { code: 'style-changed', values: { style: 'A', what: 'something' }, where: '' }),
    /something/u,
  );
});
