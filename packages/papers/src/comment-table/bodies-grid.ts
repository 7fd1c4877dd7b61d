import type { Consolidation, ReturnReport } from '@svod/consolidation';
import { fill } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';
import { letterText } from './letter-text.ts';
import type { Grid } from './paper.ts';

interface Count {
  amendments: number;
  untracked: number;
  remarks: number;
}

/**
 * Who answered, with what letter, how much of it: a row a return, in the order given, then the bodies of `asked` that did not answer.
 * Folded amendments are not counted. `names` gives bodies' full names.
 */
export function bodiesGrid(
  consolidation: Consolidation,
  { asked = [], names = {} }: { readonly asked?: readonly string[]; readonly names?: Readonly<Record<string, string>> },
  messages: Messages,
): Grid {
  const words = messages.bodies;
  const counts = countsByReturn(consolidation);
  const nameOf = (body: string): string => (Object.hasOwn(names, body) && names[body] !== body ? `${names[body]} (${body})` : body);
  const rows = consolidation.returns.map((report) => {
    const count = counts.get(report.id) ?? { amendments: 0, untracked: 0, remarks: 0 };
    const note = noteOf(report, count, messages);
    return [
      nameOf(report.body),
      letterText(report, messages),
      String(count.amendments),
      String(count.untracked),
      String(count.remarks),
      note,
    ];
  });
  const answered = new Set(consolidation.returns.map(({ body }) => body));
  const silent = [...new Set(asked)].filter((body) => !answered.has(body)).map((body) => [nameOf(body), '', '', '', '', words.missing]);
  return {
    caption: words.caption,
    columns: [words.number, words.body, words.letter, words.amendments, words.untracked, words.remarks, words.note],
    rows: [...rows, ...silent].map((row, i) => [String(i + 1), ...row]),
    empty: words.none,
  };
}

function countsByReturn({ amendments, remarks }: Consolidation): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  const countOf = (id: string): Count => {
    const count = counts.get(id) ?? { amendments: 0, untracked: 0, remarks: 0 };
    counts.set(id, count);
    return count;
  };
  for (const amendment of amendments) {
    if (amendment.folded !== null) continue;
    // A return sponsors an amendment once, though several of its markers may ask for it.
    const trackedBy = new Map<string, boolean>();
    for (const sponsor of amendment.sponsors)
      trackedBy.set(sponsor.return, (trackedBy.get(sponsor.return) ?? true) && (sponsor.tracked || sponsor.source !== undefined));
    for (const [id, tracked] of trackedBy) {
      const count = countOf(id);
      count.amendments += 1;
      if (!tracked) count.untracked += 1;
    }
  }
  for (const remark of remarks) countOf(remark.return).remarks += 1;
  return counts;
}

function noteOf(report: ReturnReport, count: Count, messages: Messages): string {
  const words = messages.bodies;
  const { madeOn, file, counts } = report;
  const notes: string[] = [];
  if (madeOn === 'none') notes.push(fill(words.unrelated, { file }));
  else if (madeOn !== 'base' && madeOn !== '') notes.push(fill(words.older, { file: madeOn }));
  else if (count.amendments === 0 && count.remarks === 0) notes.push(words.nothing);
  for (const key of ['notPlaced', 'notRead', 'notCarried'] as const) if (counts[key] > 0) notes.push(fill(words[key], { n: counts[key] }));
  return notes.join('; ');
}
