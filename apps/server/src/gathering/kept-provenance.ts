import type { Outline } from '@svod/consolidation';
import type { Provenance, ProvenanceSentence } from '@svod/round';

/** A sentence of a version made here, with the provision it stands in. */
export type KeptSentence = ProvenanceSentence & { readonly provision: string };

/** Where a version comes from, as the database keeps it: sentences know their provision, and bodies are ids. */
export interface KeptProvenance extends Omit<Provenance, 'sentences'> {
  readonly sentences: readonly KeptSentence[];
}

/** `outline` is that of the version; `idOf` gives a body's id by the name that it has in the provenance, where it has one. */
export function keptProvenance(provenance: Provenance, outline: Outline, idOf: (name: string) => string | undefined): KeptProvenance {
  const changes = Object.entries(provenance.changes).map(([id, change]) => [
    id,
    { ...change, sponsors: change.sponsors.map((one) => ({ ...one, body: idOf(one.body) ?? one.body })) },
  ]);
  return {
    ...provenance,
    changes: Object.fromEntries(changes) as Provenance['changes'],
    sentences: provenance.sentences.map((one) => ({ ...one, provision: outline.block(one.flow, one.block).provision })),
  };
}
