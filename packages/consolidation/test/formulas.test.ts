import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Document, type Inline, OBJECT, type Revision, type Span } from '../src/document/document.ts';
import { textLines } from '../src/document/lines.ts';
import { doc, p } from './laws/dsl.ts';
import { ENGINE, consolidated, readRound } from './laws/engine.ts';
import { holdLaw4 } from './laws/law-4.ts';

const formula = (text: string): Inline => ({ kind: 'formula', key: text, text, flow: null });
const marker = (kind: Revision['kind'], author: string): Revision => ({ kind, author, date: null, move: null, empty: false });

test('a formula changed inside is replaced by the one it becomes, its markers counted once', () => {
  const base = doc(p('Площадь круга ', formula('A=c'), ' единиц.'));
  const start = 'Площадь круга '.length;
  const text = `Площадь круга ${OBJECT}${OBJECT} единиц.`;
  const span = (from: number, to: number, touched: Partial<Span> = {}): Span => ({
    start: from,
    end: to,
    ins: [],
    del: [],
    format: 0,
    formatChange: null,
    ...touched,
  });
  const spans = [
    span(0, start),
    span(start, start + 1, { del: [0, 1] }),
    span(start + 1, start + 2, { ins: [0, 1] }),
    span(start + 2, text.length),
  ];
  const made: Document = {
    ...doc({ ...p(), text, spans, objects: [formula('A=c'), formula('A=b')] }),
    revisions: [marker('delete', 'А'), marker('insert', 'А')],
  };
  assert.deepEqual(
    (['original', 'final', 'marked'] as const).map((view) => textLines(made, view, { stories: 'main' })[0]),
    ['Площадь круга A=c единиц.', 'Площадь круга A=b единиц.', 'Площадь круга [-A=c-А][+A=b+А] единиц.'],
  );
  const { amendments } = consolidated(ENGINE, readRound(ENGINE, base, [made]));
  assert.deepEqual(
    amendments.map(({ old, new: now, sponsors }) => [old, now, sponsors[0]?.tracked, sponsors[0]?.revisions]),
    [['A=c', 'A=b', true, [0, 1]]],
  );
  holdLaw4(ENGINE, base, made);
});
