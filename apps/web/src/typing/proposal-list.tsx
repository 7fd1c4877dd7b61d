import type { Language, Proposal } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useSpeak } from '../messages/language.tsx';
import { hasText } from '../messages/speak.ts';
import { Button } from '../parts/button/button.tsx';
import { Icon } from '../parts/icon/icon.tsx';
import { PickPlace } from './pick-place.tsx';
import { type TypedPlace, isAt } from './places.ts';
import { ProposalEditor, draftOf } from './proposal-editor.tsx';
import type { Draft } from './use-proposal.ts';

export interface ProposalListProps {
  /** What is kept already, about the text in any language. */
  readonly typed: readonly Proposal[];
  /** The language of the text that the places are of. */
  readonly lang: Language;
  readonly places: readonly TypedPlace[];
  readonly openReturn: () => Promise<string | null>;
}

interface Open {
  readonly id: string;
  readonly place: TypedPlace;
  readonly first: Draft;
  readonly revision: number;
}

const WHOLE: TypedPlace = { provision: null, field: null, label: '', text: '', part: '' };

/** The proposals of an answer, each open to be typed on, and the way to one more. */
export function ProposalList({ typed, lang, places, openReturn }: ProposalListProps): ReactElement {
  const speak = useSpeak();
  const [picking, setPicking] = useState(false);
  // Those begun here keep their editor while the list is asked anew under them.
  const [begun, setBegun] = useState<readonly Open[]>([]);
  const [gone, setGone] = useState<readonly string[]>([]);
  const kept = typed
    .filter(({ id, language }) => language === lang && !begun.some((one) => one.id === id))
    .map((one): Open => ({
      id: one.id,
      place: places.find((place) => isAt(place, one)) ?? WHOLE,
      first: draftOf(one),
      revision: one.revision,
    }));
  const shown = [...kept, ...begun.filter(({ first }) => first.language === lang)].filter(({ id }) => !gone.includes(id));
  return (
    <div>
      <ul className="proposals">
        {shown.map(({ id, place, first, revision }) => (
          <li key={id} className="panel">
            <h3 className="proposal-place">
              {place.provision === null ? speak('answer.wholePlan') : place.label}{' '}
              {place.field !== null && <span className="muted">{fieldText(place.field)}</span>}
            </h3>
            <ProposalEditor
              id={id}
              first={first}
              revision={revision}
              place={place}
              openReturn={openReturn}
              onGone={() => setGone([...gone, id])}
            />
          </li>
        ))}
      </ul>
      <Button onClick={() => setPicking(true)}>
        <Icon name="plus" />
        {speak('answer.add')}
      </Button>
      {picking && (
        <PickPlace
          places={places}
          onClose={() => setPicking(false)}
          onPick={(place) => {
            setPicking(false);
            setBegun([...begun, { id: crypto.randomUUID(), place, first: firstDraft(place, lang), revision: 0 }]);
          }}
        />
      )}
    </div>
  );

  function fieldText(field: string): string {
    const key = `plan.field_${field}`;
    return hasText(key) ? (speak as (key: string) => string)(key) : field;
  }
}

/** A proposal begins with the words that stand there, to be changed. */
export const firstDraft = ({ provision, field, text }: TypedPlace, language: Language): Draft => ({
  language,
  provision,
  field,
  kind: provision === null ? 'remark' : 'replace',
  wording: provision === null ? '' : text,
  reason: '',
});
