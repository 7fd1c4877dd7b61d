import type { ComparedRun } from './compared-runs.ts';
import type { AskedWhy } from './why/use-why.ts';

/** As many signs as are asked by. */
const MOST = 1000;

/** What to ask of a change in the compared view: of what stands its provision, of what is gone its words. */
export function askedOf(run: Extract<ComparedRun, { readonly kind: 'provision' }>): AskedWhy {
  const { id, state, pieces } = run;
  const gone = state === 'deleted' || (state === 'moved' && pieces.every(({ kind }) => kind === 'deleted'));
  return {
    provision: id,
    sentence: null,
    ...(gone
      ? {
          gone: pieces
            .map(({ text }) => text)
            .join('')
            .slice(0, MOST),
        }
      : {}),
  };
}
