import type { Amendment, BaseIndex, FlowKey, MeaningRound, Outline } from '@svod/consolidation';
import { applyChanges, blocksText, partiesOf } from '@svod/consolidation';
import type { BodyIndex } from '../bodies/body-index.ts';
import { type Measure, fieldOf, measuresOf } from '../measures/measures-of.ts';
import type { PlanValue } from '../values/plan-value.ts';

/** What one or more parties make of a field of a measure, all that each of them changes there taken together. */
export interface Proposal {
  readonly value: PlanValue;
  /** Texts of the cells that become others. */
  readonly texts: ReadonlyMap<FlowKey, string>;
  readonly parties: readonly string[];
  readonly amendments: readonly Amendment[];
}

/** A measure with what is proposed to it. */
export interface Proposed {
  readonly measure: Measure;
  /** By field, in the order of the first amendment; a field that nobody changes is absent. */
  readonly fields: ReadonlyMap<string, readonly Proposal[]>;
}

/** What returns make of the measures of a base. */
export interface Proposals {
  readonly measures: readonly Measure[];
  readonly changed: readonly Proposed[];
  /** Amendments to a cell of a field, each with its measure. */
  readonly cells: ReadonlyMap<string, { readonly measure: Measure; readonly field: string }>;
}

/**
 * Sorts amendments of cells by measure and field. Amendments that have no place in the base, are folded, or are edits of what another inserts
 * are left out (the last belong to what they edit). Each cell is worked out once for each party that changes it.
 */
export function proposalsOf(round: Omit<MeaningRound, 'met'>, bodies: BodyIndex): Proposals {
  // Detectors and fields ask for the same amendments one after the other.
  const last = made.get(round.amendments);
  if (last && last.bodies === bodies && last.outline === round.outline) return last.proposals;
  const proposals = sortOut(round, bodies);
  made.set(round.amendments, { bodies, outline: round.outline, proposals });
  return proposals;
}

const made = new WeakMap<readonly Amendment[], { readonly bodies: BodyIndex; readonly outline: Outline; readonly proposals: Proposals }>();

function sortOut({ amendments, index, outline }: Omit<MeaningRound, 'met'>, bodies: BodyIndex): Proposals {
  const measures = measuresOf(index, outline);
  const owners = new Map<FlowKey, { readonly measure: Measure; readonly field: string }>();
  for (const measure of measures)
    for (const { flow, field } of measure.cells) if (field !== '' && !owners.has(flow)) owners.set(flow, { measure, field });
  const inside = new Map<string, Amendment[]>();
  for (const amendment of amendments) {
    if (amendment.parent === null || !amendment.change.flow.startsWith('+')) continue;
    push(inside, amendment.parent, amendment);
  }
  const cells = new Map<string, { readonly measure: Measure; readonly field: string }>();
  const byMeasure = new Map<Measure, Map<string, Map<string, Amendment[]>>>();
  for (const amendment of amendments) {
    const owner = owners.get(amendment.change.flow);
    if (!owner || amendment.change.kind !== 'text' || amendment.folded !== null || isStale(amendment)) continue;
    cells.set(amendment.id, owner);
    const fields = byMeasure.get(owner.measure) ?? new Map<string, Map<string, Amendment[]>>();
    byMeasure.set(owner.measure, fields);
    const parties = fields.get(owner.field) ?? new Map<string, Amendment[]>();
    fields.set(owner.field, parties);
    for (const party of new Set(partiesOf(amendment))) push(parties, party, amendment);
  }
  const changed = [...byMeasure].map(([measure, fields]): Proposed => ({
    measure,
    fields: new Map([...fields].map(([field, parties]) => [field, group(measure, field, parties, { index, bodies, inside })])),
  }));
  return { measures, changed, cells };
}

function push(map: Map<string, Amendment[]>, key: string, amendment: Amendment): void {
  const list = map.get(key);
  if (list) list.push(amendment);
  else map.set(key, [amendment]);
}

const isStale = ({ state }: Amendment): boolean => state === 'homeless' || state === 'adopted';

interface Work {
  readonly index: BaseIndex;
  readonly bodies: BodyIndex;
  readonly inside: ReadonlyMap<string, readonly Amendment[]>;
}

/** Parties that ask for the very same amendments are one proposal. */
function group(measure: Measure, field: string, parties: ReadonlyMap<string, readonly Amendment[]>, work: Work): readonly Proposal[] {
  const groups = new Map<string, { readonly parties: string[]; readonly amendments: readonly Amendment[] }>();
  for (const [party, amendments] of parties) {
    const key = amendments.map(({ id }) => id).join(' ');
    const known = groups.get(key);
    if (known) known.parties.push(party);
    else groups.set(key, { parties: [party], amendments });
  }
  return [...groups.values()].map(({ parties: who, amendments }): Proposal => {
    const texts = textsAfter(amendments, work.index, work.inside);
    return { value: fieldOf(measure, field, work.bodies, texts), texts, parties: who, amendments };
  });
}

/** Texts of the cells that amendments of one party change, all of them applied. */
export function textsAfter(
  amendments: readonly Amendment[],
  index: BaseIndex,
  inside: ReadonlyMap<string, readonly Amendment[]> = new Map(),
): ReadonlyMap<FlowKey, string> {
  const byFlow = new Map<FlowKey, Amendment[]>();
  for (const amendment of amendments) push(byFlow, amendment.change.flow, amendment);
  const texts = new Map<FlowKey, string>();
  for (const [key, list] of byFlow) {
    const [only] = list;
    if (only && list.length === 1 && !inside.has(only.id)) {
      texts.set(key, only.after);
      continue;
    }
    const flow = index.flow(key);
    if (!flow) continue;
    const changes = list.map(({ id, change }) => ({ change, children: (inside.get(id) ?? []).map((child) => ({ change: child.change })) }));
    const applied = applyChanges({ flows: [{ key, blocks: flow.blocks }], revisions: [], comments: [], problems: [] }, changes);
    texts.set(key, blocksText(applied.flows[0]?.blocks ?? []));
  }
  return texts;
}
