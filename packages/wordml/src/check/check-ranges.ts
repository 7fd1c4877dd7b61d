import { RANGE_MARKS } from '../resolve/revision-names.ts';
import { wAttr } from '../xml/names.ts';
import type { Report } from './fault.ts';
import { type Rule, type Story, faultAt } from './walk-part.ts';

interface End {
  readonly story: Story;
  readonly order: number;
  readonly element: string;
  readonly part: string;
  readonly paragraph: number;
}

interface Range {
  readonly id: string;
  start: End | null;
  end: End | null;
}

/** Families of range marks other than those of moves and content controls. */
const FAMILIES: ReadonlyMap<string, { readonly family: string; readonly end: boolean }> = new Map(
  ['bookmark', 'commentRange', 'perm'].flatMap((family): [string, { family: string; end: boolean }][] => [
    [`${family}Start`, { family, end: false }],
    [`${family}End`, { family, end: true }],
  ]),
);

/**
 * Both ends of bookmarks, comments' ranges, moves, controls and permissions: `range-without-end`, `range-without-start`,
 * `range-across-stories`, `range-disordered` (the end comes first).
 */
export function checkRanges(report: Report): Rule {
  const ranges = new Map<string, Range>();
  let order = 0;
  return {
    enter(element, name, place) {
      const kind = place.repeated ? undefined : (FAMILIES.get(name) ?? RANGE_MARKS.get(name));
      const id = kind === undefined ? null : wAttr(element, 'id');
      if (kind === undefined || id === null) return;
      const key = `${kind.family} ${id}`;
      const range = ranges.get(key) ?? { id, start: null, end: null };
      ranges.set(key, range);
      const end: End = { story: place.story, order: order++, element: name, part: place.part, paragraph: place.paragraph };
      if (kind.end) range.end ??= end;
      else range.start ??= end;
    },
    end() {
      for (const { id, start, end } of ranges.values()) {
        const known = start ?? end;
        if (known === null) continue;
        const fault = (code: string): void =>
          report({ code, values: { element: known.element, id, paragraph: known.paragraph }, where: known.part });
        if (start === null) fault('range-without-start');
        else if (end === null) fault('range-without-end');
        else if (start.story !== end.story) fault('range-across-stories');
        else if (end.order < start.order) fault('range-disordered');
      }
    },
  };
}

interface NamedMove {
  readonly side: string;
  readonly part: string;
  readonly paragraph: number;
}

/**
 * Moves (ECMA-376 Part 1, 17.13.5.24, .28): `move-unpaired` (a name on one side only), `move-name-repeated`, `move-without-name`,
 * `move-outside-range` (moved words that no range of their kind encloses).
 */
export function checkMoves(report: Report): Rule {
  const names = new Map<string, NamedMove[]>();
  const open = new Map<Story, { moveFrom: number; moveTo: number }>();
  return {
    enter(element, name, place) {
      if (place.repeated) return;
      const range = RANGE_MARKS.get(name);
      if (range?.kind === 'move') {
        const counts = open.get(place.story) ?? { moveFrom: 0, moveTo: 0 };
        open.set(place.story, counts);
        const side = name.startsWith('moveFrom') ? 'moveFrom' : 'moveTo';
        counts[side] += range.end ? -1 : 1;
        if (range.end) return;
        const own = wAttr(element, 'name') ?? '';
        if (own === '') {
          faultAt(report, place, 'move-without-name', { element: name });
          return;
        }
        const sides = names.get(own) ?? [];
        if (sides.some((each) => each.side === side)) faultAt(report, place, 'move-name-repeated', { name: own });
        else sides.push({ side, part: place.part, paragraph: place.paragraph });
        names.set(own, sides);
      } else if ((name === 'moveFrom' || name === 'moveTo') && element.children.length > 0 && (open.get(place.story)?.[name] ?? 0) <= 0) {
        faultAt(report, place, 'move-outside-range', { element: name });
      }
    },
    end() {
      for (const [name, sides] of names) {
        const only = sides.length === 1 ? sides[0] : undefined;
        if (only !== undefined)
          report({
            code: 'move-unpaired',
            values: { name, element: `${only.side}RangeStart`, paragraph: only.paragraph },
            where: only.part,
          });
      }
    },
  };
}
