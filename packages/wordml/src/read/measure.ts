const UNITS: Readonly<Record<string, number>> = { mm: 1440 / 25.4, cm: 1440 / 2.54, in: 1440, pt: 20, pc: 240, pi: 240 };

/**
 * A length in twentieths of a point: a bare whole number is in them already, others say their unit (ECMA-376 Part 1, 22.9.2.14 and .15;
 * Strict knows no others). Null for what is no length.
 */
export function twips(value: string | null): number | null {
  const match = /^(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?$/.exec(value?.trim() ?? '');
  if (match === null) return null;
  return Math.round(Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1));
}
