import { wAttr, wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/** What a `w:pPr` says of numbering: the list's `w:numId` (`0` takes a paragraph out of lists) and the level, each null when not said. */
export interface NumberingSettings {
  readonly list: string | null;
  readonly level: number | null;
}

export function readNumbering(properties: XmlElement): NumberingSettings {
  const element = wChild(properties, 'numPr');
  if (element === null) return NOT_SAID;
  const list = wChild(element, 'numId');
  const levelElement = wChild(element, 'ilvl');
  const level = levelElement === null ? Number.NaN : Number(wAttr(levelElement, 'val') ?? Number.NaN);
  return {
    list: list === null ? null : wAttr(list, 'val'),
    level: Number.isInteger(level) && level >= 0 && level <= 8 ? level : null,
  };
}

const NOT_SAID: NumberingSettings = Object.freeze({ list: null, level: null });
