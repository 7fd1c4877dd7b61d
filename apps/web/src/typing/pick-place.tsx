import { type ReactElement, useMemo } from 'react';
import { useSpeak } from '../messages/language.tsx';
import { hasText } from '../messages/speak.ts';
import { Dialog } from '../parts/dialog/dialog.tsx';
import { Pick } from '../parts/pick/pick.tsx';
import type { TypedPlace } from './places.ts';

/** Letters of a provision shown in the list. */
const SHOWN = 160;

export interface PickPlaceProps {
  readonly places: readonly TypedPlace[];
  readonly onPick: (place: TypedPlace) => void;
  readonly onClose: () => void;
}

/** Asks which provision a proposal is about: by number or by words. */
export function PickPlace({ places, onPick, onClose }: PickPlaceProps): ReactElement {
  const speak = useSpeak();
  const choices = useMemo(() => {
    const fieldText = (field: string): string => {
      const key = `plan.field_${field}`;
      return hasText(key) ? (speak as (key: string) => string)(key) : field;
    };
    const whole: TypedPlace = { provision: null, field: null, label: '', text: '', part: '' };
    return [
      { key: '', value: whole, words: speak('answer.wholePlan'), show: <b>{speak('answer.wholePlan')}</b> },
      ...places.map((place) => ({
        key: `${place.provision} ${place.field ?? ''}`,
        value: place,
        words: `${place.label} ${place.field === null ? '' : fieldText(place.field)} ${place.text}`,
        show: (
          <>
            <b>{place.label}</b> {place.field !== null && <span className="muted">{fieldText(place.field)}</span>}{' '}
            {place.text.length > SHOWN ? `${place.text.slice(0, SHOWN)}…` : place.text}
            <small>{place.part}</small>
          </>
        ),
      })),
    ];
  }, [places, speak]);
  return (
    <Dialog title={speak('answer.pickProvision')} onClose={onClose} width="wide">
      <Pick label={speak('answer.find')} choices={choices} onPick={onPick} />
    </Dialog>
  );
}
