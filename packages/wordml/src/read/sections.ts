import type { Values } from '@svod/consolidation';
import { onOff, wAttr, wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { twips } from './measure.ts';
import { formerly, propertyMarks } from './property-marks.ts';
import type { Reading } from './reading.ts';

/** Notes a section of the main text: its properties and the tracked change of them. `last`: block that it ends with. */
export function readSection(reading: Reading, main: boolean, element: XmlElement, last: number): void {
  const changed = propertyMarks(reading.log, element);
  if (!main) return;
  reading.sections.push(element);
  reading.layouts.push({ last, values: layoutOf(formerly(element, 'sectPrChange'), reading.layouts.length === 0), changed });
}

/** How pages are laid out (ECMA-376 Part 1, 17.6.13, .11, .4, .22). What a section does not say is what a program takes for it. */
function layoutOf(section: XmlElement | null, first: boolean): Values {
  const values: Record<string, number | string> = {};
  const size = section === null ? null : wChild(section, 'pgSz');
  const margins = section === null ? null : wChild(section, 'pgMar');
  const columns = section === null ? null : wChild(section, 'cols');
  const length = (element: XmlElement | null, local: string, name: string): void => {
    const value = element === null ? null : twips(wAttr(element, local));
    if (value !== null) values[name] = value;
  };
  length(size, 'w', 'width');
  length(size, 'h', 'height');
  // The numbers decide: some programs leave the word out.
  const [width, height] = [values['width'], values['height']];
  if (typeof width === 'number' && typeof height === 'number') values['orientation'] = width > height ? 'landscape' : 'portrait';
  for (const side of ['top', 'right', 'bottom', 'left'] as const) length(margins, side, side);
  values['columns'] = Number(columns === null ? 1 : (wAttr(columns, 'num') ?? 1)) || 1;
  // How the first section begins says nothing.
  if (!first) values['type'] = valueOf(section, 'type') ?? 'nextPage';
  if (section !== null && onOff(wChild(section, 'titlePg')) === true) values['titlePg'] = 'on';
  return values;
}

function valueOf(section: XmlElement | null, local: string): string | null {
  const element = section === null ? null : wChild(section, local);
  return element === null ? null : wAttr(element, 'val');
}
