import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Document, NONE, type Paragraph, outlineOf } from '@svod/consolidation';
import { type Provenance, provenanceOf } from '../src/provenance/provenance.ts';

const p = (text: string): Paragraph => ({
  kind: 'paragraph',
  text,
  spans: [{ start: 0, end: text.length, ins: NONE, del: NONE, format: 0, formatChange: null }],
  objects: [],
  mark: { ins: NONE, del: NONE },
  style: '',
  heading: null,
  numbering: null,
  label: '',
  align: '',
  bookmark: '',
  paraId: '',
  generated: false,
  formatChanges: NONE,
});
const document: Document = {
  flows: [{ key: 'main', blocks: [p('IV кв. 2027 г.'), p('I кв. 2026 г.')] }],
  revisions: [],
  comments: [],
  problems: [],
};
const outline = outlineOf(document, () => null);

const change = { kind: 'text-replaced', base: 'b', place: null, old: '', new: '', amendments: [], sponsors: [], decision: null };
const sentence = (block: number, text: string, made: readonly string[]) => ({
  ...{ flow: 'main', block, section: '', measure: '', field: '', from: 'changed' },
  ...{ text, made, earlier: [] },
});

/** What earlier changes stand at each sentence, by a provenance whose sentences were cut as given. */
function carried(...sentences: readonly ReturnType<typeof sentence>[]): readonly (readonly string[])[] {
  const earlier = {
    format: 'svod-provenance/1',
    base: { file: '', hash: '' },
    version: { hash: outline.hash },
    changes: { a1: change, a2: change, a3: change },
    sentences,
    removed: [],
  } as unknown as Provenance;
  const texts = ['IV кв. 2027 г.', 'I кв. 2026 г.'];
  const made = provenanceOf({
    base: { file: 'base.docx', hash: outline.hash },
    baseOutline: outline,
    outline,
    traced: {
      sentences: texts.map((text, block) => ({ flow: 'main', block, text, made: [], from: [block] })),
      original: texts.map((text, block) => ({ flow: 'main', block, text, gone: [] })),
    },
    settlement: { amendments: [], remarks: [], collisions: [], standing: [], faults: [], notes: [] },
    returns: [],
    earlier,
  });
  return made.sentences.map((one) => one.earlier);
}

test('an earlier provenance is carried along by equal sentences', () => {
  assert.deepEqual(carried(sentence(0, 'IV кв. 2027 г.', ['a1']), sentence(1, 'I кв. 2026 г.', ['a2'])), [['a1'], ['a2']]);
});

test('a paragraph that was cut into sentences otherwise then keeps its past, and no other’s', () => {
  const cut = [
    sentence(0, 'IV кв.', ['a1']),
    sentence(0, '2027 г.', ['a2']),
    sentence(1, 'I кв. 2026 г.', []),
    sentence(1, 'IV кв.', ['a3']),
  ];
  assert.deepEqual(carried(...cut), [['a1', 'a2'], []]);
});
