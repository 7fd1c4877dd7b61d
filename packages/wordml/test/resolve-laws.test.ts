import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textLines } from '@svod/consolidation';
import fc from 'fast-check';
import { readDocument } from '../src/read/read-document.ts';
import { resolveRevisions } from '../src/resolve/resolve-revisions.ts';
import type { Action } from '../src/resolve/ruling.ts';
import type { WordPackage } from '../src/package/word-package.ts';
import { packageOf, resolvedPackage } from './resolve-fixture.ts';

const RUNS = 1500;
const AUTHORS = ['A', 'B', 'C'] as const;

/** Replaces each `@` of a template by the attributes of a marker: own id, and an author of those drawn. */
function numbered(template: string): string {
  let id = 0;
  return template.replaceAll(/@([ABC])/g, (_, author) => `w:id="${++id}" w:author="${author}"`).replaceAll(/%/g, () => String(id++ % 10));
}

const author = fc.constantFrom(...AUTHORS);
const marker = (name: string): fc.Arbitrary<string> => author.map((who) => `<w:${name} @${who}/>`);
const plain = fc.constant('<w:r><w:t>%</w:t></w:r>');
const deleted = author.map((who) => `<w:del @${who}><w:r><w:delText>%</w:delText></w:r></w:del>`);
const inserted = fc
  .tuple(author, fc.array(fc.oneof(plain, deleted), { minLength: 1, maxLength: 3 }))
  .map(([who, content]) => `<w:ins @${who}>${content.join('')}</w:ins>`);
const moved = fc
  .tuple(author, fc.constantFrom('moveFrom', 'moveTo'), fc.oneof(plain, deleted))
  .map(([who, name, content]) => `<w:${name} @${who}>${content}</w:${name}>`);
const formatted = author.map(
  (who) => `<w:r><w:rPr><w:b/><w:rPrChange @${who}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>%</w:t></w:r>`,
);
const comment = fc.constant('<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/>');
const bookmark = fc.constant('<w:bookmarkStart w:id="900" w:name="n"/><w:bookmarkEnd w:id="900"/>');
const piece = fc.oneof(
  { weight: 3, arbitrary: plain },
  { weight: 3, arbitrary: deleted },
  { weight: 3, arbitrary: inserted },
  moved,
  formatted,
  comment,
  bookmark,
);
const line = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));

const mark = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: marker('ins') },
  { weight: 2, arbitrary: marker('del') },
  { weight: 1, arbitrary: fc.tuple(marker('ins'), marker('del')).map((both) => both.join('')) },
  { weight: 1, arbitrary: marker('moveFrom') },
);
const paragraph = fc
  .tuple(line, mark, fc.constantFrom('', '<w:pStyle w:val="S1"/>', '<w:pStyle w:val="S2"/>'))
  .map(([content, ofMark, style]) => `<w:p><w:pPr>${style}<w:rPr>${ofMark}</w:rPr></w:pPr>${content}</w:p>`);
const inControl = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((blocks) => `<w:sdt><w:sdtPr/><w:sdtContent>${blocks.join('')}</w:sdtContent></w:sdt>`);

