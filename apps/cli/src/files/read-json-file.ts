import { readFile } from 'node:fs/promises';
import { type Refusal, refusalOf } from './open-file.ts';

export type ReadJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: Refusal };

/** Reads a file of JSON, UTF-8 with or without a byte order mark. A fault of the text is told by line and column. */
export async function readJsonFile(file: string): Promise<ReadJson> {
  const refuse = (code: string, values: Refusal['values'] = {}): ReadJson => ({ ok: false, refusal: { file, code, values, where: '' } });
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    return refuse(refusalOf(error));
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return refuse('not-json', { detail: jsonFault(error, text) });
  }
}

/** Place of a fault as `line:column`, or the parser's own words where it does not tell the place. */
function jsonFault(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/u.exec(message)?.[1];
  if (position === undefined) return message;
  const lines = text.slice(0, Number(position)).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

/** True for an object that is no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
