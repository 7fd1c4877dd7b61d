import type { Language, Line } from '@svod/contract';
import {
  type Amendment,
  type Collision,
  type Document,
  type Place,
  type Remark,
  compareText,
  fingerprint,
  indexBase,
  outlineOf,
} from '@svod/consolidation';
import { type PlacedReturn, gather } from '@svod/round';
import { type TypedProposal, readTyped } from '@svod/answers';
import { type PlanSettings, planReader } from '@svod/plan';
import { sentBy } from '../reading/placed.ts';

/** A file of a return as it was read, and what the desk says of it. Bodies are ids. */
export interface GatheredFile {
  readonly placed: PlacedReturn;
  readonly upload: string;
  readonly return: string;
  readonly file: string;
  readonly body: string;
  readonly date: string | null;
  readonly letter: string;
  /** Bodies that authors' names in the file stand for. */
  readonly authors: Readonly<Record<string, string>>;
}

/** What was typed in for one return. */
export interface GatheredTyping {
  readonly return: string;
  readonly body: string;
  readonly date: string | null;
  readonly letter: string;
  readonly proposals: readonly TypedProposal[];
}

export interface GatheringInput {
  readonly base: { readonly file: string; readonly document: Document };
  readonly language: Language;
  readonly plan: PlanSettings;
  readonly files: readonly GatheredFile[];
  readonly typed: readonly GatheredTyping[];
}

/** One amendment, remark or collision as the database keeps it. */
export interface GatheredItem {
  readonly id: string;
  readonly kind: 'amendment' | 'remark' | 'collision';
  readonly place: number;
  readonly line: Omit<Line, 'decided' | 'reopened'> & { readonly parent?: string | null };
  readonly detail: Amendment | Remark | Collision;
}

export interface GatheredRound {
  readonly baseHash: string;
  readonly returns: readonly PlacedReturn[];
  readonly items: readonly GatheredItem[];
  readonly counts: {
    readonly amendments: number;
    readonly remarks: number;
    readonly collisions: number;
    readonly untracked: number;
  };
  /** Where each return comes from, by the id that the engine gives it. */
  readonly sources: Readonly<Record<string, ReturnSource>>;
}

export interface ReturnSource {
  readonly return: string;
  /** Null for what was typed in. */
  readonly upload: string | null;
  readonly file: string;
  readonly letter: string;
}

/** Brings a round together, each amendment, remark and collision with the line that the queue shows of it. Pure; costs what the command line's consolidation costs. */
export function gatherRound(input: GatheringInput): GatheredRound {
  const base = { ...input.base, ownComments: [] };
  const typed = typedReturns(input);
  const files = input.files.map(({ placed, ...sent }) => sentBy(placed, sent));
  const returns = [...files, ...typed];
  const sources = Object.fromEntries([
    ...files.map(({ sender }, k): [string, ReturnSource] => [sender.id, sourceOf(input.files[k])]),
    ...typed.map(({ sender }, k): [string, ReturnSource] => [sender.id, { ...sourceOf(input.typed[k]), upload: null, file: '' }]),
  ]);
  const options = { showFolded: false, trustVersion: false };
  const { outline, found, ...rest } = gather({ base, older: [], returns, plan: input.plan, options });
  const { amendments, remarks, collisions } = found;
  const meets = new Map<string, string[]>();
  for (const { id, amendments: members } of collisions) for (const one of members) meets.set(one, [...(meets.get(one) ?? []), id]);
  const items = [
    ...amendments.map((one) => item('amendment', one, lineOfAmendment(one, meets.get(one.id) ?? []))),
    ...remarks.map((one) => item('remark', one, lineOfRemark(one))),
    ...collisions.map((one) => item('collision', one, lineOfCollision(one))),
  ].toSorted((a, b) => a.place - b.place || RANK[a.kind] - RANK[b.kind] || compareText(a.id, b.id));
  return {
    baseHash: outline.hash,
    returns: rest.returns,
    sources,
    items,
    counts: {
      amendments: amendments.filter(({ state }) => state === 'open').length,
      remarks: remarks.length,
      collisions: collisions.filter(({ needsDecision }) => needsDecision).length,
      untracked: amendments.filter(({ state, tracked }) => state === 'open' && !tracked).length,
    },
  };
}

const sourceOf = (from: GatheredFile | GatheredTyping | undefined): ReturnSource => ({
  return: from?.return ?? '',
  upload: from !== undefined && 'upload' in from ? from.upload : null,
  file: from !== undefined && 'file' in from ? from.file : '',
  letter: from?.letter ?? '',
});

const RANK = { collision: 0, amendment: 1, remark: 2 } as const;
/** After all that has a place. */
const LAST = 2 ** 31 - 1;

function typedReturns({ base, plan, typed }: GatheringInput): readonly PlacedReturn[] {
  if (typed.length === 0) return [];
  const index = indexBase(base.document);
  const outline = outlineOf(base.document, planReader(plan).fieldsOf);
  return typed.map((one) => {
    const { findings, problems } = readTyped(one.proposals, index, outline);
    const document: Document = { flows: [], revisions: [], comments: [], problems };
    const sender = { id: `r${fingerprint(`${one.return}\0${one.body}`).slice(0, 12)}`, body: one.body, date: one.date, authors: {} };
    const input = { file: '', hash: one.return, document, body: one.body, date: one.date, letter: one.letter, authors: {}, madeOn: null };
    return { sender, document, findings, stale: null, input, madeOn: 'base' };
  });
}

const item = (kind: GatheredItem['kind'], detail: GatheredItem['detail'], line: GatheredItem['line']): GatheredItem => ({
  id: detail.id,
  kind,
  place: line.place,
  line,
  detail,
});

const placeOf = (place: Place | null): Pick<Line, 'place' | 'part' | 'measure' | 'field' | 'label' | 'provision'> => ({
  place: place?.order ?? LAST,
  part: place?.section ?? '',
  measure: place?.measure ?? '',
  field: place?.field ?? '',
  label: place?.label ?? '',
  provision: place?.provision ?? '',
});

const stateOf = ({ state }: Amendment): Line['state'] => (state === 'decided' ? 'open' : state);

const lineOfAmendment = (one: Amendment, meets: readonly string[]): GatheredItem['line'] => ({
  id: one.id,
  kind: 'amendment',
  ...placeOf(one.place),
  what: one.kind,
  bodies: [...one.bodies],
  tracked: one.tracked,
  state: stateOf(one),
  meets: [...meets],
  collision: null,
  parent: one.parent,
});

const lineOfRemark = (one: Remark): GatheredItem['line'] => ({
  id: one.id,
  kind: 'remark',
  ...placeOf(one.place),
  what: 'remark',
  bodies: [one.body],
  tracked: true,
  state: one.place === null ? 'homeless' : 'open',
  meets: [],
  collision: null,
});

const lineOfCollision = (one: Collision): GatheredItem['line'] => ({
  id: one.id,
  kind: 'collision',
  ...placeOf(one.place),
  what: one.kind,
  bodies: [...one.bodies],
  tracked: true,
  state: 'open',
  meets: [...one.amendments],
  collision: { kind: one.kind, needsDecision: one.needsDecision },
});
