import { RANGE_MARKS, isRevision } from '../resolve/revision-names.ts';
import { wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Report } from './fault.ts';
import { type Rule, faultAt } from './walk-part.ts';

/**
 * Numbers of annotations, which share one space over all stories (ECMA-376 Part 1, 17.13): `id-missing`, `id-repeated`. A comment and its
 * three anchors have one number together, the two ends of a range as well.
 */
export function checkIds(report: Report): Rule {
  const owners = new Map<string, Map<string, Set<string>>>();
  return {
    enter(element, name, place) {
      const group = place.repeated ? null : groupOf(element, name);
      if (group === null) return;
      const id = wAttr(element, 'id');
      if (id === null || (group !== 'perm' && !/^-?\d{1,10}$/.test(id))) {
        faultAt(report, place, 'id-missing', { element: name });
        return;
      }
      const groups = owners.get(id) ?? new Map<string, Set<string>>();
      owners.set(id, groups);
      const members = groups.get(group);
      // A second owner of a number is told once, not for each of its marks.
      if (members === undefined ? groups.size > 0 : group === 'change' || members.has(name))
        faultAt(report, place, 'id-repeated', { element: name, id });
      if (members === undefined) groups.set(group, new Set([name]));
      else members.add(name);
    },
  };
}

const GROUPS: ReadonlyMap<string, string> = new Map([
  ['comment', 'comment'],
  ['commentRangeStart', 'comment'],
  ['commentRangeEnd', 'comment'],
  ['commentReference', 'comment'],
  ['bookmarkStart', 'bookmark'],
  ['bookmarkEnd', 'bookmark'],
  ['permStart', 'perm'],
  ['permEnd', 'perm'],
]);

/** What an annotation shares its number with: `change` for those that share it with nothing. Null for other elements. */
function groupOf(element: XmlElement, name: string): string | null {
  const group = GROUPS.get(name) ?? RANGE_MARKS.get(name)?.family;
  if (group !== undefined) return name === 'comment' && (element.parent === null || wName(element.parent) !== 'comments') ? null : group;
  return isRevision(element) ? 'change' : null;
}

/** Names of bookmarks (17.13.6.2): `bookmark-without-name`, `bookmark-name-repeated`. */
export function checkBookmarkNames(report: Report): Rule {
  const names = new Set<string>();
  return {
    enter(element, name, place) {
      if (name !== 'bookmarkStart' || place.repeated) return;
      const own = wAttr(element, 'name') ?? '';
      if (own === '') faultAt(report, place, 'bookmark-without-name', {});
      else if (names.has(own)) faultAt(report, place, 'bookmark-name-repeated', { name: own });
      else names.add(own);
    },
  };
}
