import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { noteSigns } from './note-signs.ts';
import './pieces.css';

/** A stretch of text that stands, comes or goes. */
export interface Piece {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** Characters of unchanged text kept at each end of a change when it is shown shortened. */
const AROUND = 90;

/** Old and new in one text. Who can't see the lines hears where a change begins and ends. `short`: long unchanged stretches are cut. */
export function Pieces({ pieces, short = false }: { readonly pieces: readonly Piece[]; readonly short?: boolean }): ReactElement {
  const speak = useSpeak();
  return (
    <p className="pieces">
      {pieces.map(({ kind, text: written }, at) => {
        const text = noteSigns(written);
        const key = `${at} ${kind}`;
        if (kind === 'same') return <span key={key}>{short ? shortened(text, at === 0, at === pieces.length - 1) : text}</span>;
        const Mark = kind === 'inserted' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <span className="out-of-sight">{speak(kind === 'inserted' ? 'parts.inserted' : 'parts.deleted')}</span>
            {text}
            <span className="out-of-sight">{speak('parts.changeEnd')}</span>
          </Mark>
        );
      })}
    </p>
  );
}

/** Cuts the middle of a long stretch; at the text's ends what lies beyond. */
export function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= AROUND * 2 || (first && last)) return text;
  const head = text.slice(0, AROUND).replace(/\S*$/u, '');
  const tail = text.slice(-AROUND).replace(/^\S*/u, '');
  if (first) return `… ${tail.trimStart()}`;
  return last ? `${head.trimEnd()} …` : `${head.trimEnd()} … ${tail.trimStart()}`;
}
