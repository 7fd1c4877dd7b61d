import type { ReactElement } from 'react';
import { type Bodies, isAdviser } from '../../bodies/use-bodies.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { BodyMark } from '../../parts/body-mark/body-mark.tsx';
import { markClass } from '../../parts/body-mark/mark-index.ts';

/** Bodies side by side by their short names; more than `most` are counted. */
export function BodyMarks({
  ids,
  bodies,
  most = 4,
}: {
  readonly ids: readonly string[];
  readonly bodies: Bodies;
  readonly most?: number;
}): ReactElement {
  const { language } = useLanguage();
  const known = [...new Set(ids)].flatMap((id) => bodies.of(id) ?? []);
  return (
    <>
      {known.slice(0, most).map((body) => (
        <BodyMark key={body.id} mark={body.mark} adviser={isAdviser(body)}>
          {nameIn(body.shortNames, language) || nameIn(body.names, language)}
        </BodyMark>
      ))}
      {known.length > most && <span className="body-more">+{known.length - most}</span>}
    </>
  );
}

/** The class that gives `ins` and `del` the colour and line of the first body. */
export function markOf(ids: readonly string[], bodies: Bodies): string {
  const body = bodies.of(ids[0] ?? null);
  return body === null ? '' : markClass(body.mark);
}

/** Names of bodies in one line of text, for those who hear it. */
export const bodyNames = (ids: readonly string[], bodies: Bodies, language: 'en' | 'ru' | 'ky'): string =>
  [...new Set(ids)]
    .flatMap((id) => {
      const body = bodies.of(id);
      return body === null ? [] : [nameIn(body.shortNames, language) || nameIn(body.names, language)];
    })
    .join(', ');
