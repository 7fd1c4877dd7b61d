import { createHash } from 'node:crypto';

/**
 * A text without what peers change by the way. Runs of white space (tabs, no-break and other Unicode spaces, line breaks shown as `↵`) become
 * one space, lines are trimmed, empty lines dropped; so a row of empty cells is dropped as well.
 */
export function normalise(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u200B↵]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** First 12 hexadecimal digits of the SHA-256 of a text in UTF-8: enough to tell a thousand texts apart. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
