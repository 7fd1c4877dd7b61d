const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * How much of the words that an amendment puts in stands in a joint text: all of them in a row, some, or none. For one that only takes words out: whether they
 * are gone.
 */
export function shareIn(joint: string, added: string, removed: string): 'whole' | 'some' | 'none' {
  const held = words(joint);
  const asked = words(added).filter(Boolean);
  if (asked.length === 0) return words(removed).some((word) => held.includes(word)) ? 'none' : 'whole';
  if (held.join(' ').includes(asked.join(' '))) return 'whole';
  const old = new Set(words(removed));
  return asked.some((word) => word.length > 2 && !old.has(word) && held.includes(word)) ? 'some' : 'none';
}
