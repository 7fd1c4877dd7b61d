import type { Consolidated } from '../../src/consolidate-returns.ts';
import type { Block, Document } from '../../src/document/document.ts';
import type { Scenario } from './scenario.ts';

/** What a case holds of all that people and programs do: kinds of amendments and collisions, markers, comments, notes, tables within tables. */
export function featuresOf({ base, returns }: Scenario, { amendments, collisions, remarks }: Consolidated): readonly string[] {
  const found = new Set<string>();
  for (const { kind, change, sponsors, folded, tracked, parent } of amendments) {
    found.add(`kind ${kind}`);
    found.add(`change ${change.kind}`);
    if (change.kind === 'property' && !tracked)
      for (const { of, name } of change.differences) found.add(`silent ${of} ${name}`).add(change.elsewhere ? 'the same elsewhere' : '');
    found.add(`${tracked ? 'tracked' : sponsors.some((one) => one.tracked) ? 'mixed' : 'silent'} ${change.kind}`);
    if (folded) found.add(`folded ${folded}`);
    if (change.flow.startsWith('+')) found.add('edit inside an insertion');
    else if (parent !== null) found.add('follows from another');
    if (change.kind === 'move' && change.flow !== change.toFlow) found.add('move across containers');
    if (/^(?:footnote|endnote)\//u.test(change.flow)) found.add('edit in a note');
    if (change.flow.startsWith('textbox/')) found.add('edit in a text box');
    if (/^(?:header|footer)\//u.test(change.flow)) found.add('edit in a header');
    if (/\/.*\//u.test(change.flow)) found.add('edit in a table within a table');
    if (sponsors.length > 1) found.add('several sponsors');
    if (sponsors.some(({ passedOn }) => passedOn !== undefined)) found.add('passed on');
    if (sponsors.some(({ reason }) => reason !== '')) found.add('with a reason');
  }
  const silent = amendments.flatMap(({ change, tracked }) =>
    tracked || !('block' in change) ? [] : [`${change.kind} ${change.flow}/${change.block}`],
  );
  if (silent.some((one) => one.startsWith('column-deleted ') && silent.includes(one.replace('column-deleted', 'columns-inserted'))))
    found.add('silent column for another');
  for (const { kind, why } of collisions) found.add(`collision ${kind}`).add(`why ${why}`);
  for (const { replies, resolved, place } of remarks) {
    found.add(place === null ? 'remark without place' : 'remark');
    if (replies.length > 0) found.add('thread');
    if (resolved) found.add('resolved');
  }
  for (const { made, wild } of returns) {
    if (wild) found.add('marks that no editor makes');
    if (new Set(made.revisions.map(({ author }) => author)).size > 1) found.add('several authors');
    for (const { kind, empty, move } of made.revisions)
      found.add(empty ? 'empty marker' : `marker ${kind}`).add(move === null ? '' : 'named move');
    for (const feature of inside(made)) found.add(feature);
  }
  if (base.flows.some((flow) => flow.key.startsWith('footnote/'))) found.add('base with notes');
  found.delete('');
  return [...found];
}

function inside(document: Document): readonly string[] {
  const found = new Set<string>();
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        if (block.spans.some((span) => span.ins.length > 0 && span.del.length > 0)) found.add('inserted and deleted again');
        if (block.mark.ins.length > 0 && block.mark.del.length > 0) found.add('mark inserted and deleted again');
        if (block.formerly) found.add('former paragraph');
        if (block.links) found.add('link');
        continue;
      }
      for (const row of block.rows) {
        for (const cell of row.cells) {
          if (cell.ins && cell.ins.length > 0) found.add('inserted cell');
          if (cell.del && cell.del.length > 0) found.add('deleted cell');
          if (cell.merge !== 'none') found.add('merged cell');
          if (cell.span > 1) found.add('wide cell');
          walk(cell.blocks);
        }
      }
    }
  };
  for (const flow of document.flows) walk(flow.blocks);
  return [...found];
}
