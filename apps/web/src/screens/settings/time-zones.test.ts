import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeZones } from './time-zones.ts';

test('zones of the region stand first, and the one that is set is always there', () => {
  assert.deepEqual(timeZones('Asia/Bishkek', ['Africa/Abidjan', 'Asia/Bishkek']), ['Asia/Bishkek', 'Africa/Abidjan']);
  assert.deepEqual(timeZones('Mars/Base', ['Asia/Bishkek']), ['Mars/Base', 'Asia/Bishkek']);
});
