import type { Draft } from './draft/model.ts';
import { openDesk, stampOf } from './edit/desk.ts';
import { paragraphOf } from './edit/locate.ts';
import type { EditRecord } from './edit/record.ts';
import { baseDraft } from './plan/base.ts';
import { RETURNS } from './returns/all.ts';
import type { ReturnScript } from './returns/script.ts';
import { wordParts } from './word/package.ts';

/** Name and text of each part of a Word file. */
export type Parts = [string, string][];

export interface SampleReturn {
  readonly script: ReturnScript;
  readonly draft: Draft;
  readonly records: readonly EditRecord[];
  /** Keys of paragraphs whose quotes and dashes were replaced without recording. */
  readonly noise: readonly string[];
  readonly parts: Parts;
  /** Elements that mark recorded changes, by name. */
  readonly markers: Readonly<Record<string, number>>;
}

export interface Sample {
  readonly base: Draft;
  readonly baseParts: Parts;
  readonly returns: readonly SampleReturn[];
}

/** The whole round, made anew: equal on every call. */
export function makeSample(): Sample {
  const base = baseDraft();
  const baseParts = wordParts(base, { version: 14, tracking: false, savedBy: 'МЭР', savedAt: '2012-03-14T17:40:00Z', revision: 14 });
  return { base, baseParts, returns: RETURNS.map(makeReturn) };
}

function makeReturn(script: ReturnScript): SampleReturn {
  const desk = openDesk(script.id, script.opened);
  script.write(desk);
  const at = paragraphOf(desk.draft, desk.lastWork.replace(/^m\d+\.\d+$/, '$&.measure'));
  at.pieces.push({ kind: 'point', what: 'bookmark-start', name: '_GoBack' }, { kind: 'point', what: 'bookmark-end', name: '_GoBack' });
  const parts = wordParts(desk.draft, {
    version: script.version,
    tracking: desk.tracking,
    savedBy: script.savedBy,
    savedAt: stampOf(desk.now + 240_000),
    revision: 15,
  });
  return { script, draft: desk.draft, records: desk.records, noise: desk.noise, parts, markers: countMarkers(parts) };
}

function countMarkers(parts: Parts): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, xml] of parts) {
    if (!name.startsWith('word/')) continue;
    for (const [, element = ''] of xml.matchAll(/<w:(ins|del|moveFrom|moveTo|rPrChange) /g)) counts[element] = (counts[element] ?? 0) + 1;
  }
  return counts;
}
