/**
 * Puts values into the `{name}` places of a text; a name without a value stays as it is. Values are never read for places. The papers
 * have the same rule; it stands here again so that a help page does not load all of them.
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/gu, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));
