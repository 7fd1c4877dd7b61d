import type { Block, Paragraph } from '../document/document.ts';
import { mapCells } from './map-cells.ts';
import type { RawChange } from './raw-change.ts';
import type { Strip } from '../flow/strip.ts';

/**
 * What a return calls the base's lists and styles. Programs renumber lists and rename styles on saving, so paragraphs that answer to
 * each other vote: the base's name that most of them bear is meant.
 */
export interface LookVotes {
  readonly lists: Map<string, Map<string, number>>;
  readonly styles: Map<string, Map<string, number>>;
}

export const noVotes = (): LookVotes => ({ lists: new Map(), styles: new Map() });

/** Notes that a paragraph of the return answers to one of the base. */
export function vote(votes: LookVotes, base: Block | undefined, made: Block | undefined): void {
  if (base?.kind !== 'paragraph' || made?.kind !== 'paragraph') return;
  const { numbering, style } = made.formerly?.look ?? made;
  if (base.numbering && numbering) count(votes.lists, numbering.list, base.numbering.list);
  count(votes.styles, style, base.style);
}

/** Notes all that was noted elsewhere. */
export function addVotes(votes: LookVotes, more: LookVotes): void {
  for (const sort of ['lists', 'styles'] as const)
    for (const [from, counts] of more[sort]) for (const [to, number] of counts) count(votes[sort], from, to, number);
}

function count(map: Map<string, Map<string, number>>, from: string, to: string, number = 1): void {
  let counts = map.get(from);
  if (!counts) {
    counts = new Map();
    map.set(from, counts);
  }
  counts.set(to, (counts.get(to) ?? 0) + number);
}

/** The base's name that most paragraphs bear which bear this one in the return; undefined where none does. */
export function winner(map: ReadonlyMap<string, ReadonlyMap<string, number>>, from: string): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [to, votes] of map.get(from) ?? []) if (votes > most) [best, most] = [to, votes];
  return best;
}

/** Gives inserted paragraphs the base's lists and styles. A list the base does not have is left out; an unknown style keeps its name. */
export function inBaseTerms(change: RawChange, votes: LookVotes): RawChange {
  // Changed in place: traces and comments hold on to the very object.
  if (change.kind === 'text') change.content = strip(change.content, votes);
  else mapCells(change, (block) => mapped(block, votes));
  for (const child of change.children) child.content = strip(child.content, votes);
  return change;
}

const strip = (value: Strip, votes: LookVotes): Strip =>
  value.marks.length === 0 ? value : { ...value, marks: value.marks.map((mark) => ({ ...mark, ...look(mark, votes) })) };

function mapped(block: Block, votes: LookVotes): Block {
  if (block.kind === 'paragraph') return { ...block, ...look(block, votes) };
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => mapped(one, votes)) })),
    })),
  };
}

function look(paragraph: Pick<Paragraph, 'style' | 'numbering'>, votes: LookVotes): Pick<Paragraph, 'style' | 'numbering'> {
  const list = paragraph.numbering && winner(votes.lists, paragraph.numbering.list);
  const numbering = paragraph.numbering && list !== null && list !== undefined ? { ...paragraph.numbering, list } : null;
  return { style: winner(votes.styles, paragraph.style) ?? paragraph.style, numbering };
}
