import type { DecisionKind } from '@svod/contract';
import type { Speak } from '../../../messages/speak.ts';

/** What is decided, in a word. */
export const decisionText = (speak: Speak, kind: DecisionKind | null): string =>
  kind === null ? speak('consolidate.undecided') : speak(`consolidate.kind_${kind}`);
