import { OBJECT } from '../document/document.ts';
import { sliceRuns } from './format-runs.ts';
import { MARK, type Strip, TABLE } from './strip.ts';

/** Slices a strip from left to right; each call begins where the last one ended or later, so the whole takes one pass. */
export function cutter(strip: Strip): (start: number, end: number) => Strip {
  let at = 0;
  const index = { object: 0, mark: 0, table: 0 };
  const count = (from: number, to: number): { object: number; mark: number; table: number } => {
    const found = { object: 0, mark: 0, table: 0 };
    for (let k = from; k < to; k++) {
      const char = strip.text[k];
      if (char === OBJECT) found.object++;
      else if (char === MARK) found.mark++;
      else if (char === TABLE) found.table++;
    }
    return found;
  };
  const skip = (found: { object: number; mark: number; table: number }): void => {
    index.object += found.object;
    index.mark += found.mark;
    index.table += found.table;
  };
  return (start, end) => {
    skip(count(at, start));
    const found = count(start, end);
    const part = {
      text: strip.text.slice(start, end),
      formats: sliceRuns(strip.formats, start, end),
      objects: strip.objects.slice(index.object, index.object + found.object),
      marks: strip.marks.slice(index.mark, index.mark + found.mark),
      tables: strip.tables.slice(index.table, index.table + found.table),
    };
    skip(found);
    at = end;
    return part;
  };
}
