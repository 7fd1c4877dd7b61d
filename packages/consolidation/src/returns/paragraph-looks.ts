import type { Block, FlowKey, Paragraph, ParagraphLook } from '../document/document.ts';
import { type BlockRange, compareAttached, pushProperties } from './attached.ts';
import { type Comparison, authorOf } from './comparison.ts';
import { NO_INDENT, lookOf } from './look-differences.ts';
import { controlDifferences } from './controls.ts';
import type { RawParagraphFormat } from './raw-change.ts';
import { isOfStyle, valuesOfStyle } from './style-traits.ts';
import { showsSame, traitDifferences } from './trait-differences.ts';
import { compareWords, wordsAlike } from './word-looks.ts';

/**
 * Notes what changed in the basic formatting of a paragraph whose mark was kept: without tracking (the base's look against the return's
 * original one) and with it. What the return calls its lists and styles is only known in the end: {@link settleLooks} says what stays.
 */
export function compareParagraph(c: Comparison, flow: FlowKey, mark: number, mine: Paragraph, theirs: Paragraph): void {
  const range = { flow, start: mark - mine.text.length, end: mark + 1 };
  const was = theirs.formerly?.look ?? theirs;
  if (!equalAtSight(mine, was)) {
    const from = { ...lookOf(mine), label: mine.label };
    push(c, { ...range, actor: null, from, to: { ...lookOf(was), label: theirs.label }, others: [] });
  }
  compareTraits(c, range, mine, theirs);
  if (theirs.changed || theirs.links || mine.links) compareAttached(c, range, mine, theirs);
  if (theirs.formatChanges.length === 0) return;
  const byAuthor = new Map<string, number[]>();
  for (const revision of theirs.formatChanges) {
    const author = authorOf(c, [revision]);
    byAuthor.set(author, [...(byAuthor.get(author) ?? []), revision]);
  }
  let first = true;
  for (const [actor, revisions] of byAuthor) {
    // One set of former properties stands for all markers of a paragraph: the first author has changed it.
    const to = first ? theirs : was;
    const others = first ? (theirs.formerly?.others ?? []) : ['numPr'];
    push(c, { ...range, actor, from: { ...lookOf(was), label: '' }, to: { ...lookOf(to), label: '' }, others }, revisions);
    first = false;
  }
}

/** As {@link compareParagraph}, for a paragraph that was kept with all its words: their look is noted too. */
export function compareKept(c: Comparison, flow: FlowKey, mark: number, mine: Paragraph, theirs: Paragraph): void {
  compareWords(c, { flow, origin: mark - mine.text.length, mine, from: 0, theirs, at: 0, length: mine.text.length });
  compareParagraph(c, flow, mark, mine, theirs);
}

type Found = Pick<RawParagraphFormat, 'flow' | 'start' | 'end' | 'actor' | 'from' | 'to' | 'others'>;

function push(c: Comparison, found: Found, revisions: readonly number[] = []): void {
  c.findings.changes.push({ kind: 'paragraph-format', ...found, set: {}, revisions: new Set(revisions), children: [], comments: [] });
}

/** Notes what else of a paragraph is another without tracking, and content controls put on or taken off. */
function compareTraits(c: Comparison, range: BlockRange, mine: Paragraph, theirs: Paragraph): void {
  if (mine.generated || theirs.generated) return;
  const { traits } = theirs.formerly ?? theirs;
  const found = showsSame(mine.traits, traits, c.ground) ? [] : traitDifferences('paragraph', mine.traits, traits, c.ground);
  // Tab stops show where there are tabs.
  const tabbed = mine.text.includes('\t') && theirs.text.includes('\t');
  const all = tabbed ? found : found.filter(({ name }) => name !== 'tabs');
  const style = (theirs.formerly?.look ?? theirs).style;
  // What another style brings with it is told by that.
  const differences = style === mine.style ? all : all.filter((one) => !isOfStyle(one, valuesOfStyle(c.made, style)));
  if (differences.length > 0) pushProperties(c, range, null, differences);
  const controls = c.controls ? controlDifferences(mine, theirs, c.made) : [];
  if (controls.length > 0) pushProperties(c, range, null, controls);
}

/** True for paragraphs of which there is nothing to note. */
export function looksAlike(c: Comparison, mine: Block | undefined, theirs: Block): boolean {
  if (mine?.kind !== 'paragraph' || theirs.kind !== 'paragraph') return false;
  if (theirs.formatChanges.length > 0 || theirs.changed || theirs.links || mine.links) return false;
  if (c.controls && (mine.controls || theirs.controls)) return false;
  return equalAtSight(mine, theirs) && showsSame(mine.traits, theirs.traits, c.ground) && wordsAlike(c, mine, theirs);
}

/** Most paragraphs are so: then nothing has to be looked up. */
function equalAtSight(mine: ParagraphLook, was: ParagraphLook): boolean {
  const [a, b] = [mine.indent ?? NO_INDENT, was.indent ?? NO_INDENT];
  return (
    mine.style === was.style &&
    mine.align === was.align &&
    mine.heading === was.heading &&
    mine.numbering?.list === was.numbering?.list &&
    mine.numbering?.level === was.numbering?.level &&
    a.left === b.left &&
    a.right === b.right &&
    a.first === b.first
  );
}
