import type { Document, Indent, ParagraphLook } from '../document/document.ts';
import type { BaseIndex } from './context.ts';
import { folded } from './folded.ts';
import { labelShape } from './list-labels.ts';
import { type Restyled, beyondStyles } from './restyled.ts';
import { type LookVotes, winner } from './look-votes.ts';
import type { RawChange, RawParagraphFormat } from './raw-change.ts';

export const NO_INDENT: Indent = Object.freeze({ left: 0, right: 0, first: 0 });

/** Half a millimetre in twentieths of a point: programs that count in other units round indents on saving. */
const ROUNDING = 29;

/** The basic formatting of a paragraph alone. */
export function lookOf({ style, heading, align, numbering, indent }: ParagraphLook): ParagraphLook {
  return { style, heading, align, numbering, ...(indent && { indent }) };
}

/**
 * Says what each change of a paragraph's look sets, in the base's terms, once all paragraphs have voted on what the return calls the
 * base's lists and styles. A difference in names alone is none; nor is a silent change that the same return then tracks.
 */
export function settleLooks(changes: readonly RawChange[], votes: LookVotes, base: BaseIndex, restyled: Restyled): readonly RawChange[] {
  const found = changes.filter((change) => change.kind === 'paragraph-format');
  if (found.length === 0) return changes;
  const terms = termsOf(votes, base.document);
  const tracked = new Map<string, Set<string>>();
  const placeOf = ({ flow, start }: RawParagraphFormat): string => `${flow}@${start}`;
  for (const change of found) {
    if (change.actor === null) continue;
    settleTracked(change, terms);
    const keys = tracked.get(placeOf(change)) ?? new Set();
    tracked.set(placeOf(change), keys);
    for (const key of Object.keys(change.set)) keys.add(key);
  }
  const none = new Set<RawChange>();
  for (const change of found) {
    if (change.actor !== null) continue;
    settleSilent(change, terms);
    change.set = beyondStyles(change, restyled);
    const over = tracked.get(placeOf(change));
    if (over) change.set = Object.fromEntries(Object.entries(change.set).filter(([key]) => !over.has(key)));
    if (Object.keys(change.set).length === 0 && change.others.length === 0) none.add(change);
  }
  return none.size === 0 ? changes : changes.filter((change) => !none.has(change));
}

interface Terms {
  readonly votes: LookVotes;
  /** Folded names of the base's styles. */
  readonly styles: ReadonlySet<string>;
  /** Lists of the base that some list of the return answers to. */
  readonly lists: ReadonlySet<string>;
  /** Every list of the return bears the name of the base's list that it answers to. */
  readonly sameNames: boolean;
}

function termsOf(votes: LookVotes, base: Document): Terms {
  const answers = [...votes.lists.keys()].map((list) => [list, winner(votes.lists, list)] as const);
  const defined = (base.styles ?? []).map(({ name }) => folded(name));
  const used = [...votes.styles.values()].flatMap((counts) => [...counts.keys()].map(folded));
  return {
    votes,
    styles: new Set(defined.length > 0 ? defined : used),
    lists: new Set(answers.flatMap(([, answer]) => answer ?? [])),
    sameNames: answers.every(([list, answer]) => list === answer),
  };
}

/** The base's name of a style of the return: its own where the base has it, else that of the style it stands for. */
function styleInBase(style: string, { styles, votes }: Terms): string {
  return styles.has(folded(style)) ? style : (winner(votes.styles, style) ?? style);
}

const aligned = (align: string): string => (align === '' ? 'left' : align);

function settleSilent(change: RawParagraphFormat, terms: Terms): void {
  const { from, to } = change;
  const set: Mutable<Partial<ParagraphLook>> = {};
  const style = styleInBase(to.style, terms);
  if (folded(style) !== folded(from.style)) set.style = style;
  if (from.heading !== to.heading) set.heading = to.heading;
  if (aligned(from.align) !== aligned(to.align)) set.align = aligned(to.align);
  if (!near(from.indent, to.indent, ROUNDING)) set.indent = to.indent ?? NO_INDENT;
  const others: string[] = [];
  if (listDiffers(from, to, terms)) {
    const numbering = listInBase(to.numbering, terms);
    // A list that answers to none of the base's can't be carried.
    if (numbering === undefined || (numbering?.list === from.numbering?.list && numbering?.level === from.numbering?.level))
      others.push('numPr');
    else set.numbering = numbering;
  }
  change.set = set;
  change.others = others;
}

function settleTracked(change: RawParagraphFormat, terms: Terms): void {
  const { from, to } = change;
  const set: Mutable<Partial<ParagraphLook>> = {};
  if (from.style !== to.style) set.style = styleInBase(to.style, terms);
  if (from.heading !== to.heading) set.heading = to.heading;
  if (aligned(from.align) !== aligned(to.align)) set.align = aligned(to.align);
  if (!near(from.indent, to.indent, 0)) set.indent = to.indent ?? NO_INDENT;
  if (from.numbering?.list !== to.numbering?.list || from.numbering?.level !== to.numbering?.level) {
    const numbering = listInBase(to.numbering, terms);
    if (numbering === undefined) change.others = [...new Set([...change.others, 'numPr'])].sort();
    else set.numbering = numbering;
  }
  change.set = set;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function near(one: Indent | undefined, other: Indent | undefined, least: number): boolean {
  const [a, b] = [one ?? NO_INDENT, other ?? NO_INDENT];
  return Math.abs(a.left - b.left) <= least && Math.abs(a.right - b.right) <= least && Math.abs(a.first - b.first) <= least;
}

/** The base's list of a membership in the return; undefined where none answers to it. */
function listInBase(numbering: ParagraphLook['numbering'], { votes, sameNames }: Terms): ParagraphLook['numbering'] | undefined {
  if (numbering === null) return null;
  const list = winner(votes.lists, numbering.list) ?? (sameNames ? numbering.list : undefined);
  return list === undefined ? undefined : { list, level: numbering.level };
}

/**
 * True where a paragraph is in another list or at another level. Programs give lists other names, cut them and put them together on saving;
 * so another name counts only where both lists live on, or where the numbers look different.
 */
function listDiffers(from: RawParagraphFormat['from'], to: RawParagraphFormat['to'], { votes, lists }: Terms): boolean {
  const [mine, theirs] = [from.numbering, to.numbering];
  if (mine === null || theirs === null) return mine !== theirs;
  if (mine.level !== theirs.level) return true;
  const answer = winner(votes.lists, theirs.list);
  if (answer !== undefined && answer !== mine.list && lists.has(mine.list)) return true;
  return labelShape(from.label) !== labelShape(to.label);
}
