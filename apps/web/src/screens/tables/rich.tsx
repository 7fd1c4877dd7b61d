import type { RichText, Run } from '@svod/papers';
import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';

/** A cell's lines with their marks, told by form as they print; who can't see the lines hears where a change begins and ends. */
export function Rich({ text }: { readonly text: RichText }): ReactElement {
  return (
    <>
      {text.map((line, at) => (
        <p key={`${at} ${line[0]?.text ?? ''}`}>
          {line.map((run, place) => (
            <Marked key={`${place} ${run.mark}`} run={run} />
          ))}
        </p>
      ))}
    </>
  );
}

function Marked({ run: { mark, text } }: { readonly run: Run }): ReactElement {
  const speak = useSpeak();
  if (mark === 'plain') return <span>{text}</span>;
  if (mark === 'strong') return <b>{text}</b>;
  if (mark === 'quiet') return <i>{text}</i>;
  const Mark = mark === 'inserted' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="out-of-sight">{speak(mark === 'inserted' ? 'parts.inserted' : 'parts.deleted')}</span>
      {text}
      <span className="out-of-sight">{speak('parts.changeEnd')}</span>
    </Mark>
  );
}