const cellOf = (content: fc.Arbitrary<string>, markers: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(content, markers).map(([inner, tracked]) => `<w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/>${tracked}</w:tcPr>${inner}</w:tc>`);
const tableOf = (cell: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(fc.tuple(fc.oneof(fc.constant(''), marker('ins'), marker('del')), cell, cell), { minLength: 1, maxLength: 3 }).map((rows) => {
    const made = rows.map(([tracked, ...cells]) => `<w:tr><w:trPr>${tracked}</w:trPr>${cells.join('')}</w:tr>`);
    return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid>${made.join('')}</w:tbl>`;
  });
const inCell = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((blocks) => blocks.join(''));
const rowsOnly = tableOf(cellOf(inCell, fc.constant('')));
const rowsAndCells = tableOf(cellOf(inCell, fc.oneof({ weight: 3, arbitrary: fc.constant('') }, marker('cellIns'), marker('cellDel'))));
const nested = tableOf(
  cellOf(
    fc.tuple(rowsOnly, inCell).map((both) => both.join('')),
    fc.constant(''),
  ),
);

const bodyWith = (table: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 2, arbitrary: table }, inControl), { minLength: 1, maxLength: 6 })
    .map((blocks) => numbered(blocks.join('') + '<w:p><w:r><w:t>end</w:t></w:r></w:p>'));
const action = fc.constantFrom<Action>('accept', 'reject');

/**
 * Three things depend on who went first where one paragraph or row is changed by several: who inherits the columns of cells that go,
 * whether a bookmark around nothing was seen to go with a whole paragraph, and at which side of a paragraph's border a comment stands.
 */
const comparable = (text: string): string => text.replaceAll(/<w:(?:gridSpan|gridCol|bookmark\w+|commentRange\w+) [^>]*\/>/g, '');
const comments = (text: string): number => text.split('<w:commentRange').length;

/** The body that a resolving leaves, as text. */
const bodyOf = (pkg: WordPackage): string => new TextDecoder().decode(pkg.entries.get(pkg.main));
const resolve = (pkg: WordPackage, how: Action, by?: (name: string) => boolean): WordPackage =>
  resolvedPackage(pkg, resolveRevisions(pkg, how, by));

test('the text after resolving is what the views say', () => {
  fc.assert(
    fc.property(bodyWith(fc.oneof(rowsOnly, nested)), action, (body, how) => {
      const pkg = packageOf(body);
      const view = how === 'accept' ? 'final' : 'original';
      const expected = textLines(readDocument(pkg).document, view, { stories: 'all' });
      const resolved = readDocument(resolve(pkg, how)).document;
      assert.deepEqual(textLines(resolved, 'marked', { stories: 'all' }), expected);
      assert.equal(resolved.revisions.length, 0);
    }),
    { numRuns: RUNS },
  );
});

test('nothing is left after all, and resolving again changes nothing', () => {
  fc.assert(
    fc.property(bodyWith(rowsAndCells), action, (body, how) => {
      const pkg = packageOf(body);
      const first = resolveRevisions(pkg, how);
      assert.deepEqual(first.left, []);
      const again = resolveRevisions(resolvedPackage(pkg, first), how === 'accept' ? 'reject' : 'accept');
      assert.equal(again.parts.size, 0);
    }),
    { numRuns: RUNS },
  );
});

test('one author after another is as all of them at once', () => {
  let waiting = 0;
  fc.assert(
    fc.property(
      bodyWith(fc.oneof(rowsAndCells, nested)),
      action,
      fc.shuffledSubarray([...AUTHORS], { minLength: 3 }),
      (body, how, order) => {
        const pkg = packageOf(body);
        let step = pkg;
        for (const who of order) {
          const resolved = resolveRevisions(step, how, (name) => name === who);
          if (resolved.left.length > 0) {
            waiting++;
            return;
          }
          step = resolvedPackage(step, resolved);
        }
        const [apart, together] = [bodyOf(step), bodyOf(resolve(pkg, how))];
        assert.equal(comparable(apart), comparable(together));
        assert.equal(comments(apart), comments(together));
      },
    ),
    { numRuns: RUNS },
  );
  assert.ok(waiting < RUNS / 2, `${waiting} of ${RUNS} cases had a mark that waited`);
});

test('no author chosen, nothing changed', () => {
  fc.assert(
    fc.property(bodyWith(rowsAndCells), action, (body, how) => {
      const pkg = packageOf(body);
      const resolved = resolveRevisions(pkg, how, () => false);
      assert.equal(resolved.parts.size, 0);
      assert.deepEqual(resolved.left, []);
    }),
    { numRuns: 300 },
  );
});
