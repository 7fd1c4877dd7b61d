import { type FlowKey, OBJECT } from '../document/document.ts';
import { type Strip, TABLE } from '../flow/strip.ts';
import { blocksText } from '../places/outline.ts';

/** A strip as people read it: objects as their text (a note's mark as `[^3]`, as `[^]` where the note comes with it), tables as rows of tabs, marks as `\n`. */
export function shownText(strip: Strip): string {
  if (strip.objects.length === 0 && strip.tables.length === 0) return strip.text;
  let object = 0;
  let table = 0;
  return strip.text.replace(/[\uFFFC\uFDD0]/gu, (char) => {
    if (char === TABLE) {
      const value = strip.tables[table++];
      return value ? `${blocksText([value])}\n` : '';
    }
    const inline = strip.objects[object++];
    if (!inline) return OBJECT;
    return inline.kind === 'footnote' || inline.kind === 'endnote' ? `[^${noteNumber(inline.flow)}]` : inline.text;
  });
}

/** Number of a note of the base in reading order; '' for one that is new. */
export const noteNumber = (flow: FlowKey | null): string => /^(?:foot|end)note\/(\d+)$/u.exec(flow ?? '')?.[1] ?? '';
