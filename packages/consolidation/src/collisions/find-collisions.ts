import type { Amendment, Collision, CollisionKind } from '../consolidation.ts';
import type { BaseIndex } from '../returns/context.ts';
import { fingerprint } from '../text/hash.ts';
import { type Clusters, newClusters } from './clusters.ts';
import { type Extent, extentsOf, partiesOf } from './extents.ts';
import { type Holder, placesOf } from './table-extents.ts';

/** Kinds that a person has to settle. */
const NEEDS_DECISION: ReadonlySet<CollisionKind> = new Set(['rival', 'swallowed', 'order', 'structure', 'meaning']);

/**
 * Finds where amendments of different parties meet. A collision is a result that names its amendments; no amendment is changed by it.
 * `amendments` come in reading order. Work grows with the amendments and the different ranges that overlap.
 */
export function findCollisions(amendments: readonly Amendment[], index: BaseIndex): readonly Collision[] {
  const byId = new Map(amendments.map((amendment) => [amendment.id, amendment]));
  const rank = new Map(amendments.map((amendment, k) => [amendment.id, k]));
  const clusters = newClusters();
  const extents = extentsOf(amendments, index);
  const partyOf = (id: string): string => {
    const parties = new Set(amendmentParties(byId.get(id)));
    return parties.size === 1 ? ([...parties][0] ?? '') : '';
  };
  const apart = (a: string, b: string): boolean => differ(byId.get(a), byId.get(b));

  for (const amendment of amendments) {
    if (new Set(partiesOf(amendment)).size > 1) clusters.link('same', 'same-proposal', amendment.id, amendment.id);
    if (amendment.parent !== null && amendment.folded === null)
      clusters.link('dependent', 'edits-pending-insertion', amendment.parent, amendment.id);
  }
  for (const [place, ids] of extents.tables.puts) {
    const why = place.includes('|') ? 'columns-inserted-at-one-point' : 'rows-inserted-at-one-point';
    linkAll(ids, apart, (a, b) => clusters.link('order', why, a, b));
  }
  for (const [table, columns] of extents.tables.columns) linkRows(columns, extents.tables.rows.get(table) ?? [], partyOf, apart, clusters);
  linkHeld(amendments, extents.holders, apart, clusters);
  for (const ids of extents.looks.values()) linkAll(ids, apart, (a, b) => clusters.link('format', 'paragraph-formats-differ', a, b));
  for (const list of groupByFlow(extents.text)) linkOverlaps(list, apart, clusters);
  for (const list of groupByFlow(extents.formats)) linkFormats(list, apart, clusters);

  const collisions = clusters
    .groups((id) => rank.get(id) ?? 0)
    .flatMap(({ kind, why, ids }) => {
      const unique = [...new Set(ids)];
      const members = unique.flatMap((id) => byId.get(id) ?? []);
      const [first] = members;
      if (!first) return [];
      const bodies = [...new Set(members.flatMap((amendment) => amendment.bodies))];
      const id = `c${fingerprint(JSON.stringify([kind, ...unique.toSorted()])).slice(0, 12)}`;
      return [{ id, kind, needsDecision: NEEDS_DECISION.has(kind), amendments: unique, bodies, place: first.place, why }];
    });
  return collisions.sort(
    (a, b) =>
      (rank.get(a.amendments[0] ?? '') ?? 0) - (rank.get(b.amendments[0] ?? '') ?? 0) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
  );
}

const amendmentParties = (amendment: Amendment | undefined): readonly string[] => (amendment ? partiesOf(amendment) : []);

/** True where two amendments do not both come from one and the same party. */
function differ(a: Amendment | undefined, b: Amendment | undefined): boolean {
  if (!a || !b || a.id === b.id) return false;
  const [mine, theirs] = [new Set(partiesOf(a)), new Set(partiesOf(b))];
  return mine.size > 1 || theirs.size > 1 || [...mine].some((party) => !theirs.has(party));
}

/** Links each with the first that it is apart from: enough to bring a group together, in linear time. */
function linkAll(ids: readonly string[], apart: (a: string, b: string) => boolean, link: (a: string, b: string) => void): void {
  const [first] = ids;
  if (first === undefined) return;
  const other = ids.find((id) => apart(first, id));
  if (other === undefined) return;
  for (const id of ids) {
    if (apart(first, id)) link(first, id);
    else if (id !== first && apart(other, id)) link(other, id);
  }
}

/** New rows are cut to the columns that another changes: somebody has to say what stands in them. */
function linkRows(
  columns: readonly string[],
  rows: readonly string[],
  partyOf: (id: string) => string,
  apart: (a: string, b: string) => boolean,
  clusters: Clusters,
): void {
  const link = (column: string, row: string): void => {
    if (apart(column, row)) clusters.link('structure', 'rows-beside-changed-columns', column, row);
  };
  // Who is apart from whom follows from the parties: with three of them on a side all that collide come together.
  const hubs = { columns: firstOfParties(columns, partyOf), rows: firstOfParties(rows, partyOf) };
  for (const row of rows) for (const column of hubs.columns) link(column, row);
  for (const column of columns) for (const row of hubs.rows) link(column, row);
}

const HUBS = 3;

function firstOfParties(ids: readonly string[], partyOf: (id: string) => string): readonly string[] {
  const first = new Map<string, string>();
  for (const id of ids) {
    if (!first.has(partyOf(id))) first.set(partyOf(id), id);
    if (first.size === HUBS) break;
  }
  return [...first.values()];
}

