import type { BaseIndex, Outline, Problem, RawChange, RawRemark, ReturnFindings } from '@svod/consolidation';
import { deletedProvision, newParagraphs } from '../changes/new-paragraphs.ts';
import { deletedRow, newRow } from '../changes/new-rows.ts';
import { restate } from '../changes/restate.ts';
import { nothingFound } from '../nothing-found.ts';
import { type PlaceIndex, placeIndex } from '../place/place-index.ts';
import type { Provision } from '../place/provision.ts';
import { wordsOf } from '../place/words.ts';
import type { TypedProposal } from './typed-proposal.ts';

/** What typed proposals ask of a base: the same as a return's comparison gives. */
export interface ReadTyped {
  readonly findings: ReturnFindings;
  /** `typed-place-not-found`, `typed-nothing-changes`, by the number of the proposal from 1 (`values.row`). */
  readonly problems: readonly Problem[];
}

/** Name that stands for the table of a row in what was typed in. */
export const TYPED_TABLE = 'typed';

/**
 * Reads what was typed in at places of the base. Each proposal becomes an amendment or a remark: one whose place is gone is a remark without
 * a place that holds its wording, one that asks for what stands there already is named.
 */
export function readTyped(proposals: readonly TypedProposal[], base: BaseIndex, outline: Outline): ReadTyped {
  const index = placeIndex(base, outline);
  const byIdentity = new Map<string, Provision>();
  for (const one of index.provisions) if (!byIdentity.has(one.name.provision)) byIdentity.set(one.name.provision, one);
  const changes: RawChange[] = [];
  const remarks: RawRemark[] = [];
  const problems: Problem[] = [];
  proposals.forEach((proposal, at) => {
    const place = proposal.provision === null ? null : (byIdentity.get(proposal.provision) ?? null);
    const source = {
      typed: true as const,
      table: TYPED_TABLE,
      row: at + 1,
      author: oneLine(proposal.author),
      reason: proposal.reason,
      exact: false,
    };
    const lost = proposal.provision !== null && place === null;
    const made = place === null || proposal.kind === 'remark' ? [] : changesOf(index, place, proposal);
    for (const change of made) changes.push({ ...change, source });
    if (made.length > 0) return;
    const idle = !lost && place !== null && proposal.kind !== 'remark';
    if (lost) problems.push({ code: 'typed-place-not-found', values: { row: at + 1 }, where: TYPED_TABLE });
    if (idle) problems.push({ code: 'typed-nothing-changes', values: { row: at + 1 }, where: TYPED_TABLE });
    if (idle) return;
    const said = proposal.kind === 'remark';
    const comment = { id: `${TYPED_TABLE}.${at + 1}`, author: source.author, date: null, parent: null, resolved: false, anchor: null };
    remarks.push({
      comment: { ...comment, text: said ? proposal.wording : '' },
      replies: [],
      place: lost ? null : spotOf(index, place),
      source: { ...source, proposed: said ? '' : proposal.wording },
    });
  });
  return { findings: { ...nothingFound(), changes, remarks }, problems };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Paragraphs of the cell that is meant, or the one paragraph. */
function meantOf(place: Provision, field: string | null): readonly Provision[] {
  const { row } = place;
  const cell = field === null || row === null ? null : (row.cells.find((one) => one.field === field) ?? null);
  return cell?.provisions ?? [place];
}

function changesOf(index: PlaceIndex, place: Provision, { kind, field, wording }: TypedProposal): readonly RawChange[] {
  const { row } = place;
  const meant = meantOf(place, field);
  const last = meant.at(-1);
  if (!last) return [];
  switch (kind) {
    case 'replace':
      return restate(index, meant, wording);
    case 'insert-after':
      if (wordsOf(wording).length === 0) return [];
      return row !== null && field === null ? [newRow(index, row, '', wording)] : newParagraphs(index, last, '', wording);
    case 'delete':
      if (row !== null && field === null) return [deletedRow(row)];
      return meant.length === 1 ? deletedProvision(index, last) : restate(index, meant, '');
    case 'remark':
      return [];
  }
}

/** The words a remark is pinned to: the provision's own; of the plan as a whole its beginning. */
function spotOf(index: PlaceIndex, place: Provision | null): RawRemark['place'] {
  if (place === null) return { flow: 'main', start: 0, end: 0 };
  const start = index.base.flow(place.flow)?.starts[place.block] ?? 0;
  return { flow: place.flow, start, end: start + place.paragraph.text.length };
}
