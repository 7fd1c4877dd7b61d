import type { Body } from '@svod/contract';
import type { ReactElement } from 'react';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { BodyMark } from '../../parts/body-mark/body-mark.tsx';

/** Whether a body advises only: an international organisation has no part in the State's own agreement. */
export const isAdviser = ({ kind }: Pick<Body, 'kind'>): boolean => kind === 'organisation';

/** A body's short name, or its full one where it has none, with its mark. */
export function BodyName({ body }: { readonly body: Body }): ReactElement {
  const { language } = useLanguage();
  return (
    <BodyMark mark={body.mark} adviser={isAdviser(body)}>
      {nameIn(body.shortNames, language) || nameIn(body.names, language)}
    </BodyMark>
  );
}
