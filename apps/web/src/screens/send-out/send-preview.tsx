import type { Body, Version } from '@svod/contract';
import type { ReactElement } from 'react';
import { BodyName } from '../../bodies/body-name.tsx';
import { useSpeak } from '../../messages/language.tsx';

/** What will go to whom, before it does. */
export function SendPreview({ bodies, version }: { readonly bodies: readonly Body[]; readonly version: Version }): ReactElement {
  const speak = useSpeak();
  if (bodies.length === 0) return <p className="muted">{speak('sendOut.previewNone')}</p>;
  return (
    <div className="send-preview">
      <ul className="send-preview-bodies">
        {bodies.map((body) => (
          <li key={body.id}>
            <BodyName body={body} />
          </li>
        ))}
      </ul>
      <ul className="problem-list">
        <li>
          {speak('sendOut.previewFile', {
            languages: version.languages.map((one) => speak(`plan.lang_${one}`)).join(', '),
            version: version.name,
          })}
        </li>
        <li>{speak('sendOut.previewLetter')}</li>
      </ul>
    </div>
  );
}
