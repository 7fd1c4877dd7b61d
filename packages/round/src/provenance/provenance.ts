import type { Amendment, Collision, Decision, Outline, Place, ReturnReport, Settlement, TracedSentences } from '@svod/consolidation';

/** Who asked for a change, and how. */
export interface ProvenanceSponsor {
  readonly body: string;
  /** File of the return, without its folder. */
  readonly file: string;
  readonly letter: string;
  readonly date: string | null;
  /** As in the file: a display string. */
  readonly author: string;
  readonly reason: string;
  readonly tracked: boolean;
}

/** One change that made a version what it is. */
export interface ProvenanceChange {
  /** An amendment's kind, or `joint-text`. */
  readonly kind: Amendment['kind'] | 'joint-text';
  /** Hash of the base that it changed. */
  readonly base: string;
  readonly place: Place;
  readonly old: string;
  /** The words as they were decided: of the amendment, of its part, or the joint text. */
  readonly new: string;
  /** Amendments that a joint text stands for; else the one. */
  readonly amendments: readonly string[];
  readonly sponsors: readonly ProvenanceSponsor[];
  readonly decision: Decision | null;
}

/** A sentence of the version. */
export interface ProvenanceSentence {
  readonly flow: string;
  readonly block: number;
  readonly section: string;
  readonly measure: string;
  readonly field: string;
  readonly text: string;
  /** `base`: as it was; `changed`: something of it was there; `new`: all of it is new. */
  readonly from: 'base' | 'changed' | 'new';
  /** Ids of the changes of this round that made it. */
  readonly made: readonly string[];
  /** Ids of the changes of earlier rounds, oldest first. */
  readonly earlier: readonly string[];
}

/** A sentence of the base of which nothing is left. */
export interface RemovedSentence {
  readonly section: string;
  readonly measure: string;
  readonly field: string;
  readonly text: string;
  readonly made: readonly string[];
}

/** For every sentence and every field of a version: which changes made it, who asked for them and who decided. */
export interface Provenance {
  readonly format: 'svod-provenance/1';
  readonly base: { readonly file: string; readonly hash: string };
  /** Hash of the version's text: what a consolidation calls `base.hash` when this version is its base. */
  readonly version: { readonly hash: string };
  readonly changes: Readonly<Record<string, ProvenanceChange>>;
  readonly sentences: readonly ProvenanceSentence[];
  readonly removed: readonly RemovedSentence[];
}

export interface ProvenanceInput {
  readonly base: Provenance['base'];
  readonly baseOutline: Outline;
  readonly outline: Outline;
  readonly traced: TracedSentences;
  readonly settlement: Settlement;
  readonly returns: readonly ReturnReport[];
  /** Of the base itself, where the desk has it. */
  readonly earlier: Provenance | null;
}

/** Puts together where a version comes from. An earlier provenance is carried along by the sentences that the base has of it. */
export function provenanceOf({ base, baseOutline, outline, traced, settlement, returns, earlier }: ProvenanceInput): Provenance {
  const before = earlierOf(traced, earlier);
  const sentences = traced.sentences.map(({ flow, block, text, made, from }): ProvenanceSentence => {
    const { section, measure, field } = outline.block(flow, block);
    const origin = from.length === 0 ? 'new' : made.length === 0 ? 'base' : 'changed';
    const older = [...new Set(from.flatMap((index) => before[index] ?? []))];
    return { flow, block, section, measure, field, text, from: origin, made, earlier: older };
  });
  const removed = traced.original.flatMap(({ flow, block, text, gone }): readonly RemovedSentence[] => {
    const { section, measure, field } = baseOutline.block(flow, block);
    return gone.length === 0 ? [] : [{ section, measure, field, text, made: gone }];
  });
  const used = new Set(sentences.flatMap((one) => one.earlier));
  const older = Object.entries(earlier?.changes ?? {}).filter(([id]) => used.has(id));
  return {
    format: 'svod-provenance/1',
    base,
    version: { hash: outline.hash },
    changes: Object.fromEntries([...older, ...changesOf(settlement, base.hash, returns)]),
    sentences,
    removed,
  };
}

/**
 * What an earlier provenance says of each sentence of the base: equal sentences answer to each other in order. A paragraph that was cut into sentences
 * otherwise then is gone through by its place: what a sentence now holds, or is a part of, is its past.
 */
function earlierOf({ original }: TracedSentences, earlier: Provenance | null): readonly (readonly string[])[] {
  if (!earlier) return [];
  const known = new Map<string, { readonly list: (readonly string[])[]; next: number }>();
  const placed = new Map<string, ProvenanceSentence[]>();
  for (const sentence of earlier.sentences) {
    const { flow, block, text, made, earlier: older } = sentence;
    const entry = known.get(text) ?? { list: [], next: 0 };
    known.set(text, entry);
    entry.list.push([...older, ...made]);
    const key = `${flow}#${block}`;
    const there = placed.get(key);
    if (there) there.push(sentence);
    else placed.set(key, [sentence]);
  }
  return original.map(({ flow, block, text }) => {
    const entry = known.get(text);
    if (entry) return entry.list[entry.next++] ?? [];
    return (placed.get(`${flow}#${block}`) ?? [])
      .filter((one) => text.includes(one.text) || one.text.includes(text))
      .flatMap(({ earlier: older, made }) => [...older, ...made]);
  });
}

function changesOf(
  settlement: Settlement,
  base: string,
  returns: readonly ReturnReport[],
): readonly (readonly [string, ProvenanceChange])[] {
  const amendments = new Map(settlement.amendments.map((one) => [one.id, one]));
  const collisions = new Map(settlement.collisions.map((one) => [one.id, one]));
  const reports = new Map(returns.map((one) => [one.id, one]));
  const sponsorsOf = (list: readonly Amendment[]): readonly ProvenanceSponsor[] =>
    list.flatMap(({ sponsors }) =>
      sponsors.map(({ return: id, body, date, author, reason, tracked }) => {
        const report = reports.get(id);
        return { body, file: report?.file ?? '', letter: report?.letter ?? '', date: report?.date ?? date, author, reason, tracked };
      }),
    );
  const changes: (readonly [string, ProvenanceChange])[] = [];
  const add = (standing: Settlement['standing']): void => {
    for (const { id, madeOf, joint, children } of standing) {
      const from = madeOf.flatMap((one) => amendments.get(one) ?? []);
      const [first] = from;
      if (!first) continue;
      const decision = joint ? jointDecision(collisions.get(id)) : (first.decision ?? null);
      changes.push([
        id,
        {
          kind: joint ? 'joint-text' : first.kind,
          base,
          place: first.place,
          old: first.old,
          new: decision?.text ?? first.new,
          amendments: madeOf,
          sponsors: sponsorsOf(from),
          decision,
        },
      ]);
      add(children);
    }
  };
  add(settlement.standing);
  return changes;
}

function jointDecision(collision: Collision | undefined): Decision | null {
  if (!collision?.decision) return null;
  const { settling, ...note } = collision.decision;
  return { kind: 'accepted', text: settling.kind === 'joint' ? settling.text : null, ...note, follows: null };
}
