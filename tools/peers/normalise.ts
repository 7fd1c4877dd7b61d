import { createHash } from 'node:crypto';

/**
 * A text without what peers change by the way: runs of white space other than tabs (no-break and other Unicode spaces, line breaks shown as `↵`) become
 * one space; paragraphs and cells are trimmed; empty paragraphs, in cells too, and rows of empty cells are dropped. Tabs stay: they tell cells apart.
 */
export function normalise(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split('\t').map(normaliseCell).join('\t'))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function normaliseCell(cell: string): string {
  return cell
    .split('⏎')
    .map((paragraph) => paragraph.replace(/[\s\u200B↵]+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('⏎');
}

/** First 12 hexadecimal digits of the SHA-256 of a text in UTF-8: enough to tell a thousand texts apart. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
