/** Widths of the columns of printed tables in twentieths of a point: a paper has the same ones as a Word file and as a PDF. */
export const COLUMN_WIDTHS = {
  /** Number, place, body, request, decision, grounds. */
  comments: [567, 2494, 2211, 5353, 1700, 2812],
  /** Number, body, letter, proposals, of them untracked, remarks, note. */
  bodies: [567, 3900, 2700, 1400, 1700, 1300, 3570],
  /** Number, kind, place, rows, bodies. */
  collisions: [567, 4100, 4670, 2500, 3300],
  /** Number, drafter's wording, body's wording, grounds, result of the meeting. */
  disagreements: [567, 4470, 4900, 2700, 2500],
  /** Number, place, former wording, new wording, who asked. */
  oldNew: [567, 2300, 4850, 4850, 2570],
  /** Of a letter, upright: number, place, request, decision, grounds. */
  reply: [510, 1850, 3545, 1500, 1950],
} as const satisfies Readonly<Record<string, readonly number[]>>;
