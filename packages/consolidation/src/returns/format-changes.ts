import { BOLD, type FlowKey, type Format, ITALIC, type RevisionIndex, STRIKE, UNDERLINE, type Values } from '../document/document.ts';
import type { FormatRuns } from '../flow/format-runs.ts';
import type { Piece } from '../flow/pieces.ts';
import { blockAt } from '../flow/strip.ts';
import { type Comparison, authorOf } from './comparison.ts';
import type { WordGround } from './ground.ts';
import { compareParagraph } from './paragraph-looks.ts';
import type { Actor, RawFormat } from './raw-change.ts';

/**
 * Notes what changed in the basic formatting of kept words: without tracking (the base's formatting against the return's original one)
 * and with it. Formatting of white space shows nothing and is passed over when untracked. A kept mark tells of its paragraph.
 */
export function compareFormats(c: Comparison, flow: FlowKey, start: number, before: FormatRuns, text: string, piece: Piece): void {
  const given = givenFormats(c.ground.words);
  let k = 0;
  for (const { end, format: was } of before) {
    const [old, now] = [was | given.base, piece.was | given.made];
    const seen = old !== now && text !== '\n' && text.slice(k, end).trim() !== '';
    if (seen) push(c, { flow, start: start + k, end: start + end, set: now & ~old, clear: old & ~now, actor: null, revision: null });
    k = end;
  }
  const block = piece.paragraph && c.base.flow(flow);
  const mine = block?.blocks[blockAt(block, start)];
  if (piece.paragraph && mine?.kind === 'paragraph') compareParagraph(c, flow, start, mine, piece.paragraph);
  if (piece.formatRevision === null) return;
  const actor = authorOf(c, [piece.formatRevision]);
  const [set, clear] = [piece.format & ~piece.was, piece.was & ~piece.format];
  push(c, { flow, start, end: start + k, set, clear, actor, revision: piece.formatRevision });
}

const NONE_GIVEN = { base: 0, made: 0 } as const;

/** By ground: basic formatting that a table's style gives to words there. */
const given = new WeakMap<WordGround, { readonly base: Format; readonly made: Format }>();

function givenFormats(ground: WordGround | null): { readonly base: Format; readonly made: Format } {
  if (ground === null) return NONE_GIVEN;
  let found = given.get(ground);
  if (!found) {
    const sum = (values: Values): Format => BITS.reduce((all, [name, bit]) => (values[name] === 'on' ? all | bit : all), 0);
    given.set(ground, (found = { base: sum(ground.base), made: sum(ground.made) }));
  }
  return found;
}

const BITS: readonly (readonly [string, Format])[] = [
  ['bold', BOLD],
  ['italic', ITALIC],
  ['underline', UNDERLINE],
  ['strike', STRIKE],
];

interface Found {
  readonly flow: FlowKey;
  readonly start: number;
  readonly end: number;
  readonly set: Format;
  readonly clear: Format;
  readonly actor: Actor;
  readonly revision: RevisionIndex | null;
}

/** Adds a format change, or lengthens the one just before it where it only goes on. */
function push(c: Comparison, found: Found): void {
  const { changes } = c.findings;
  for (let k = changes.length - 1; k >= 0 && k >= changes.length - 4; k--) {
    const last = changes[k];
    if (last?.kind !== 'format' || last.flow !== found.flow || last.actor !== found.actor) continue;
    if (last.end !== found.start || last.set !== found.set || last.clear !== found.clear) continue;
    last.end = found.end;
    if (found.revision !== null) last.revisions.add(found.revision);
    return;
  }
  const { revision, ...rest } = found;
  const change: RawFormat = {
    kind: 'format',
    ...rest,
    revisions: new Set(revision === null ? [] : [revision]),
    children: [],
    comments: [],
  };
  changes.push(change);
}
