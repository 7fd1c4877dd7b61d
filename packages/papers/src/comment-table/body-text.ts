import type { Consolidation, ReturnReport } from '@svod/consolidation';
import type { Messages } from '../messages/messages.ts';
import { richText } from '../rich-text/rich-text.ts';
import type { RichText, Run } from '../rich-text/rich-text.ts';
import { letterText } from './letter-text.ts';

/** Returns by their id. */
export type Reports = ReadonlyMap<string, ReturnReport>;

export const reportsOf = (consolidation: Consolidation): Reports => new Map(consolidation.returns.map((report) => [report.id, report]));

/** The bodies that ask, each with its letters below it, in the order given, each pair of body and letter once. */
export function bodyText(
  askers: readonly { readonly return: string; readonly body: string }[],
  reports: Reports,
  messages: Messages,
): RichText {
  const letters = new Map<string, Set<string>>();
  for (const asker of askers) {
    const known = letters.get(asker.body) ?? new Set();
    letters.set(asker.body, known);
    const report = reports.get(asker.return);
    const letter = report === undefined ? '' : letterText(report, messages);
    if (letter !== '') known.add(letter);
  }
  const runs = [...letters].flatMap(([body, texts], i): Run[] => [
    { text: `${i > 0 ? '\n' : ''}${body}`, mark: 'strong' },
    ...[...texts].map((text): Run => ({ text: `\n(${text})`, mark: 'quiet' })),
  ]);
  return richText(runs);
}
