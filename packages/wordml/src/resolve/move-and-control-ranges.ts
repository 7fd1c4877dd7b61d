import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { MARKER_SIDES, RANGE_MARKS } from './revision-names.ts';
import type { RangeKind, Side } from './revision-names.ts';
import { walkElements } from './walk-elements.ts';

/** What the range marks of a part say. */
export interface Ranges {
  /**
   * Author by whose choice a marker is resolved where that is not its own: both ends of a whole move go by the author of its
   * source, the end of a range by the author of its start.
   */
  readonly owners: ReadonlyMap<XmlElement, string>;
  /** For content controls and custom XML whose tags were inserted or deleted: start mark of the innermost range on either side. */
  readonly controls: ReadonlyMap<XmlElement, Readonly<Partial<Record<Side, XmlElement>>>>;
}

interface Open {
  readonly mark: XmlElement;
  readonly range: RangeKind;
  readonly markers: XmlElement[];
  end: XmlElement | null;
}

/**
 * Pairs range marks: start and end by id, the two ends of a move by name (17.13.5.21–28). A range that never ends, or an end
 * without a start, means nothing by itself.
 */
export function readRanges(root: XmlElement): Ranges {
  const owners = new Map<XmlElement, string>();
  const tagged: { readonly element: XmlElement; readonly ranges: readonly Open[] }[] = [];
  const open = new Map<string, Open>();
  const stacks = new Map<string, Open[]>();
  const moves = new Map<string, { from?: Open; to?: Open }>();

  const innermost = (key: string): Open | undefined => {
    const stack = stacks.get(key) ?? [];
    while (stack.length > 0 && stack.at(-1)?.end !== null) stack.pop();
    return stack.at(-1);
  };
  const mark = (element: XmlElement, range: RangeKind): void => {
    const key = `${range.family} ${wAttr(element, 'id') ?? ''}`;
    if (!range.end) {
      const opened: Open = { mark: element, range, markers: [], end: null };
      open.set(key, opened);
      const stack = stacks.get(range.kind + range.side);
      if (stack === undefined) stacks.set(range.kind + range.side, [opened]);
      else stack.push(opened);
      return;
    }
    const opened = open.get(key);
    if (opened === undefined) return;
    open.delete(key);
    opened.end = element;
    owners.set(element, wAttr(opened.mark, 'author') ?? '');
    if (range.kind !== 'move') return;
    const name = wAttr(opened.mark, 'name') ?? '';
    const move = moves.get(name) ?? {};
    move[range.side === 'deletion' ? 'from' : 'to'] = opened;
    moves.set(name, move);
  };
  const marker = (element: XmlElement): void => {
    const name = wName(element);
    if (name === 'moveFrom' || name === 'moveTo') innermost(`move${MARKER_SIDES.get(name)}`)?.markers.push(element);
  };

  walkElements(
    root,
    (element) => {
      const name = wName(element);
      const range = RANGE_MARKS.get(name);
      if (range !== undefined) mark(element, range);
      else if (name === 'sdt' || name === 'customXml' || name === 'smartTag') {
        const ranges = [innermost('controlinsertion'), innermost('controldeletion')].filter((each) => each !== undefined);
        if (ranges.length > 0) tagged.push({ element, ranges });
      } else if (name === 'pPr') return false;
      else marker(element);
      return true;
    },
    (element) => {
      // A paragraph's mark stands at its end, though its marker is written at its beginning.
      if (wName(element) !== 'p') return;
      const properties = wChild(element, 'pPr');
      for (const child of (properties && wChild(properties, 'rPr'))?.children ?? []) {
        if (child.type === 'element') marker(child);
      }
    },
  );

  for (const { from, to } of moves.values()) {
    if (from === undefined || to === undefined) continue;
    const author = wAttr(from.mark, 'author') ?? '';
    for (const each of [from, to]) {
      for (const element of [each.mark, each.end, ...each.markers]) {
        if (element !== null) owners.set(element, author);
      }
    }
  }
  const controls = new Map<XmlElement, Partial<Record<Side, XmlElement>>>();
  for (const { element, ranges } of tagged) {
    const whole = ranges.filter((each) => each.end !== null);
    if (whole.length > 0) controls.set(element, Object.fromEntries(whole.map((each) => [each.range.side, each.mark])));
  }
  return { owners, controls };
}
