import type { Language, Measure, Proposal } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { hasText } from '../../messages/speak.ts';
import { Button } from '../../parts/button/button.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { type TypedPlace, isAt } from '../../typing/places.ts';
import { ProposalEditor, draftOf } from '../../typing/proposal-editor.tsx';
import { firstDraft } from '../../typing/proposal-list.tsx';
import type { OwnReturn } from './use-own-return.ts';

export interface OwnMeasureProps {
  readonly measure: Measure;
  /** Its fields, as places. */
  readonly places: readonly TypedPlace[];
  readonly typed: readonly Proposal[];
  readonly own: OwnReturn;
  readonly lang: Language;
  readonly open: boolean;
}

interface Begun {
  readonly id: string;
  readonly place: TypedPlace;
}

/** One measure: as it stands, field by field, and what the body would have instead. */
export function OwnMeasure({ measure, places, typed, own, lang, open }: OwnMeasureProps): ReactElement {
  const speak = useSpeak();
  const [shown, setShown] = useState(false);
  const [begun, setBegun] = useState<readonly Begun[]>([]);
  const [gone, setGone] = useState<readonly string[]>([]);
  const main = measure.fields['measure'] ?? measure.fields['task'];
  const kept = typed.filter(
    (one) => places.some((place) => isAt(place, one)) && !begun.some(({ id }) => id === one.id) && !gone.includes(one.id),
  );
  const editors = [
    ...kept.map((one) => ({ id: one.id, place: places.find((place) => isAt(place, one)), first: draftOf(one), revision: one.revision })),
    ...begun.filter(({ id }) => !gone.includes(id)).map(({ id, place }) => ({ id, place, first: firstDraft(place, lang), revision: 0 })),
  ];
  const count = typed.filter((one) => places.some((place) => isAt(place, one))).length;
  return (
    <details className="own-measure" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        <b>{measure.number}</b>
        <span className="own-measure-text" lang={lang}>
          {main?.text ?? ''}
        </span>
        {count > 0 && (
          <span className="own-measure-state">
            <Icon name="pen" />
            {speak('answer.proposed', { count })}
          </span>
        )}
      </summary>
      {shown && (
        <div className="own-measure-body">
          <dl className="own-fields">
            {places.map((place) => {
              const at = editors.filter((one) => one.place === place);
              return (
                <div key={`${place.provision} ${place.field}`}>
                  <dt>{fieldText(place.field ?? '')}</dt>
                  <dd>
                    {at.length === 0 && (
                      <p className="own-field-text" lang={lang}>
                        {place.text}
                      </p>
                    )}
                    {at.map((one) => (
                      <ProposalEditor
                        key={one.id}
                        id={one.id}
                        first={one.first}
                        revision={one.revision}
                        place={place}
                        openReturn={own.open}
                        onGone={() => setGone([...gone, one.id])}
                      />
                    ))}
                    {at.length === 0 && open && (
                      <Button
                        aria-label={speak('answer.changeOf', { number: measure.number, field: fieldText(place.field ?? '') })}
                        onClick={() => setBegun([...begun, { id: crypto.randomUUID(), place }])}
                      >
                        {speak('answer.change')}
                      </Button>
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
        </div>
      )}
    </details>
  );

  function fieldText(field: string): string {
    const key = `plan.field_${field}`;
    return hasText(key) ? (speak as (key: string) => string)(key) : field;
  }
}
