import type { Body } from '@svod/contract';
import type { ReactElement } from 'react';
import { useLanguage } from '../messages/language.tsx';
import { nameIn } from '../messages/name-in.ts';
import { BodyMark } from '../parts/body-mark/body-mark.tsx';
import { isAdviser } from './use-bodies.ts';
import './body-name.css';

/** A body by its short name, and where there is room by its whole one under it. */
export function BodyName({ body, whole = false }: { readonly body: Omit<Body, 'revision'>; readonly whole?: boolean }): ReactElement {
  const { language } = useLanguage();
  const name = nameIn(body.names, language);
  const short = nameIn(body.shortNames, language) || name;
  return (
    <span className="body-name">
      <BodyMark mark={body.mark} adviser={isAdviser(body)}>
        <span>{short}</span>
      </BodyMark>
      {whole && short !== name && <small>{name}</small>}
    </span>
  );
}
