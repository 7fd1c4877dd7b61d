import type { Draft } from '../draft/model.ts';
import type { EditRecord } from '../edit/record.ts';
import { NOISE } from '../edit/typography.ts';
import { NOTES } from '../plan/after.ts';
import { COLUMNS } from '../plan/columns.ts';
import { INVENTED } from '../plan/front.ts';
import type { Sample, SampleReturn } from '../sample.ts';
import { beforeAfter } from './before-after.ts';
import type { Asked } from './collisions.ts';
import { apartOf, collisionsOf } from './collisions.ts';
import { hunksOf } from './hunks.ts';
import { placesOf } from './places.ts';
import { viewOf } from './view.ts';

/** Every edit of a round with the body that asks for it. */
export function askedOf(sample: Sample): Asked[] {
  return sample.returns.flatMap(({ script, records }) =>
    records.map((edit) => ({ edit, returnId: script.id, body: script.authors[edit.author] ?? script.body })),
  );
}

/** What is known of the round: every edit and remark, how they meet, and the texts that come out. */
export function truthOf(sample: Sample): unknown {
  const asked = askedOf(sample);
  return {
    format: 'svod-sample-truth/1',
    about: INVENTED,
    base: {
      file: 'base.docx',
      text: 'base.txt',
      measures: sample.base.body.flatMap((block) => (block.kind === 'table' ? block.rows.filter((row) => row.key.startsWith('m')) : []))
        .length,
      footnotes: NOTES.length,
      fields: COLUMNS.map((column) => column.field),
      columns: COLUMNS.map((column) => column.title),
    },
    returns: sample.returns.map((one) => returnTruth(sample.base, one)),
    collisions: collisionsOf(sample.base, asked),
    apart: apartOf(asked),
  };
}

function returnTruth(base: Draft, { script, draft, records, noise, markers }: SampleReturn): unknown {
  const lines = viewOf(base, 'final').map((line) => line.text);
  const edits = records.filter((edit) => edit.kind !== 'remark');
  return {
    id: script.id,
    file: `returns/${script.id}.docx`,
    body: script.body,
    date: script.date,
    letter: script.letter,
    role: script.role,
    authors: [...new Set(records.map((edit) => edit.author))],
    standFor: script.authors,
    counts: {
      edits: edits.length,
      tracked: edits.filter((edit) => edit.tracked).length,
      untracked: edits.filter((edit) => !edit.tracked).length,
      folded: edits.filter((edit) => edit.folded).length,
      remarks: records.length - edits.length,
      comments: draft.comments.length,
    },
    markers,
    ...(noise.length === 0 ? {} : { noise: { pairs: NOISE, paragraphs: noise } }),
    original: hunksOf(
      lines,
      viewOf(draft, 'original').map((line) => line.text),
    ),
    final: hunksOf(
      lines,
      viewOf(draft, 'final').map((line) => line.text),
    ),
    edits: records.map((edit) => editTruth(base, edit, script.authors[edit.author] ?? script.body)),
  };
}

function editTruth(base: Draft, edit: EditRecord, body: string): unknown {
  const { before, after, offset } = beforeAfter(base, edit);
  const place = placesOf(base);
  const puts = edit.kind === 'row-inserted' || edit.kind === 'paragraph-inserted';
  const own = edit.key.includes('+');
  return {
    id: edit.id,
    kind: edit.kind,
    body,
    place: own ? null : place(edit.key, puts ? 'after' : ''),
    ...(edit.to === undefined ? {} : { to: place(edit.to, 'after') }),
    before,
    after,
    old: edit.old,
    new: edit.new,
    offset,
    tracked: edit.tracked,
    author: edit.author,
    date: edit.date,
    reason: edit.reason,
    ...(edit.replies.length === 0 ? {} : { replies: edit.replies }),
    ...(edit.label === '' ? {} : { label: edit.label }),
    ...(edit.parent === null ? {} : { parent: edit.parent }),
    ...(edit.folded ? { folded: true } : {}),
    ...(edit.meets === '' ? {} : { meets: edit.meets }),
  };
}
