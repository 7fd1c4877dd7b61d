import type { Amendment, FoldReason } from '@svod/consolidation';
import { fill } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';
import { richText } from '../rich-text/rich-text.ts';
import type { RichText, Run } from '../rich-text/rich-text.ts';
import { rangesText } from './numbering.ts';
import type { Numbering } from './numbering.ts';
import { placeLine } from './place-text.ts';
import { shorten } from './shorten.ts';

/** Folded amendments that are shown as one row: one reason, the same bodies, all tracked or all not. */
export interface Fold {
  readonly reason: FoldReason;
  readonly amendments: readonly Amendment[];
}

const EXAMPLES = 6;
const PLACES = 6;
const WORDS = 60;
const SHORT = 16;

/** Draws folded amendments together; rows and what is in them keep the order given. */
export function foldsOf(amendments: readonly Amendment[]): readonly Fold[] {
  const folds = new Map<string, { readonly reason: FoldReason; readonly amendments: Amendment[] }>();
  for (const amendment of amendments) {
    const reason = amendment.folded ?? 'layout';
    const key = JSON.stringify([reason, amendment.bodies, amendment.tracked]);
    const fold = folds.get(key) ?? { reason, amendments: [] };
    folds.set(key, fold);
    fold.amendments.push(amendment);
  }
  return [...folds.values()];
}

/** What a fold holds: how many of what, some of them, what they follow from. */
export function foldText({ reason, amendments }: Fold, numbering: Numbering, messages: Messages): RichText {
  const runs: Run[] = [{ text: fill(messages.folds[reason], { n: amendments.length }), mark: 'strong' }];
  // Each change once, however often it was made.
  const changes = amendments.filter((amendment) => amendment.old !== '' || amendment.new !== '').map(shownChange);
  const unique = [...new Map(changes.map((change) => [JSON.stringify([change.old, change.new]), change])).values()];
  const examples = unique.slice(0, EXAMPLES);
  for (const [i, { old, new: put }] of examples.entries()) {
    runs.push({ text: i === 0 ? '\n' : '; ', mark: 'plain' }, { text: shorten(old, WORDS), mark: 'deleted' });
    if (old !== '' && put !== '') runs.push({ text: ' ', mark: 'plain' });
    runs.push({ text: shorten(put, WORDS), mark: 'inserted' });
  }
  if (examples.length > 0 && unique.length > examples.length) runs.push({ text: ' …', mark: 'plain' });
  const parents = new Set(
    amendments.map(({ parent }) => (parent === null ? undefined : numbering.numberOf(parent))).filter((n) => n !== undefined),
  );
  const rows = rangesText(
    [...parents].sort((a, b) => a - b),
    messages,
  );
  if (rows !== '') runs.push({ text: `\n${fill(messages.notes.follows, { rows })}`, mark: 'quiet' });
  if (amendments.every(({ sponsors }) => sponsors.every(({ tracked }) => !tracked)))
    runs.push({ text: `\n${messages.notes.untracked}`, mark: 'quiet' });
  return richText(runs);
}

/** A number or another short text is shown whole: "2.6" and "2.7", not "6" and "7". */
function shownChange({ before, after, old, new: put }: Amendment): { readonly old: string; readonly new: string } {
  return Math.max(before.length, after.length) <= SHORT ? { old: before, new: after } : { old, new: put };
}

/** The first places of a fold, the rest counted. */
export function foldPlaces({ amendments }: Fold, messages: Messages): RichText {
  const lines = [...new Set(amendments.map(({ place }) => placeLine(place, messages)))];
  const shown = lines.slice(0, PLACES).join('; ');
  const left = lines.length - PLACES;
  return richText([{ text: left > 0 ? `${shown} ${fill(messages.more, { n: left })}` : shown, mark: 'plain' }]);
}
