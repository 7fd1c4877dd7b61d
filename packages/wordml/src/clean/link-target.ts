// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** True for an address that a carrier may point to: a page or a mailbox, with nothing in it that could hide what it is. */
export function isCarriedLink(target: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\\]/i.test(target) && !UNPRINTABLE.test(target);
}

/** Scheme of an address for the report: `file`, `javascript`, …; `path` where it has none. */
export function schemeOf(target: string): string {
  return /^\s*([a-z][a-z0-9+.-]{1,19}):/i.exec(target)?.[1]?.toLowerCase() ?? 'path';
}
