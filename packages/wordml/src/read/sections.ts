import type { Values } from '@svod/consolidation';
import { onOff, wAttr, wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { NOTHING, readBorders } from './borders.ts';
import { twips } from './measure.ts';
import { formerly, propertyMarks } from './property-marks.ts';
import type { Reading } from './reading.ts';

/** Notes a section of the main text: its properties and the tracked change of them. `last`: block that it ends with. */
export function readSection(reading: Reading, main: boolean, element: XmlElement, last: number): void {
  const changed = propertyMarks(reading.log, element);
  if (!main) return;
  reading.sections.push(element);
  const former = formerly(element, 'sectPrChange');
  const values = { ...layoutOf(former, reading.layouts.length === 0), ...distancesOf(former, reading.sections) };
  reading.layouts.push({ last, values, changed });
}

/** How far headers and footers are from the edge, where any stands on its pages: a section without one of its own has that of the one before it (17.10.1). */
function distancesOf(section: XmlElement | null, sections: readonly XmlElement[]): Values {
  const margins = section === null ? null : wChild(section, 'pgMar');
  const values: Record<string, number> = {};
  for (const kind of ['header', 'footer'] as const) {
    const distance = margins === null ? null : twips(wAttr(margins, kind));
    if (distance !== null && sections.some((one) => wChild(one, `${kind}Reference`) !== null)) values[`${kind}Distance`] = distance;
  }
  return values;
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
  length(margins, 'gutter', 'gutter');
  length(size, 'w', 'width');
  length(size, 'h', 'height');
  // The numbers decide: some programs leave the word out.
  const [width, height] = [values['width'], values['height']];
  if (typeof width === 'number' && typeof height === 'number') values['orientation'] = width > height ? 'landscape' : 'portrait';
  for (const side of ['top', 'right', 'bottom', 'left'] as const) length(margins, side, side);
  values['columns'] = Number(columns === null ? 1 : (wAttr(columns, 'num') ?? 1)) || 1;
  Object.assign(values, furnitureOf(section, columns));
  // How the first section begins says nothing.
  if (!first) values['type'] = valueOf(section, 'type') ?? 'nextPage';
  if (section !== null && onOff(wChild(section, 'titlePg')) === true) values['titlePg'] = 'on';
  return values;
}

/** What else shows on pages (17.6.10, 17.6.8, 17.6.12, 17.6.23): a border around them, numbers of lines and of pages, where text stands between top and bottom. */
function furnitureOf(section: XmlElement | null, columns: XmlElement | null): Values {
  const numbers = section === null ? null : wChild(section, 'pgNumType');
  const lines = section === null ? null : wChild(section, 'lnNumType');
  const start = numbers === null ? null : wAttr(numbers, 'start');
  // Widths of lines are rounded on saving, so the kinds are what is told.
  const borders = Object.values(readBorders(section === null ? null : wChild(section, 'pgBorders'))).map((border) => {
    const [kind = NOTHING, , colour] = String(border).split(' ');
    return colour === undefined ? kind : `${kind} #${colour}`;
  });
  const around = [...new Set(borders.filter((border) => border !== NOTHING))];
  return {
    pageBorder: around.length === 0 ? NOTHING : around.join(' '),
    lineNumbers: lines !== null && Number(wAttr(lines, 'countBy') ?? 0) > 0 ? 'on' : 'off',
    pageNumbers: (numbers === null ? null : wAttr(numbers, 'fmt')) ?? 'decimal',
    firstPageNumber: start ?? 'any',
    valign: valueOf(section, 'vAlign') ?? 'top',
    separator: columns !== null && ['1', 'true', 'on'].includes(wAttr(columns, 'sep') ?? '') ? 'on' : 'off',
  };
}

function valueOf(section: XmlElement | null, local: string): string | null {
  const element = section === null ? null : wChild(section, local);
  return element === null ? null : wAttr(element, 'val');
}
