import path from 'node:path';
import {
  type Amendment,
  type CollisionDecision,
  type Consolidation,
  type Decider,
  type Decisions,
  type ItemDecision,
} from '@svod/consolidation';
import { type ReturnInput, type RoundInput, type RoundResult, consolidate } from '@svod/round';
import { readDocument } from '@svod/wordml';
import { readBase } from '../src/files/read-base.ts';
import { type WordFile, readWordFile } from '../src/files/read-word-file.ts';
import { readRoundFile } from '../src/files/round-file.ts';
import { messagesOf } from '../src/messages/messages.ts';
import { SAMPLE } from './sample-truth.ts';

/** A round of which the files that came back are known. */
export type SampleInput = RoundInput & { readonly returns: readonly ReturnInput[] };

/** The sample round, ready to be brought together with any decisions. */
export async function sampleInput(): Promise<SampleInput> {
  const read = async (file: string): Promise<WordFile> => {
    const one = await readWordFile(file);
    if (!one.ok) throw new Error(file);
    return one.file;
  };
  const base = readBase(await read(path.join(SAMPLE, 'base.docx')), undefined, messagesOf('en'));
  const round = await readRoundFile(path.join(SAMPLE, 'round.json'));
  if (!round.ok) throw new Error('round.json');
  const returns = [];
  for (const one of round.returns) {
    const file = await read(one.file);
    returns.push({ ...one, file: file.name, hash: file.hash, document: readDocument(file.package).document });
  }
  return { base, older: [], returns, language: 'ru', options: { showFolded: false, trustVersion: false } };
}

export const decide = (input: RoundInput, decisions: Decisions): RoundResult => consolidate({ ...input, decisions });

const BY: Decider = { name: 'Секретариат', role: 'МЭР' };
const NOTE = { reason: '', by: BY, date: '2012-04-02', meeting: '', agreed: false };

/** A decision on an amendment or a remark. */
export const item = (id: string, kind: ItemDecision['kind'], more: Partial<ItemDecision> = {}): ItemDecision => ({
  ...NOTE,
  reason: kind === 'rejected' ? 'нет оснований' : '',
  id,
  kind,
  text: null,
  ...more,
});

/** A decision on a collision. */
export const settle = (
  collision: string,
  settling: CollisionDecision['settling'],
  more: Partial<CollisionDecision> = {},
): CollisionDecision => ({
  ...NOTE,
  collision,
  settling,
  ...more,
});

export const decisions = (items: readonly ItemDecision[], collisions: readonly CollisionDecision[] = []): Decisions => ({
  base: null,
  items,
  collisions,
  orderAsListed: false,
});

/** Numbers from 0 to below 1 that follow from a seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Decides everything in some way, so that nothing contradicts: of each collision one stands or none, insertions get an order. */
export function randomDecisions({ amendments, remarks, collisions }: Consolidation, chance: () => number): Decisions {
  const needed = collisions.filter((one) => one.needsDecision);
  const inCollision = new Set(needed.flatMap((one) => one.amendments));
  const items: ItemDecision[] = [];
  const settled: CollisionDecision[] = [];
  const taken = new Set<string>();
  for (const { id, kind, amendments: members } of needed) {
    if (members.some((one) => taken.has(one))) continue;
    for (const one of members) taken.add(one);
    if (kind === 'order') {
      const order = members.map((one) => ({ one, key: chance() })).sort((a, b) => a.key - b.key);
      settled.push(settle(id, { kind: 'order', order: order.map(({ one }) => one) }));
    } else if (chance() < 0.7) {
      const pick = members[Math.floor(chance() * members.length)] ?? '';
      settled.push(settle(id, { kind: 'pick', pick: [pick] }, { agreed: chance() < 0.3 }));
    } else for (const one of members) items.push(item(one, 'rejected'));
  }
  const free = amendments.filter((one) => one.state === 'open' && !(inCollision.has(one.id) && taken.has(one.id)));
  for (const one of free) if (one.parent === null) items.push(freeDecision(one, chance));
  for (const { id } of remarks) items.push(item(id, chance() < 0.5 ? 'noted' : 'referred'));
  return decisions(items, settled);
}

function freeDecision(one: Amendment, chance: () => number): ItemDecision {
  const roll = chance();
  if (roll < 0.55) return item(one.id, 'accepted');
  if (roll < 0.7 && one.change.kind === 'text' && one.new.trim() !== '') return item(one.id, 'accepted-in-part', { text: partOf(one) });
  return item(one.id, roll < 0.85 ? 'rejected' : roll < 0.93 ? 'noted' : 'referred');
}

/** Half of the words of the proposal. */
const partOf = ({ new: made }: Amendment): string => {
  const words = made.trim().split(' ');
  return words.slice(0, Math.max(1, Math.ceil(words.length / 2))).join(' ');
};
