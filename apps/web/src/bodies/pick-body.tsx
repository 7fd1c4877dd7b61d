import type { Body } from '@svod/contract';
import { type ReactElement, useMemo } from 'react';
import { useLanguage } from '../messages/language.tsx';
import { nameIn } from '../messages/name-in.ts';
import { Dialog } from '../parts/dialog/dialog.tsx';
import { Pick } from '../parts/pick/pick.tsx';
import { BodyName } from './body-name.tsx';

export interface PickBodyProps {
  readonly title: string;
  /** Those to choose from. */
  readonly bodies: readonly Body[];
  /** Ids of those that stand first. */
  readonly first?: readonly string[];
  readonly onPick: (body: string) => void;
  readonly onClose: () => void;
}

/** Asks for a body. Likely ones stand first; a word of any of its names finds one. */
export function PickBody({ title, bodies, first = [], onPick, onClose }: PickBodyProps): ReactElement {
  const { language, speak } = useLanguage();
  const choices = useMemo(() => {
    const place = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length);
    return [...bodies]
      .sort((a, b) => place(a.id) - place(b.id) || nameIn(a.names, language).localeCompare(nameIn(b.names, language), language))
      .map((body) => ({
        key: body.id,
        value: body.id,
        words: [...Object.values(body.shortNames), ...Object.values(body.names)].join(' '),
        show: <BodyName body={body} whole />,
      }));
  }, [bodies, first, language]);
  return (
    <Dialog title={title} onClose={onClose}>
      <Pick label={speak('files.pickBody')} choices={choices} onPick={onPick} />
    </Dialog>
  );
}
