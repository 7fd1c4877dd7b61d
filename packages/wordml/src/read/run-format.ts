import { BOLD, ITALIC, STRIKE, SUBSCRIPT, SUPERSCRIPT, UNDERLINE } from '@svod/consolidation';
import type { Format } from '@svod/consolidation';
import { onOff, wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/** Basic run formatting that one `w:rPr` sets: which bits it says anything of, and their values. */
export interface RunSettings {
  readonly known: number;
  readonly value: number;
}

/** Double strike has a bit of its own while styles are put together, since it toggles by itself. */
const DOUBLE_STRIKE = 64;

/** Toggle properties among the bits (ECMA-376 Part 1, 17.7.3). */
const TOGGLES = BOLD | ITALIC | STRIKE | DOUBLE_STRIKE;

export const NO_SETTINGS: RunSettings = Object.freeze({ known: 0, value: 0 });

export function readRunSettings(properties: XmlElement | null): RunSettings {
  if (properties === null) return NO_SETTINGS;
  let known = 0;
  let value = 0;
  const set = (bits: number, bit: number): void => {
    known |= bits;
    value = (value & ~bits) | bit;
  };
  for (const child of properties.children) {
    if (child.type !== 'element') continue;
    switch (wName(child)) {
      case 'b':
        set(BOLD, onOff(child) === true ? BOLD : 0);
        break;
      case 'i':
        set(ITALIC, onOff(child) === true ? ITALIC : 0);
        break;
      case 'strike':
        set(STRIKE, onOff(child) === true ? STRIKE : 0);
        break;
      case 'dstrike':
        set(DOUBLE_STRIKE, onOff(child) === true ? DOUBLE_STRIKE : 0);
        break;
      case 'u': {
        const underline = wAttr(child, 'val') ?? 'none';
        set(UNDERLINE, underline === 'none' ? 0 : UNDERLINE);
        break;
      }
      case 'vertAlign': {
        const align = wAttr(child, 'val');
        set(SUPERSCRIPT | SUBSCRIPT, align === 'superscript' ? SUPERSCRIPT : align === 'subscript' ? SUBSCRIPT : 0);
        break;
      }
      default:
    }
  }
  return known === 0 ? NO_SETTINGS : { known, value };
}

/** Settings of a style over those of the style it is based on. */
export function layered(below: RunSettings, above: RunSettings): RunSettings {
  if (above.known === 0) return below;
  if (below.known === 0) return above;
  return { known: below.known | above.known, value: (below.value & ~above.known) | above.value };
}

/**
 * Effective formatting (ECMA-376 Part 1, 17.7.2 and 17.7.3): a toggle property set by both the paragraph's and the character style is
 * off again, one set by the document defaults is on; other properties come from the nearest that sets them; direct formatting rules.
 */
export function effectiveFormat(defaults: RunSettings, paragraph: RunSettings, character: RunSettings, direct: RunSettings): Format {
  const toggled = defaults.value | (paragraph.value ^ character.value);
  const nearest = layered(layered(defaults, paragraph), character).value;
  const styled = (toggled & TOGGLES) | (nearest & ~TOGGLES);
  const value = (styled & ~direct.known) | direct.value;
  return (value & DOUBLE_STRIKE) !== 0 ? (value & ~DOUBLE_STRIKE) | STRIKE : value;
}
