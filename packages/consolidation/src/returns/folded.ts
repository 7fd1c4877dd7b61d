/** Name of a style as programs write it in one way or another: `heading 1`, `Heading 1`. */
export const folded = (name: string): string => name.trim().toLowerCase();
