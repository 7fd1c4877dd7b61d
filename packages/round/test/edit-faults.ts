import { type Round, findEdit } from './round-truth.ts';

/** Edits of the truth that are not found exactly once, at their place and with their reason, and what was found and is none of them. */
export function editFaults(round: Round): readonly string[] {
  const faults: string[] = [];
  const known = new Set<string>();
  for (const one of round.read) {
    for (const edit of one.edits) {
      const { amendments, remarks } = findEdit(edit, one, round);
      if (amendments.length + remarks.length !== 1)
        faults.push(`${edit.id} ${edit.kind}: found ${amendments.length + remarks.length} times`);
      for (const { id } of [...amendments, ...remarks]) known.add(`${one.id} ${id}`);
      const [amendment] = amendments;
      if (!amendment) continue;
      const { place } = amendment;
      // A row added below a heading row, or a header, has no field of its own.
      if (edit.place.field !== undefined && edit.kind !== 'row-inserted' && edit.place.field !== place.field)
        faults.push(`${edit.id}: field ${place.field}`);
      if (edit.place.measure !== undefined && edit.place.measure !== place.measure) faults.push(`${edit.id}: measure ${place.measure}`);
      if (
        edit.place.what === 'paragraph' &&
        edit.place.section !== 'end' &&
        edit.place.section !== place.section &&
        amendment.state === 'open'
      )
        faults.push(`${edit.id}: section ${place.section}`);
      const sponsor = amendment.sponsors.find((entry) => entry.return === one.id);
      if (edit.comment !== undefined && edit.comment_in_file === true && sponsor?.reason !== edit.comment)
        faults.push(`${edit.id}: reason ${sponsor?.reason}`);
      if ((edit.folded === true) !== (amendment.folded === 'renumbering')) faults.push(`${edit.id}: folded ${amendment.folded}`);
      const expected = { carried: 'open', adopted: 'adopted', homeless: 'homeless' }[edit.on_base ?? ''];
      if (expected !== undefined && amendment.state !== expected) faults.push(`${edit.id}: ${amendment.state}, not ${expected}`);
    }
  }
  for (const amendment of round.result.amendments) {
    // Typography comes from the returns that replaced quotes and dashes throughout; one header stands in the file three times.
    if (amendment.folded === 'typography' || amendment.folded === 'layout') continue;
    for (const sponsor of amendment.sponsors)
      if (!known.has(`${sponsor.return} ${amendment.id}`))
        faults.push(`invented: ${sponsor.return} ${amendment.kind} "${amendment.old}" -> "${amendment.new}"`);
  }
  for (const remark of round.result.remarks)
    if (!known.has(`${remark.return} ${remark.id}`)) faults.push(`invented: remark ${remark.text}`);
  return faults;
}
