/**
 * A wording that comes in place of a proposal, as people write it: without the spaces at its ends. Where the proposal's own words begin or end with one, the
 * wording gets one too, so that it does not grow together with the words around it.
 */
export function wordingApart(text: string, proposed: string): string {
  const before = /^\s/u.test(proposed) && /^[\p{L}\p{N}(«“"]/u.test(text) ? ' ' : '';
  const after = /\s$/u.test(proposed) && /\S$/u.test(text) ? ' ' : '';
  return before + text + after;
}