/** Edits inside a row, column, table or note that another party deletes, moves or reshapes. */
function linkHeld(
  amendments: readonly Amendment[],
  holders: ReadonlyMap<string, readonly Holder[]>,
  apart: (a: string, b: string) => boolean,
  clusters: Clusters,
): void {
  if (holders.size === 0) return;
  for (const { id, change, state } of amendments) {
    if (state !== 'open') continue;
    for (const place of placesOf(change)) {
      for (const holder of holders.get(place) ?? []) {
        if (holder.id === id || !apart(holder.id, id)) continue;
        if (change.kind === 'row-moved' && holder.why === 'moved-edited' && place === `${change.flow}/${change.block}.${change.row}`)
          clusters.link('rival', 'moved-to-different-places', holder.id, id);
        // A reshaped row holds those who delete or move it, not they it.
        else if (change.kind !== 'rows-replaced' || holder.kind === 'structure' || !place.includes('.'))
          clusters.link(holder.kind, holder.why, holder.id, id);
      }
    }
  }
}

function groupByFlow(extents: readonly Extent[]): readonly (readonly Extent[])[] {
  const flows = new Map<string, Extent[]>();
  for (const extent of extents) {
    const list = flows.get(extent.flow);
    if (list) list.push(extent);
    else flows.set(extent.flow, [extent]);
  }
  return [...flows.values()].map((list) => list.sort((a, b) => a.start - b.start || b.end - a.end));
}

interface Same {
  readonly start: number;
  readonly end: number;
  readonly does: Extent['does'];
  readonly whole: boolean;
  readonly marks: boolean;
  readonly members: string[];
}

/** Sweeps one flow: amendments of one range and sort stand together, so that a thousand wordings of one word cost a thousand steps. */
function linkOverlaps(sorted: readonly Extent[], apart: (a: string, b: string) => boolean, clusters: Clusters): void {
  const groups: Same[] = [];
  const known = new Map<string, Same>();
  for (const { start, end, does, whole, marks, id } of sorted) {
    const key = `${start}:${end}:${does}:${whole}:${marks}`;
    const group = known.get(key);
    if (group) group.members.push(id);
    else {
      const made = { start, end, does, whole, marks, members: [id] };
      known.set(key, made);
      groups.push(made);
    }
  }
  let active: Same[] = [];
  for (const group of groups) {
    active = active.filter((one) => one.end > group.start || (one.end === group.start && one.does === 'put' && group.does === 'put'));
    const found = within(group);
    if (found) linkAll(group.members, apart, (a, b) => clusters.link(found.kind, found.why, a, b));
    for (const one of active) {
      const meeting = meet(one, group);
      if (!meeting) continue;
      for (const a of one.members) for (const b of group.members) if (apart(a, b)) clusters.link(meeting.kind, meeting.why, a, b);
    }
    active.push(group);
  }
}

interface Meeting {
  readonly kind: CollisionKind;
  readonly why: string;
}

/** How members of one range and sort collide with each other; equal proposals are one amendment already. */
function within(group: Same): Meeting | null {
  if (group.members.length < 2) return null;
  if (group.does === 'put') return { kind: 'order', why: group.whole ? 'paragraphs-inserted-at-one-point' : 'words-inserted-at-one-point' };
  return { kind: 'rival', why: group.does === 'move' ? 'moved-to-different-places' : 'different-wordings' };
}

/** How two different extents collide; `a` begins first. Null where they only touch. */
function meet(a: Same, b: Same): Meeting | null {
  if (a.does === 'put' && b.does === 'put') {
    if (a.start !== b.start || a.whole !== b.whole) return null;
    return { kind: 'order', why: a.whole ? 'paragraphs-inserted-at-one-point' : 'words-inserted-at-one-point' };
  }
  if (a.does === 'put' || b.does === 'put') {
    const [point, range] = a.does === 'put' ? [a, b] : [b, a];
    const inside = (range.start < point.start || (!point.whole && range.whole && range.start === point.start)) && point.start < range.end;
    if (!inside) return null;
    if (range.does === 'swap')
      return point.marks ? { kind: 'swallowed', why: 'split-inside-replaced' } : { kind: 'rival', why: 'inserted-inside-replaced' };
    return { kind: 'swallowed', why: range.does === 'move' ? 'moved-edited' : 'deleted-edited' };
  }
  const [outer, inner] = a.start <= b.start && b.end <= a.end ? [a, b] : b.start <= a.start && a.end <= b.end ? [b, a] : [null, null];
  if (!outer || !inner) return { kind: 'rival', why: 'ranges-overlap' };
  const equal = outer.start === inner.start && outer.end === inner.end;
  if (equal && !outer.whole && !inner.whole) return { kind: 'rival', why: 'different-wordings' };
  const taker =
    outer.does === 'cut' || outer.does === 'move' ? outer : equal && (inner.does === 'cut' || inner.does === 'move') ? inner : null;
  if (taker) return { kind: 'swallowed', why: taker.does === 'move' ? 'moved-edited' : 'deleted-edited' };
  return { kind: 'rival', why: 'ranges-overlap' };
}

function linkFormats(sorted: readonly Extent[], apart: (a: string, b: string) => boolean, clusters: Clusters): void {
  let reach: Extent | null = null;
  for (const extent of sorted) {
    if (reach && extent.start < reach.end && apart(reach.id, extent.id)) clusters.link('format', 'formats-differ', reach.id, extent.id);
    if (!reach || extent.end > reach.end) reach = extent;
  }
}
