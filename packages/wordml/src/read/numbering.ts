import { chosenContent, isAlternateContent } from '../xml/alternate-content.ts';
import { isW, onOff, wAttr, wChild } from '../xml/names.ts';
import type { XmlDocument, XmlElement } from '../xml/node.ts';
import { type IndentSettings, readIndents } from './indents.ts';
import type { Styles } from './styles.ts';

/** One level of a list (ECMA-376 Part 1, 17.9.6). */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.` and such. */
  readonly text: string;
  /** Level (1-based) after which it begins anew; 0 for never, null for after any higher one. */
  readonly restart: number | null;
  readonly legal: boolean;
  /** Style tied to this level, '' for none. */
  readonly style: string;
  /** What it indents its paragraphs by. */
  readonly indents: IndentSettings;
}

/** A list as a paragraph names it (`w:num`). */
export interface List {
  /** Lists of one abstract definition count together. */
  readonly abstract: string;
  /** Index 0–8; a level that nothing defines is missing. */
  readonly levels: readonly (ListLevel | undefined)[];
  /** Value at which a level begins anew when this list first uses it. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Reads `numbering.xml`; the map is by `w:numId`. */
export function readLists(xml: XmlDocument | null, styles: Styles): ReadonlyMap<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const nums = new Map<string, XmlElement>();
  for (const child of xml?.root.children ?? []) {
    if (child.type !== 'element') continue;
    if (isW(child, 'abstractNum')) abstracts.set(wAttr(child, 'abstractNumId') ?? '', child);
    else if (isW(child, 'num')) nums.set(wAttr(child, 'numId') ?? '', child);
  }
  const levelsOf = new Map<string, readonly (ListLevel | undefined)[]>();
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const abstract = abstractOf(num, nums, abstracts, styles);
    let levels = levelsOf.get(abstract);
    if (levels === undefined) {
      levels = readLevels(abstracts.get(abstract) ?? null);
      levelsOf.set(abstract, levels);
    }
    lists.set(id, withOverrides(num, abstract, levels));
  }
  return lists;
}

/** Follows a link to a numbering style (17.9.21) once; a link from there to another is not followed. */
function abstractOf(
  num: XmlElement,
  nums: ReadonlyMap<string, XmlElement>,
  abstracts: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string {
  const own = valueOf(num, 'abstractNumId') ?? '';
  const link = valueOf(abstracts.get(own) ?? null, 'numStyleLink');
  if (link === null) return own;
  const linked = nums.get(styles.numberingOf(link).list ?? '');
  return linked === undefined ? own : (valueOf(linked, 'abstractNumId') ?? own);
}

function readLevels(abstract: XmlElement | null): readonly (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const child of abstract?.children ?? []) {
    if (child.type !== 'element' || !isW(child, 'lvl')) continue;
    const index = levelIndex(child);
    if (index !== null) levels[index] = readLevel(child);
  }
  return levels;
}

function withOverrides(num: XmlElement, abstract: string, levels: readonly (ListLevel | undefined)[]): List {
  const own = [...levels];
  const startOverrides = new Map<number, number>();
  for (const child of num.children) {
    if (child.type !== 'element' || !isW(child, 'lvlOverride')) continue;
    const index = levelIndex(child);
    if (index === null) continue;
    const level = wChild(child, 'lvl');
    if (level !== null) own[index] = readLevel(level);
    const start = whole(valueOf(child, 'startOverride'));
    if (start !== null) startOverrides.set(index, start);
  }
  return { abstract, levels: own, startOverrides };
}

function readLevel(level: XmlElement): ListLevel {
  return {
    start: whole(valueOf(level, 'start')) ?? 0,
    format: formatOf(level),
    text: valueOf(level, 'lvlText') ?? '',
    restart: whole(valueOf(level, 'lvlRestart')),
    legal: onOff(wChild(level, 'isLgl')) ?? false,
    style: valueOf(level, 'pStyle') ?? '',
    indents: readIndents(wChild(level, 'pPr')),
  };
}

// Formats younger than the standard stand in an AlternateContent, the plain one in its Fallback.
function formatOf(level: XmlElement): string {
  for (const child of level.children) {
    if (child.type !== 'element') continue;
    if (isW(child, 'numFmt')) return wAttr(child, 'val') ?? 'decimal';
    if (!isAlternateContent(child)) continue;
    for (const chosen of chosenContent(child)) {
      if (chosen.type === 'element' && isW(chosen, 'numFmt')) {
        const format = wAttr(chosen, 'format') ?? '';
        return /^0+1,/.test(format) ? 'decimalZero' : (wAttr(chosen, 'val') ?? 'decimal');
      }
    }
  }
  return 'decimal';
}

function levelIndex(element: XmlElement): number | null {
  const index = whole(wAttr(element, 'ilvl'));
  return index === null || index > 8 ? null : index;
}

function valueOf(element: XmlElement | null, local: string): string | null {
  const child = element === null ? null : wChild(element, local);
  return child === null ? null : wAttr(child, 'val');
}

function whole(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
