import { formatNumber } from './number-format.ts';
import type { List } from './numbering.ts';

/**
 * Counts list items of one story in reading order and makes their numbers as Word shows them (ECMA-376 Part 1, 17.9). The one thing
 * here that changes as it is used.
 */
export class ListCounter {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly values = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.lists = lists;
  }

  /** Number of the next item. An item that does not count (inserted by a tracked change) shows one and takes none. */
  label(listId: string, level: number, counts: boolean): string {
    const list = this.lists.get(listId);
    const definition = list?.levels[level];
    if (list === undefined || definition === undefined) return '';
    const before = this.values.get(list.abstract) ?? [];
    const values = [...before];
    const override = list.startOverrides.get(level);
    const key = `${listId}:${level}`;
    const current = values[level];
    if (override !== undefined && !this.begun.has(key)) values[level] = override;
    else values[level] = current === undefined ? definition.start : current + 1;
    for (let below = level + 1; below <= 8; below++) {
      const restart = list.levels[below]?.restart ?? null;
      if (restart === null || (restart !== 0 && level < restart)) values[below] = undefined;
    }
    if (counts) {
      this.values.set(list.abstract, values);
      this.begun.add(key);
    }
    return labelText(list, level, values);
  }
}

function labelText(list: List, level: number, values: readonly (number | undefined)[]): string {
  const definition = list.levels[level];
  if (definition === undefined || definition.format === 'bullet') return '';
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const source = list.levels[index];
    if (source === undefined || index > level) return '';
    return formatNumber(values[index] ?? source.start, definition.legal && source.format !== 'none' ? 'decimal' : source.format);
  });
}
