import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Piece } from './pieces.tsx';
import { wordPieces } from './word-pieces.ts';

const side = (pieces: readonly Piece[], gone: Piece['kind']): string =>
  pieces.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join('');

test('whole words come and go, and both texts can be read off', () => {
  const before = 'Утвердить перечень патогенов человека и порядок его пересмотра.';
  const after = 'Утвердить перечень патогенов человека, животных и порядок их пересмотра.';
  const pieces = wordPieces(before, after);
  assert.equal(side(pieces, 'inserted'), before);
  assert.equal(side(pieces, 'deleted'), after);
  assert.deepEqual(
    pieces.filter(({ kind }) => kind !== 'same'),
    [
      { kind: 'inserted', text: ', животных' },
      { kind: 'deleted', text: 'его' },
      { kind: 'inserted', text: 'их' },
    ],
  );
});

test('equal texts have no change, and an empty one is all change', () => {
  assert.deepEqual(wordPieces('то же', 'то же'), [{ kind: 'same', text: 'то же' }]);
  assert.deepEqual(wordPieces('', 'новое'), [{ kind: 'inserted', text: 'новое' }]);
  assert.deepEqual(wordPieces('старое', ''), [{ kind: 'deleted', text: 'старое' }]);
});

test('texts too long to compare are told whole, between what they share', () => {
  const long = (word: string): string => `начало ${Array.from({ length: 900 }, (_, at) => `${word}${at}`).join(' ')} конец`;
  const pieces = wordPieces(long('а'), long('б'));
  assert.equal(side(pieces, 'inserted'), long('а'));
  assert.deepEqual(
    pieces.map(({ kind }) => kind),
    ['same', 'deleted', 'inserted', 'same'],
  );
});
