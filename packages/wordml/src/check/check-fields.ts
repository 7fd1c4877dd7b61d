import type { Report } from './fault.ts';
import { wAttr } from '../xml/names.ts';
import { type Place, type Rule, type Story, faultAt } from './walk-part.ts';

interface OpenField {
  readonly paragraph: number;
  readonly state: string;
  separated: boolean;
}

/**
 * Complex fields in their story (ECMA-376 Part 1, 17.16.18): `field-unclosed`, `field-disordered` (`type`: an end or separator without
 * its beginning, or a second separator), `field-cut` (a tracked change takes one of its characters and leaves another), and codes outside
 * any field (`field-code-outside`).
 */
export function checkFields(report: Report): Rule {
  const open = new Map<Story, OpenField[]>();
  return {
    enter(element, name, place) {
      if (name !== 'fldChar' && name !== 'instrText' && name !== 'delInstrText') return;
      const fields = open.get(place.story) ?? [];
      const field = fields.at(-1);
      if (name !== 'fldChar') {
        if (field === undefined) faultAt(report, place, 'field-code-outside', {});
        return;
      }
      const type = wAttr(element, 'fldCharType') ?? '';
      if (type === 'begin') {
        fields.push({ paragraph: place.paragraph, state: stateAt(place), separated: false });
        open.set(place.story, fields);
        return;
      }
      if (field === undefined || (type === 'separate' && field.separated) || (type !== 'separate' && type !== 'end')) {
        faultAt(report, place, 'field-disordered', { type });
        return;
      }
      if (field.state !== stateAt(place)) faultAt(report, place, 'field-cut', { type });
      if (type === 'end') fields.pop();
      else field.separated = true;
    },
    storyEnds(story, place) {
      for (const { paragraph } of open.get(story) ?? []) report({ code: 'field-unclosed', values: { paragraph }, where: place.part });
      open.delete(story);
    },
  };
}

/** What becomes of the place when all changes are accepted, and when all are rejected. */
function stateAt({ story: { wrappers } }: Place): string {
  return `${wrappers.ins + wrappers.moveTo > 0 ? '+' : ''}${wrappers.del + wrappers.moveFrom > 0 ? '-' : ''}`;
}
