import type { Draft } from '../draft/model.ts';
import { pieceText } from '../draft/model.ts';
import { paragraphOf } from '../edit/locate.ts';
import type { EditRecord } from '../edit/record.ts';

/** A stretch of the base: a row, or offsets in a paragraph; an empty one is a point at which something is put in. */
interface Stretch {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** How two edits lie to each other: `touch` means side by side, which would leave the truth open to argument. */
export type Meeting = 'meet' | 'touch' | 'apart';

/** Whether an edit can meet others at all: remarks and formats never do, nor do those that only follow. */
export function canMeet(edit: EditRecord): boolean {
  return (
    edit.kind !== 'remark' &&
    edit.kind !== 'format' &&
    !edit.folded &&
    (edit.offset !== null || /inserted|row/.test(edit.kind)) &&
    !edit.key.includes('+')
  );
}

/** How two edits on the base lie to each other, from the places they take alone. */
export function meeting(base: Draft, one: EditRecord, other: EditRecord): Meeting {
  const [a, b] = [stretchOf(base, one), stretchOf(base, other)];
  if (rowOf(a.key) !== '' && rowOf(a.key) === rowOf(b.key)) {
    const deleted = [one, other].filter((edit) => edit.kind === 'row-deleted').length;
    const inserted = [one, other].filter((edit) => edit.kind === 'row-inserted').length;
    if (deleted > 0) return inserted > 0 ? 'apart' : 'meet';
    if (inserted > 0) return inserted === 2 ? 'meet' : 'apart';
  }
  if (a.key !== b.key) return 'apart';
  if (a.start === a.end && b.start === b.end) return a.start === b.start ? 'meet' : 'apart';
  if (a.start < b.end && b.start < a.end) return 'meet';
  return a.start === b.end || b.start === a.end ? 'touch' : 'apart';
}

function rowOf(key: string): string {
  return /^m\d+\.\d+/.exec(key)?.[0] ?? '';
}

function stretchOf(base: Draft, edit: EditRecord): Stretch {
  if (edit.kind === 'row-inserted' || edit.kind === 'row-deleted') return { key: edit.key, start: 0, end: 1 };
  const length = paragraphOf(base, edit.key).pieces.map(pieceText).join('').length;
  switch (edit.kind) {
    case 'paragraph-inserted':
      return { key: edit.key, start: length + 1, end: length + 1 };
    case 'paragraph-deleted':
    case 'paragraph-moved':
      return { key: edit.key, start: 0, end: length + 1 };
    case 'paragraphs-joined':
      return { key: edit.key, start: length, end: length + 1 };
    default: {
      const start = edit.offset ?? 0;
      return { key: edit.key, start, end: start + edit.old.length };
    }
  }
}
