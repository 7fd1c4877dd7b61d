import type { Consolidation, DecisionFault } from '@svod/consolidation';
import { type Language, placeLine } from '@svod/papers';
import type { DecidedRound } from '@svod/round';
import { fill } from '../messages/fill.ts';
import { type Messages, printable } from '../messages/messages.ts';
import { type ToldDecision, type ToldNext, type Undecided, told } from '../record.ts';

/** What decisions made of a round, told in words. */
export function toldNext(
  decided: DecidedRound,
  consolidation: Consolidation,
  undecided: Undecided,
  messages: Messages,
  language: Language,
): ToldNext {
  const tell = decisionTeller(consolidation, messages, language);
  const { amendments, remarks, collisions } = decided.open;
  return {
    hash: decided.provenance.version.hash,
    undecided,
    open: { amendments: amendments.length, remarks: remarks.length, collisions: collisions.length },
    faults: decided.faults.map(tell),
    notes: decided.notes.map(tell),
    problems: decided.notCarried.map((problem) => told(problem, messages.notes, messages)),
  };
}

/** Names at most so many ids of one fault. */
const IDS = 6;

function decisionTeller(c: Consolidation, messages: Messages, language: Language): (fault: DecisionFault) => ToldDecision {
  const amendments = new Map(c.amendments.map((one) => [one.id, one]));
  const remarks = new Map(c.remarks.map((one) => [one.id, one]));
  const collisions = new Map(c.collisions.map((one) => [one.id, one]));
  const describe = (id: string): string => {
    const amendment = amendments.get(id);
    if (amendment) return `${id} (${amendment.bodies.join(', ')})`;
    const remark = remarks.get(id);
    const bodies = remark ? [remark.body] : collisions.get(id)?.bodies;
    return bodies ? `${id} (${bodies.join(', ')})` : id;
  };
  return ({ fault, ids }) => {
    const place = ids
      .map((id) => (amendments.get(id) ?? remarks.get(id) ?? collisions.get(id))?.place ?? null)
      .find((found) => found !== null);
    const shown = ids.slice(0, IDS).map(describe).join(', ') + (ids.length > IDS ? ', …' : '');
    const why = messages.decisionFaults[fault];
    const text = place ? messages.decided.fault : messages.decided.faultNowhere;
    const message = printable(fill(text, { place: place ? placeLine(place, language) : '', ids: shown, why }));
    return { fault, ids, message };
  };
}
