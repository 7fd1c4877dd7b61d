import { type Consolidation, DECISION_KINDS, type DecisionKind } from '@svod/consolidation';
import { type Language, decisionWord } from '@svod/papers';
import { fill } from '../messages/fill.ts';
import { type Messages, printable } from '../messages/messages.ts';
import type { ToldNext } from '../record.ts';

/** What a person reads of the decisions: how many of which kind, what stays open, what was set aside or is to be known. */
export function decidedLines(c: Consolidation, next: ToldNext, messages: Messages, language: Language): readonly string[] {
  const texts = messages.decided;
  const own = (list: readonly { readonly decision?: { readonly kind: DecisionKind } }[]): readonly DecisionKind[] =>
    list.flatMap(({ decision }) => (decision ? [decision.kind] : []));
  const [amendments, remarks] = [own(c.amendments), own(c.remarks)];
  const all = [...amendments, ...remarks];
  const list = DECISION_KINDS.map((kind) => ({ kind, count: all.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${decisionWord(kind, language)} ${count}`);
  const lines = [
    '',
    texts.title,
    fill(texts.count, { amendments: amendments.length, remarks: remarks.length, list: list.join(', ') || '–' }),
  ];
  const { open } = next;
  if (open.amendments + open.remarks + open.collisions === 0) lines.push(texts.nothingOpen);
  else lines.push(fill(next.undecided === 'carry' ? texts.open : texts.leftOut, { ...open }));
  if (next.faults.length > 0) lines.push(fill(texts.faults, { count: next.faults.length }));
  for (const { message } of next.notes) lines.push(fill(texts.note, { text: message }));
  for (const { message } of next.problems) lines.push(fill(texts.problem, { text: message }));
  return lines.map(printable);
}
