import { walkElements } from '../resolve/walk-elements.ts';
import { isAlternateContent } from '../xml/alternate-content.ts';
import { wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Fault, Report } from './fault.ts';

/** A flow that ranges and fields never reach out of: a part's own, or that of a note, comment or text box in it. */
export interface Story {
  readonly root: XmlElement;
  /** How many wrappers of each kind stand around the place, inside this story. */
  readonly wrappers: { ins: number; del: number; moveFrom: number; moveTo: number };
}

/** Where a walk stands. One object for a whole walk: take what you need of it. */
export interface Place {
  readonly part: string;
  /** Number of the paragraph in its part, from 1; 0 before the first. */
  readonly paragraph: number;
  readonly story: Story;
  /** True in what is written a second time for programs that don't understand the first writing (ECMA-376 Part 3, 9.3). */
  readonly repeated: boolean;
}

/** What one invariant looks at. `name` is the local name in WordprocessingML, '' for elements of other vocabularies. */
export interface Rule {
  enter?(element: XmlElement, name: string, place: Place): void;
  leave?(element: XmlElement, name: string, place: Place): void;
  storyEnds?(story: Story, place: Place): void;
  /** After the last part. */
  end?(): void;
}

const STORIES: ReadonlySet<string> = new Set(['txbxContent', 'footnote', 'endnote', 'comment']);

/** Walks a part once for all rules. */
export function walkPart(root: XmlElement, part: string, rules: readonly Rule[]): void {
  const stories: Story[] = [storyOf(root)];
  const place = { part, paragraph: 0, story: stories[0] ?? storyOf(root), repeated: false };
  let repeated = 0;
  const firstBranches = new Map<XmlElement, XmlElement>();
  // A branch of `mc:AlternateContent` after the first.
  const isRepeating = (element: XmlElement): boolean => {
    const { parent } = element;
    if (parent === null || !isAlternateContent(parent)) return false;
    const first = firstBranches.get(parent) ?? element;
    firstBranches.set(parent, first);
    return first !== element;
  };
  const moveTo = (story: Story): void => {
    place.story = story;
  };
  walkElements(
    root,
    (element) => {
      const name = wName(element);
      if (name === 'p') place.paragraph++;
      if (isRepeating(element) && ++repeated === 1) place.repeated = true;
      for (const rule of rules) rule.enter?.(element, name, place);
      if (STORIES.has(name)) {
        stories.push(storyOf(element));
        moveTo(stories.at(-1) ?? place.story);
      } else if (isWrapperName(name)) place.story.wrappers[name]++;
    },
    (element) => {
      const name = wName(element);
      if (STORIES.has(name)) {
        for (const rule of rules) rule.storyEnds?.(place.story, place);
        stories.pop();
        moveTo(stories.at(-1) ?? place.story);
      } else if (isWrapperName(name)) place.story.wrappers[name]--;
      for (const rule of rules) rule.leave?.(element, name, place);
      if (isRepeating(element) && --repeated === 0) place.repeated = false;
    },
  );
  for (const rule of rules) rule.storyEnds?.(place.story, place);
}

export type WrapperName = 'ins' | 'del' | 'moveFrom' | 'moveTo';

export const isWrapperName = (name: string): name is WrapperName =>
  name === 'ins' || name === 'del' || name === 'moveFrom' || name === 'moveTo';

/** A fault at a place, with the number of its paragraph. */
export function faultAt(report: Report, place: Place, code: string, values: Fault['values']): void {
  report({ code, values: { ...values, paragraph: place.paragraph }, where: place.part });
}

const storyOf = (root: XmlElement): Story => ({ root, wrappers: { ins: 0, del: 0, moveFrom: 0, moveTo: 0 } });
