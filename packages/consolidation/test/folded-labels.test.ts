import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Document, ITALIC } from '../src/document/document.ts';
import { asked } from './laws/asked.ts';
import { doc } from './laws/dsl.ts';
import { Hand } from './laws/hand.ts';
import { holdAll } from './laws/hold-all.ts';

const BASE = doc('Органы:', 'а) ведут учёт;', 'б) проверяют;', 'в) сообщают;', 'Конец.');

const found = (base: Document, ...hands: readonly Hand[]): readonly string[] => {
  holdAll({ base, returns: hands.map((hand) => hand.grown()) });
  return asked(base, ...hands.map((hand) => hand.file())).amendments;
};
const editing = (author: string | null, base = BASE): Hand => new Hand(base).by(author);

test('letters of a list given anew after an item that came or went follow from it, tracked or not', () => {
  for (const [author, who] of [
    ['А', '1'],
    [null, '1 silent'],
  ] as const) {
    const put = editing(author).before('б)', 'б) хранят;\n').replace('б) пров', 'в) пров').replace('в) сооб', 'г) сооб');
    assert.deepEqual(found(BASE, put), [
      `${who} paragraph-inserted → б) хранят;`,
      `${who} text-replaced (renumbering) б → в`,
      `${who} text-replaced (renumbering) в → г`,
    ]);
    const gone = editing(author).remove('б) проверяют;\n').replace('в) сооб', 'б) сооб');
    assert.deepEqual(found(BASE, gone), [`${who} paragraph-deleted б) проверяют; →`, `${who} text-replaced (renumbering) в → б`]);
  }
});

test('one body that tracks an item with the letters after it and another that does not ask for the same', () => {
  const put = (author: string | null): Hand => editing(author).before('б)', 'б) хранят;\n').replace('б) пров', 'в) пров');
  assert.deepEqual(found(BASE, put('А'), put(null)), [
    '1+2 silent paragraph-inserted → б) хранят;',
    '1+2 silent text-replaced (renumbering) б → в',
  ]);
});

test('other edits beside an item are nobody’s renumbering', () => {
  const beside = (edit: (hand: Hand) => Hand): readonly string[] =>
    found(BASE, edit(editing('А').before('б)', 'ещё) хранят;\n'))).filter((line) => line.includes('renumbering'));
  assert.deepEqual(
    beside((hand) => hand.replace('сообщают', 'докладывают')),
    [],
  );
  assert.deepEqual(
    beside((hand) => hand.replace('в) сообщают', 'г) докладывают')),
    [],
  );
  assert.deepEqual(
    beside((hand) => hand.format('в)', ITALIC)),
    [],
  );
  assert.deepEqual(
    beside((hand) => hand.replace('сообщают;\nКонец', 'сообщают, конец')),
    [],
  );
  // Without an item that came or went a letter is what is asked for.
  assert.deepEqual(found(BASE, editing('А').replace('в) сооб', 'г) сооб')), ['1 text-replaced в → г']);
});
