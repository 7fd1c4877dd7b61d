import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureOf } from '../src/clean/picture-bytes.ts';
import { PNG, pngWithText } from './clean-fixture.ts';

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const text = (data: Uint8Array | undefined): string => String.fromCharCode(...(data ?? []));
const segment = (marker: number, data: readonly number[]): number[] => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 255,
  ...data,
];

const JFIF = [...letters('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 0, 0];
const QUANTISING = segment(
  0xdb,
  Array.from({ length: 65 }, () => 1),
);
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
const jpeg = (...between: readonly number[]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, ...segment(0xe0, JFIF), ...between, ...QUANTISING, ...SCAN, 0xff, 0xd9]);

const SCREEN = [...letters('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
const IMAGE = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
const gif = (...between: readonly number[]): Uint8Array => Uint8Array.from([...SCREEN, ...between, ...IMAGE, 0x3b]);

test('a PNG loses its texts and what follows its end', () => {
  assert.deepEqual(pictureOf(PNG), { format: 'png', bytes: PNG });
  const dirty = Uint8Array.from([...pngWithText('SECRET'), ...letters('SECRET')]);
  assert.match(text(dirty), /SECRET/);
  assert.deepEqual(pictureOf(dirty)?.bytes, PNG);
});

test('a JPEG loses EXIF, comments, previews and what follows its end, and stays one', () => {
  const bare = jpeg();
  assert.deepEqual(pictureOf(bare), { format: 'jpeg', bytes: bare });
  const adobe = segment(0xee, [...letters('Adobe'), 0, 100, 0, 0, 0, 0, 1]);
  const dirty = [
    ...segment(0xe1, letters('Exif\0\0SECRET')),
    ...segment(0xfe, letters('SECRET')),
    ...segment(0xed, letters('Photoshop SECRET')),
  ];
  assert.deepEqual(pictureOf(Uint8Array.from([...jpeg(...dirty, ...adobe), ...letters('SECRET')]))?.bytes, jpeg(...adobe));
  const preview = Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [...JFIF.slice(0, 12), 1, 1, ...letters('SEC')]),
    ...QUANTISING,
    ...SCAN,
    0xff,
    0xd9,
  ]);
  assert.deepEqual(pictureOf(preview)?.bytes, bare);
});

test('a GIF loses comments and data of programs, not its loops', () => {
  assert.deepEqual(pictureOf(gif()), { format: 'gif', bytes: gif() });
  const loops = [0x21, 0xff, 11, ...letters('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  const dirty = [0x21, 0xfe, 6, ...letters('SECRET'), 0, 0x21, 0xff, 11, ...letters('XMP DataXMP'), 6, ...letters('SECRET'), 0];
  assert.deepEqual(pictureOf(gif(...dirty, ...loops))?.bytes, gif(...loops));
});

test('damaged pictures and other formats are none', () => {
  for (const whole of [PNG, jpeg(), gif()]) {
    for (const at of [8, 12, 20, whole.length - 3]) assert.equal(pictureOf(whole.slice(0, at)), null);
  }
  for (const other of ['<svg/>', 'BM', 'II*\0', '\u0001\0\0\0 EMF', '']) assert.equal(pictureOf(Uint8Array.from(letters(other))), null);
});
