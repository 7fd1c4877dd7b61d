import { type BaseFlow, EMPTY_STRIP, sliceStrip } from '../flow/strip.ts';
import { textOf } from '../flow/text-of.ts';
import { isWordChar } from '../text/tokens.ts';
import type { Keep, Op } from './ops.ts';
import type { Actor } from './raw-change.ts';

/**
 * Widens changes that begin or end inside a word to the whole word, so that a change of one ending reads as a change of the word and
 * meets what others propose for it. Only kept text is taken in, and only for a run of operations by one author; where two authors
 * changed one word their changes stay apart as they are.
 */
export function widenToWords(ops: readonly Op[], base: BaseFlow): readonly Op[] {
  const out: Op[] = [];
  for (let k = 0; k < ops.length;) {
    const op = ops[k];
    if (!op) break;
    if (op.op === 'keep') {
      out.push(op);
      k++;
      continue;
    }
    let end = k + 1;
    while (end < ops.length && ops[end]?.op !== 'keep') end++;
    const run = ops.slice(k, end);
    const edges = edgesOf(run, ops, end, base);
    const actor = soleActor(run);
    if (actor === undefined) {
      out.push(...run);
      k = end;
      continue;
    }
    if (edges.left) takeTail(out, actor);
    out.push(...run);
    k = end;
    if (!edges.right) continue;
    for (let next = ops[k]; next?.op === 'keep' && next.strip; next = ops[k]) {
      const text = next.strip.text;
      let length = 0;
      while (length < text.length && isWordChar(text[length])) length++;
      if (length === 0) break;
      const follower = length === text.length ? ops[k + 1] : undefined;
      // The word goes on into another author's change: leave it.
      if (follower && follower.op !== 'keep' && follower.actor !== actor) break;
      const [head, tail] = cut(next, length);
      out.push(...asChange(head, actor));
      k++;
      if (tail) {
        out.push(tail);
        break;
      }
    }
  }
  return out;
}

/** The one author of a run, or undefined where several had a hand in it. */
function soleActor(run: readonly Op[]): Actor | undefined {
  const [first] = run;
  if (!first || first.op === 'keep') return undefined;
  const own = run.every((op) => op.op !== 'keep' && op.actor === first.actor && (op.op === 'del' || op.dead === null));
  return own ? first.actor : undefined;
}

/** Whether a run begins and ends inside a word of the old or the new text. */
function edgesOf(run: readonly Op[], ops: readonly Op[], end: number, base: BaseFlow): { left: boolean; right: boolean } {
  let old = '';
  let made = '';
  let [start, stop] = [-1, -1];
  for (const op of run) {
    if (op.op === 'del') {
      if (start < 0) start = op.start;
      stop = op.end;
    } else if (op.op === 'ins') made += op.strip.text;
  }
  if (start >= 0) old = textOf(base, start, Math.min(stop, start + 1)) + textOf(base, stop - 1, stop);
  const before = lastChar(ops, end - run.length - 1);
  const after = firstChar(ops, end);
  const first = { old: old[0] ?? after, made: made[0] ?? after };
  const last = { old: old[1] ?? before, made: made.at(-1) ?? before };
  return {
    left: isWordChar(before) && (isWordChar(first.old) || isWordChar(first.made)),
    right: isWordChar(after) && (isWordChar(last.old) || isWordChar(last.made)),
  };
}

const lastChar = (ops: readonly Op[], index: number): string => {
  const op = ops[index];
  return op?.op === 'keep' ? (op.strip?.text.at(-1) ?? '') : '';
};

const firstChar = (ops: readonly Op[], index: number): string => {
  const op = ops[index];
  return op?.op === 'keep' ? (op.strip?.text[0] ?? '') : '';
};

function takeTail(out: Op[], actor: Actor): void {
  const taken: Op[] = [];
  for (let last = out.at(-1); last?.op === 'keep' && last.strip; last = out.at(-1)) {
    const text = last.strip.text;
    let length = 0;
    while (length < text.length && isWordChar(text[text.length - 1 - length])) length++;
    if (length === 0) break;
    const before = length === text.length ? out.at(-2) : undefined;
    if (before && before.op !== 'keep' && before.actor !== actor) break;
    out.pop();
    const [head, tail] = cut(last, text.length - length);
    if (head) out.push(head);
    taken.unshift(...asChange(tail, actor));
    if (head) break;
  }
  out.push(...taken);
}

function cut(keep: Keep, at: number): [Keep | null, Keep | null] {
  const strip = keep.strip ?? EMPTY_STRIP;
  const { source } = keep;
  const head: Keep = { ...keep, end: keep.start + at, strip: sliceStrip(strip, 0, at), source: { ...source, to: source.from + at } };
  const tail: Keep = {
    ...keep,
    start: keep.start + at,
    strip: sliceStrip(strip, at, strip.text.length),
    source: { ...source, from: source.from + at },
  };
  return [at > 0 ? head : null, at < strip.text.length ? tail : null];
}

/** Kept text of a word, taken into the change around it: taken out and put in again. */
function asChange(keep: Keep | null, actor: Actor): Op[] {
  if (!keep?.strip) return [];
  return [
    { op: 'del', start: keep.start, end: keep.end, actor, revisions: [], source: null },
    { op: 'ins', strip: keep.strip, actor, revisions: [], dead: null, source: keep.source },
  ];
}
