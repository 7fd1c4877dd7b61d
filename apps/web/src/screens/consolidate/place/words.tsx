import { Fragment, type ReactElement } from 'react';
import { useSpeak } from '../../../messages/language.tsx';
import { noteSigns } from '../../../parts/pieces/note-signs.ts';
import { type Piece, shortened } from '../../../parts/pieces/pieces.tsx';

/** Old and new in one run of words, to stand inside a paragraph. `short`: long unchanged stretches are cut. */
export function Words({ pieces, short = false }: { readonly pieces: readonly Piece[]; readonly short?: boolean }): ReactElement {
  const speak = useSpeak();
  return (
    <>
      {pieces.map(({ kind, text: written }, at) => {
        const text = noteSigns(written);
        const key = `${at} ${kind}`;
        if (kind === 'same') return <Fragment key={key}>{short ? shortened(text, at === 0, at === pieces.length - 1) : text}</Fragment>;
        const Mark = kind === 'inserted' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <span className="out-of-sight">{speak(kind === 'inserted' ? 'parts.inserted' : 'parts.deleted')}</span>
            {text}
            <span className="out-of-sight">{speak('parts.changeEnd')}</span>
          </Mark>
        );
      })}
    </>
  );
}
