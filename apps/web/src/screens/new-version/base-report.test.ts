import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BaseFile, type BaseReport, baseReportOf, notReady } from './base-report.ts';

const report = (given: Partial<BaseReport> = {}): BaseReport => ({
  file: 'план.docx',
  title: 'План',
  trackedChanges: 0,
  comments: 0,
  provisions: 10,
  measures: 3,
  language: 'ru',
  columns: [],
  sameAs: null,
  problems: [],
  ...given,
});
const read = (given: Partial<BaseReport> = {}, more: Partial<BaseFile> = {}): BaseFile => ({
  key: 'k',
  file: new File([], 'план.docx'),
  state: { kind: 'read', upload: 'u', report: report(given) },
  settle: null,
  language: null,
  ...more,
});

test('a version waits for every file to be read and for a word on its tracked changes', () => {
  assert.equal(notReady([]), 'nothing');
  assert.equal(notReady([read({}, { state: { kind: 'sending', part: 0 } })]), 'not-read');
  assert.equal(notReady([read({ trackedChanges: 2 })]), 'not-settled');
  assert.equal(notReady([read({ trackedChanges: 2 }, { settle: 'accept' })]), null);
});

test('two files in one language are not a version, until one is said to be in another', () => {
  assert.equal(notReady([read(), read()]), 'twice');
  assert.equal(notReady([read(), read({}, { language: 'ky' })]), null);
});

test('what is no report is not taken for one', () => {
  assert.deepEqual(baseReportOf(report()), report());
  assert.equal(baseReportOf({ version: 'x' }), null);
  assert.equal(baseReportOf(null), null);
});
