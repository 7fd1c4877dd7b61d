import type { Consolidation } from '@svod/consolidation';
import { shorten } from './shorten.ts';

/** Longest text of a field that is shown whole. */
const LENGTH = 60;

/**
 * What is to become of a whole field, by amendment, where a body changes it piece by piece: "IV квартал 2012 г. → II квартал 2013 г.". One amendment
 * alone shows its field by itself; and where bodies make different things of a piece that they share, no line would be true of all.
 */
export function wholeFields({ fields = [] }: Consolidation): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const { was, becomes, amendments } of fields) {
    const line = amendments.length > 1 ? `${plain(was.raw)} → ${plain(becomes.raw)}` : '';
    for (const id of amendments) lines.set(id, lines.has(id) && lines.get(id) !== line ? '' : line);
  }
  return lines;
}

const plain = (text: string): string => (text.trim() === '' ? '–' : shorten(text.replace(/\s+/gu, ' ').trim(), LENGTH));
