import assert from 'node:assert/strict';
import type { Amendment } from '../../src/consolidation.ts';
import type { Block, Document, RevisionIndex } from '../../src/document/document.ts';
import type { ReadReturn } from '../../src/amendments/read-return.ts';
import type { Consolidated } from '../../src/consolidate-returns.ts';
import { type Engine, consolidated, readRound } from './engine.ts';
import type { Made, Scenario } from './scenario.ts';

/**
 * Law 1: nothing lost, nothing invented. Each marker that does something and each comment of each return is in exactly one sponsor entry
 * or remark, and each amendment in exactly one state. What was tracked is not taken for untracked. That each silent edit of words is covered
 * follows from law 4, of looks from the law of looks.
 *
 * A change of what was all tracked has a marker, with two exceptions that are looked at themselves. A row that gets other cells is a row that goes and one
 * that comes, and the cells' markers may all be with one of them. And a link is no marked thing: the file marks the words that it leads from, their marker is with
 * the words, and a marker stands in one entry alone. So the link's own amendment has none, and must answer to words in the file that lead there and that the
 * very author who is named inserts.
 */
export function holdLaw1(engine: Engine, { base, returns }: Scenario<Made>): void {
  const round = readRound(
    engine,
    base,
    returns.map(({ made }) => made),
  );
  const result = consolidated(engine, round);
  round.returns.forEach((one, k) => {
    countMarkers(one, result);
    countComments(one, result);
    checkIdle(one);
    if (returns[k]?.allTracked) {
      // Where somebody edits silently as well, one marker may stand for several amendments, and the first holds it.
      const reshaped = (kind: string): boolean => kind.startsWith('row-') && hasTrackedCells(one.document);
      const held = ({ kind, change }: Amendment, author: string): boolean => reshaped(kind) || bringsLink(change, author, one.document);
      const invented = result.amendments.filter((amendment) =>
        amendment.sponsors.some(
          (sponsor) =>
            sponsor.return === one.sender.id && (!sponsor.tracked || (sponsor.revisions.length === 0 && !held(amendment, sponsor.author))),
        ),
      );
      assert.deepEqual(
        invented.map(({ kind, old, new: made }) => ({ kind, old, made })),
        [],
        'changes without a marker where all was tracked',
      );
    }
  });
  checkStates(result);
  const unchanged = consolidated(engine, readRound(engine, base, [base, base]));
  assert.deepEqual([unchanged.amendments, unchanged.remarks, unchanged.collisions], [[], [], []], 'an unchanged return asks for nothing');
}

/** True for links alone, each to where words lead that this author inserts into the file. */
function bringsLink(change: Amendment['change'], author: string, document: Document): boolean {
  if (change.kind !== 'property' || !change.differences.every(({ of, now }) => of === 'link' && now !== '')) return false;
  const led = new Set<string>();
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
      else
        for (const { start, end, target } of block.links ?? []) {
          const words = block.spans.filter((span) => span.start < end && span.end > start);
          if (words.some(({ ins }) => ins.some((revision) => document.revisions[revision]?.author === author))) led.add(plain(target));
        }
    }
  };
  for (const flow of document.flows) walk(flow.blocks);
  return change.differences.every(({ now }) => led.has(plain(now)));
}

/** A slash at the end of an address says nothing. */
const plain = (target: string): string => target.replace(/\/$/u, '');

function hasTrackedCells(document: Document): boolean {
  const touched = (blocks: readonly Block[]): boolean =>
    blocks.some(
      (block) => block.kind === 'table' && block.rows.some((row) => row.cells.some((cell) => cell.ins || cell.del || touched(cell.blocks))),
    );
  return document.flows.some((flow) => touched(flow.blocks));
}

export function countMarkers(one: ReadReturn, { amendments }: Consolidated): void {
  const counts = new Map<RevisionIndex, number>(one.document.revisions.map((_revision, index) => [index, 0]));
  for (const { sponsors } of amendments) {
    for (const sponsor of sponsors) {
      if (sponsor.return !== one.sender.id) continue;
      for (const index of sponsor.revisions) counts.set(index, (counts.get(index) ?? Infinity) + 1);
    }
  }
  const wrong = [...counts].filter(([index, count]) => count !== (one.findings.idle.has(index) ? 0 : 1));
  assert.deepEqual(wrong, [], 'markers and the sponsor entries they are in, where it is not one');
}

export function countComments(one: ReadReturn, { amendments, remarks }: Consolidated): void {
  const found: string[] = [];
  for (const { sponsors } of amendments)
    for (const sponsor of sponsors) if (sponsor.return === one.sender.id) found.push(...sponsor.comments);
  for (const remark of remarks) if (remark.return === one.sender.id) found.push(...remark.comments);
  assert.deepEqual(found.sort(), one.document.comments.map(({ id }) => id).sort(), 'comments in sponsor entries and remarks');
}

/** Idle markers must be such: they wrap nothing, or stand on a mark with no paragraph after it. */
function checkIdle({ document, findings }: ReadReturn): void {
  const may = new Set<RevisionIndex>(document.revisions.flatMap(({ empty }, index) => (empty ? [index] : [])));
  const walk = (blocks: readonly Block[]): void => {
    blocks.forEach((block, k) => {
      if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
      else if (blocks[k + 1]?.kind !== 'paragraph') for (const index of [...block.mark.ins, ...block.mark.del]) may.add(index);
    });
  };
  for (const flow of document.flows) walk(flow.blocks);
  assert.deepEqual(
    [...findings.idle].filter((index) => !may.has(index)),
    [],
    'markers called idle that are not',
  );
}

function checkStates({ amendments }: Consolidated): void {
  const ids = new Set(amendments.map(({ id }) => id));
  assert.equal(ids.size, amendments.length, 'an id stands for one amendment');
  for (const { id, state, folded, parent, sponsors, bodies } of amendments) {
    assert.equal(state, folded === null ? 'open' : 'folded', `state of ${id}`);
    assert.ok(parent === null || (parent !== id && ids.has(parent)), `parent of ${id}`);
    assert.ok(sponsors.length > 0, `${id} has a sponsor`);
    assert.deepEqual([...bodies].sort(), [...new Set(sponsors.map(({ body }) => body))].sort(), `bodies of ${id}`);
  }
}
