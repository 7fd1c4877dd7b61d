import type { Piece } from './pieces.tsx';

/** Cells of the table that two texts may take; longer ones are shown as taken out and put in whole, between what they begin and end with alike. */
const LIMIT = 1_000_000;

/** What of `before` stands in `after`, what goes and what comes, word by word: for a look while one types. What counts is what the server makes of it. */
export function wordPieces(before: string, after: string): readonly Piece[] {
  const a = words(before);
  const b = words(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const middle = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([{ kind: 'same', text: a.slice(0, head).join('') }, ...middle, { kind: 'same', text: a.slice(a.length - tail).join('') }]);
}

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

function between(a: readonly string[], b: readonly string[]): readonly Piece[] {
  if (a.length * b.length > LIMIT)
    return [
      { kind: 'deleted', text: a.join('') },
      { kind: 'inserted', text: b.join('') },
    ];
  // The longest common run of words from each pair of places on.
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const from = a[i];
    const to = b[j];
    if (from !== undefined && from === to) {
      pieces.push({ kind: 'same', text: from });
      i += 1;
      j += 1;
    } else if (from !== undefined && (to === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'deleted', text: from });
      i += 1;
    } else {
      pieces.push({ kind: 'inserted', text: to ?? '' });
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind become one; between two changes a lone space belongs to both, so that a rewritten phrase stays whole. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const runs: { kind: Piece['kind']; text: string }[] = [];
  let gone = '';
  let come = '';
  const flush = (): void => {
    if (gone !== '') runs.push({ kind: 'deleted', text: gone });
    if (come !== '') runs.push({ kind: 'inserted', text: come });
    gone = '';
    come = '';
  };
  for (const [place, { kind, text }] of pieces.entries()) {
    if (text === '') continue;
    const next = pieces.slice(place + 1).find((one) => one.text !== '');
    if (kind === 'deleted') gone += text;
    else if (kind === 'inserted') come += text;
    else if (gone !== '' && come !== '' && /^\s+$/u.test(text) && next !== undefined && next.kind !== 'same') {
      gone += text;
      come += text;
    } else {
      flush();
      const last = runs.at(-1);
      if (last?.kind === 'same') last.text += text;
      else runs.push({ kind, text });
    }
  }
  flush();
  return slid(runs);
}

/** `[a][ ](b )` says the same as `[a b]( )` where both are put in, or both taken out: one change instead of two. */
function slid(runs: readonly Piece[]): readonly Piece[] {
  const out: { kind: Piece['kind']; text: string }[] = [];
  for (const { kind, text } of runs) {
    const space = out.at(-1);
    const first = out.at(-2);
    if (kind !== 'same' && space?.kind === 'same' && first?.kind === kind && /^\s+$/u.test(space.text) && text.endsWith(space.text))
      first.text += space.text + text.slice(0, -space.text.length);
    else if (kind === 'same' && space?.kind === 'same') space.text += text;
    else out.push({ kind, text });
  }
  return out;
}
