/** A table of plain text: first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, k) => Math.max(title.length, ...rows.map((row) => (row[k] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, k) => (k === 0 ? (cells[k] ?? '').padEnd(width) : (cells[k] ?? '').padStart(width)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

/** Milliseconds below ten seconds, else seconds. */
export const duration = (ms: number): string => (ms < 10_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`);

/** Thousands parted by spaces. */
export const number = (value: number): string => String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/gu, ' ');
