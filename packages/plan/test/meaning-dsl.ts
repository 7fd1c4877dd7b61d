import {
  type Amendment,
  type Block,
  type Collision,
  type FieldProposal,
  type ReadReturn,
  type Row,
  compareReturn,
  consolidateReturns,
  indexBase,
  outlineOf,
} from '@svod/consolidation';
import { planReader } from '../src/index.ts';
import { type Part, doc, header, row, table } from './plan-dsl.ts';

export const HEADER: readonly Part[] = ['№', 'Мероприятие', 'Срок', 'Исполнители', 'Ожидаемый результат'];

/** A plan of measures, each given by its cells. */
export const plan = (...measures: readonly (readonly Part[])[]): readonly Block[] => [
  table(header(...HEADER), ...measures.map((cells): Row => row(...cells))),
];

export interface MeaningRound {
  readonly amendments: readonly Amendment[];
  readonly collisions: readonly Collision[];
  readonly fields: readonly FieldProposal[];
  /** Collisions in meaning in one line each: why, the bodies, what it speaks of. */
  readonly meanings: readonly string[];
}

const reader = planReader();

/** Brings the answers of bodies together, each a whole text, changed without tracking. */
export function bring(base: readonly Block[], answers: Readonly<Record<string, readonly Block[]>>): MeaningRound {
  const index = indexBase(doc(...base));
  const outline = outlineOf(index.document, reader.fieldsOf);
  const returns = Object.entries(answers).map(([body, blocks]): ReadReturn => {
    const document = doc(...blocks);
    return { sender: { id: `r-${body}`, body, date: null, authors: {} }, document, findings: compareReturn(index, document), stale: null };
  });
  const { amendments, collisions } = consolidateReturns(returns, index, outline, reader.detectors);
  const meanings = collisions.flatMap(({ kind, why, bodies, values = {} }) =>
    kind === 'meaning' ? [`${why} ${bodies.join('+')} ${Object.values(values).join(' | ')}`.trim()] : [],
  );
  return { ...reader.changes(amendments, index, outline), collisions, meanings };
}
