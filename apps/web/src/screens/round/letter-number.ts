/** A letter's number as it is put after a `№`: people type it with that sign and without. */
export const letterNumber = (typed: string): string => typed.replace(/^\s*(?:№|N[o°º]\.?(?=\s))\s*/u, '').trim();
