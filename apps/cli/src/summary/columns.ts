/** Lays rows out in columns: the first and the last to the left, numbers between to the right. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, k) => (widths[k] = Math.max(widths[k] ?? 0, widthOf(cell))));
  return rows.map((row) =>
    row
      .map((cell, k) => {
        const space = ' '.repeat((widths[k] ?? 0) - widthOf(cell));
        return k === 0 || k === row.length - 1 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Columns a text takes on a terminal: combining marks take none. */
const widthOf = (text: string): number => [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
