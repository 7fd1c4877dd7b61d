import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OBJECT, project, textLines } from '@svod/consolidation';
import { encodeXml, openPackage, parseXml, readDocument, serializeXml } from '../src/index.ts';
import type { XmlElement } from '../src/index.ts';
import {
  cell,
  del,
  entriesOf,
  field,
  gone,
  ins,
  mark,
  moveFrom,
  moveTo,
  p,
  pPr,
  r,
  relationship,
  t,
  tbl,
  tc,
  tr,
  words,
} from './read-dsl.ts';

const CASES = 1500;
const SEED = 20120426;

const BODY =
  p(mark('ins'), words('a'), ins('A', words('b'), del('B', gone('c'))), field('PAGE', words('1'))) +
  p(
    pPr('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:pPrChange w:author="A"><w:pPr/></w:pPrChange>'),
    '<w:commentRangeStart w:id="0"/>',
    moveFrom('A', words('d')),
    '<w:commentRangeEnd w:id="0"/>',
  ) +
  tbl(
    tr(cell('e'), tc('<w:tcPr><w:vMerge/></w:tcPr>', p(words('f')), tbl(tr(cell('g'))))),
    `<w:tr><w:trPr><w:del w:author="B"/></w:trPr>${cell('h')}</w:tr>`,
  ) +
  p(
    mark('del'),
    r('<w:footnoteReference w:id="1"/>', '<w:tab/>'),
    moveTo('A', words('d')),
    r(`<w:pict><v:shape><v:textbox><w:txbxContent>${p(ins('C', words('i')))}</w:txbxContent></v:textbox></v:shape></w:pict>`),
  ) +
  `<w:sdt><w:sdtContent>${p(r('<w:rPr><w:b/><w:rPrChange w:author="A"><w:rPr/></w:rPrChange></w:rPr>', t('j')), '<w:fldSimple w:instr="SEQ x"><w:r><w:t>2</w:t></w:r></w:fldSimple>')}</w:sdtContent></w:sdt>` +
  '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>';

const PARTS = {
  'footnotes.xml': `<w:footnotes><w:footnote w:id="1">${p('<w:r><w:footnoteRef/></w:r>', words(' note'))}</w:footnote></w:footnotes>`,
  'comments.xml': `<w:comments><w:comment w:id="0" w:author="A">${p(words('why'))}</w:comment></w:comments>`,
  'numbering.xml':
    '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
  'h.xml': `<w:hdr>${p(words('head'))}</w:hdr>`,
};

const NAMES =
  'ins del moveFrom moveTo p r t tbl tr tc sdt sdtContent fldSimple fldChar pPr rPr footnoteReference txbxContent commentRangeEnd sectPr'.split(
    ' ',
  );

/** Numbers below 1, the same for one seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** Takes out, moves, renames elements and drops attributes: well-formed XML that is no longer what the schema says. */
function mutated(source: Uint8Array, next: () => number): Uint8Array {
  const parsed = parseXml(source);
  assert.ok(parsed.ok);
  const all: XmlElement[] = [];
  const collect = (element: XmlElement): void => {
    element.change = 'tag';
    all.push(element);
    for (const child of element.children) if (child.type === 'element') collect(child);
  };
  collect(parsed.document.root);
  const pick = (): XmlElement => all[1 + Math.floor(next() * (all.length - 1))] ?? parsed.document.root;
  for (let times = 1 + Math.floor(next() * 6); times > 0; times--) {
    const [element, target, kind] = [pick(), pick(), next()];
    const { parent } = element;
    if (kind < 0.5) {
      if (parent === null || isWithin(target, element)) continue;
      parent.children.splice(parent.children.indexOf(element), 1);
      element.parent = null;
      if (kind < 0.2) continue;
      target.children = target.children.toSpliced(Math.floor(next() * (target.children.length + 1)), 0, element);
      element.parent = target;
    } else if (kind < 0.85) {
      const name = NAMES[Math.floor(next() * NAMES.length)] ?? 'p';
      Object.assign(element, { name: `w:${name}`, local: name, ns: parsed.document.root.ns });
    } else element.attributes = element.attributes.filter(() => next() < 0.5);
  }
  return encodeXml(serializeXml(parsed.document), 'utf-8');
}

function isWithin(element: XmlElement, around: XmlElement): boolean {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) if (at === around) return true;
  return false;
}

test(`${CASES} files with elements where none belong are read all the same (seed ${SEED})`, () => {
  let texts = 0;
  for (let round = 0; round < CASES; round++) {
    const next = numbers(SEED + round);
    const entries = entriesOf(BODY, PARTS, { relationships: relationship('h', 'header', 'h.xml') });
    entries.set('word/document.xml', mutated(entries.get('word/document.xml') ?? new Uint8Array(), next));
    const where = `seed ${SEED + round}`;
    const opened = openPackage(entries);
    assert.ok(opened.ok, where);
    const { document, binding } = readDocument(opened.package);
    for (const flow of document.flows) {
      for (const [index, block] of flow.blocks.entries()) {
        if (block.kind !== 'paragraph') continue;
        const element = binding.flows.get(flow.key)?.blocks[index];
        assert.equal(
          element &&
            binding
              .atoms(element)
              .map((atom) => atom.text)
              .join(''),
          block.text,
          where,
        );
        assert.equal(block.spans.at(-1)?.end ?? 0, block.text.length, where);
        assert.equal(block.text.split(OBJECT).length - 1, block.objects.length, where);
        texts++;
      }
    }
    for (const view of ['original', 'final', 'marked'] as const) textLines(document, view, { stories: 'all' });
    const final = project(document, 'final');
    assert.deepEqual(project(final, 'original'), final, where);
  }
  assert.ok(texts > 3 * CASES, String(texts));
});
