import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeDate, writeNumber } from './write-date.ts';

const FRIDAY = '2025-11-21T08:05:00Z';

test('a date in three languages', () => {
  assert.equal(writeDate(FRIDAY, 'day', 'en', 'Asia/Bishkek'), '21 November 2025');
  assert.equal(writeDate(FRIDAY, 'day', 'ru', 'Asia/Bishkek'), '21 ноября 2025 г.');
  assert.equal(writeDate(FRIDAY, 'weekday', 'ru', 'Asia/Bishkek'), '21 ноября 2025 г. (пятница)');
  assert.equal(writeDate(FRIDAY, 'weekday', 'en', 'Asia/Bishkek'), 'Friday 21 November 2025');
  assert.equal(writeDate(FRIDAY, 'day', 'ky', 'Asia/Bishkek'), '2025-жыл, 21-ноябрь');
  assert.equal(writeDate(FRIDAY, 'weekday', 'ky', 'Asia/Bishkek'), '2025-жыл, 21-ноябрь (жума)');
  assert.equal(writeDate(FRIDAY, 'short', 'ky', 'Asia/Bishkek'), '21-ноя.');
  assert.equal(writeDate(FRIDAY, 'minute', 'ky', 'Asia/Bishkek'), '2025-жыл, 21-ноябрь, 14:05');
  assert.equal(writeDate(FRIDAY, 'time', 'en', 'Asia/Bishkek'), '14:05');
});

test('the day is the one of the place, not of Greenwich', () => {
  assert.equal(writeDate('2025-12-31T20:00:00Z', 'day', 'ky', 'Asia/Bishkek'), '2026-жыл, 1-январь');
  assert.equal(writeDate('2025-12-31T20:00:00Z', 'day', 'ky', 'UTC'), '2025-жыл, 31-декабрь');
});

test('a number in Kyrgyz is written as in Russian', () => {
  assert.equal(writeNumber(1234567.5, 'ky'), writeNumber(1234567.5, 'ru'));
  assert.notEqual(writeNumber(1234567.5, 'ky'), writeNumber(1234567.5, 'en'));
});
