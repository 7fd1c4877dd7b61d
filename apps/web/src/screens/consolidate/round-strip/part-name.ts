/** A part's title as a map names it: its number, where it has one, and the words after it. */
export interface PartName {
  readonly number: string;
  readonly words: string;
}

/** `Раздел 2. Экспортный контроль` and `2. Экспортный контроль` are both number 2; a title without a number is its words. */
export function partName(title: string): PartName {
  const found =
    /^(?:(?:раздел|часть|глава|section|part|chapter|бөлүм|бөлүк)\s+)?((?:\d+(?:\.\d+)*(?:-бөлүм|-бөлүк)?|[IVXLC]+|[ІХ]+)(?![\p{L}\p{N}]))[.):]?\s*/iu.exec(
      title,
    );
  if (found === null) return { number: '', words: title };
  return { number: (found[1] ?? '').replace(/-.*$/u, ''), words: title.slice(found[0].length) };
}

/** Rows of ticks in which so many fit: few stand in one row, hundreds in more, so that the whole round stays in sight. */
export const rowsFor = (ticks: number): 1 | 2 | 3 => (ticks <= 90 ? 1 : ticks <= 220 ? 2 : 3);
