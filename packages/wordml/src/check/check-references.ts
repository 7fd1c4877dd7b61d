import { wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Report } from './fault.ts';
import { type Place, type Rule, faultAt } from './walk-part.ts';

interface Spot {
  readonly part: string;
  readonly paragraph: number;
  readonly element: string;
}

const ANCHORS: ReadonlySet<string> = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference']);

/**
 * Marks and what they refer to (ECMA-376 Part 1, 17.11, 17.13.4): `note-missing` (`element`, `id`), `note-id-repeated`,
 * `comment-missing` (anchors without their comment), `comment-unanchored` (a comment that no mark refers to).
 */
export function checkReferences(report: Report): Rule {
  const notes = new Set<string>();
  const noteMarks = new Map<string, Spot>();
  const comments = new Map<string, Spot>();
  const anchors = new Map<string, Spot>();
  const referred = new Set<string>();
  return {
    enter(element, name, place) {
      const id = wAttr(element, 'id');
      if (id === null || name === '') return;
      const kind = noteKind(name);
      if (kind !== null) {
        const key = `${kind} ${id}`;
        if (name === kind && parentName(element) === `${kind}s`) {
          if (notes.has(key)) faultAt(report, place, 'note-id-repeated', { element: name, id });
          notes.add(key);
        } else if (!noteMarks.has(key)) noteMarks.set(key, spotOf(place, name));
      } else if (name === 'comment' && parentName(element) === 'comments') {
        if (!comments.has(id)) comments.set(id, spotOf(place, name));
      } else if (ANCHORS.has(name)) {
        if (!anchors.has(id)) anchors.set(id, spotOf(place, name));
        if (name === 'commentReference') referred.add(id);
      }
    },
    end() {
      const at = (code: string, id: string, { part, element, paragraph }: Spot): void =>
        report({ code, values: { element, id, paragraph }, where: part });
      for (const [key, spot] of noteMarks) if (!notes.has(key)) at('note-missing', key.slice(key.indexOf(' ') + 1), spot);
      for (const [id, spot] of anchors) if (!comments.has(id)) at('comment-missing', id, spot);
      for (const [id, spot] of comments) if (!referred.has(id)) at('comment-unanchored', id, spot);
    },
  };
}

const noteKind = (name: string): 'footnote' | 'endnote' | null =>
  name === 'footnote' || name === 'footnoteReference' ? 'footnote' : name === 'endnote' || name === 'endnoteReference' ? 'endnote' : null;

const parentName = ({ parent }: XmlElement): string => (parent === null ? '' : wName(parent));

const spotOf = ({ part, paragraph }: Place, element: string): Spot => ({ part, paragraph, element });
