import type { Block, Document, Flow, FlowKey, Inline } from '../document/document.ts';
import type { Strip } from '../flow/strip.ts';
import { blocksText } from '../places/outline.ts';
import { fingerprint } from '../text/hash.ts';
import { finalBlocks } from './inserted-content.ts';
import { mapCells } from './map-cells.ts';
import type { RawChange } from './raw-change.ts';

/**
 * Notes and text boxes that come with inserted words: their flows, as the return finally has them, under keys made of what they say
 * (`+note/<hash>`), so that equal proposals stay equal. The changes are given those keys.
 */
export function takeInsertedNotes(changes: readonly RawChange[], made: Document): ReadonlyMap<FlowKey, Flow> {
  const flows = new Map(made.flows.map((flow) => [flow.key, flow]));
  const taken = new Map<FlowKey, Flow>();
  const keyed = (object: Inline): Inline => {
    const flow = object.flow === null ? undefined : flows.get(object.flow);
    if (!flow) return object;
    const blocks = finalBlocks(flow.blocks);
    const name = `+note/${fingerprint(`${object.kind}\0${blocksText(blocks)}`).slice(0, 12)}`;
    // Two notes of one return may say the same and look different.
    let key = name;
    for (let k = 2; differs(taken.get(key), blocks); k++) key = `${name}.${k}`;
    taken.set(key, { key, blocks });
    return { ...object, flow: key };
  };
  const strip = (value: Strip): Strip =>
    value.objects.some((object) => object.flow !== null) ? { ...value, objects: value.objects.map(keyed) } : value;
  const block = (one: Block): Block =>
    one.kind === 'paragraph'
      ? { ...one, objects: one.objects.map(keyed) }
      : {
          ...one,
          rows: one.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(block) })) })),
        };
  for (const change of changes) {
    for (const child of change.children) child.content = strip(child.content);
    if (change.kind === 'text') {
      change.content = strip(change.content);
      const tables = change.content.tables.map(block).filter((one) => one.kind === 'table');
      if (tables.length > 0) change.content = { ...change.content, tables };
    } else mapCells(change, block);
  }
  return taken;
}

const differs = (flow: Flow | undefined, blocks: readonly Block[]): boolean => flow !== undefined && looks(flow.blocks) !== looks(blocks);

/** Formats of a note's words. */
const looks = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.spans.map(({ end, format }) => `${end}:${format}`).join()
        : block.rows.map((row) => row.cells.map((cell) => looks(cell.blocks)).join('|')).join('\n'),
    )
    .join('\n');
