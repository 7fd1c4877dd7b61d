import type { Line } from '@svod/contract';
import type { ReactElement } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { FieldText } from './field-text.tsx';
import { type PlaceView, Variant } from './paragraph.tsx';
import type { PlaceDetail } from './place-detail.ts';
import type { PlanPlace } from './plan-places.ts';

export interface TextSheetProps {
  readonly place: PlanPlace | null;
  readonly line: Line;
  readonly detail: PlaceDetail;

  readonly view: PlaceView;
  readonly bodies: Bodies;
}

/** Paragraphs of the plan around the provision, before and after. */
const AROUND = 4;

/** The plan's text around a provision, with what is asked of it; what has no place in it by itself. */
export function TextSheet({ place, line, detail, view, bodies }: TextSheetProps): ReactElement {
  const provisions = (place?.part.provisions ?? []).filter(({ text, id }) => text.trim() !== '' || id === line.provision);
  const at = provisions.findIndex(({ id }) => id === line.provision);
  const near = at < 0 ? [] : provisions.slice(Math.max(0, at - AROUND), at + AROUND + 1);
  if (near.length === 0)
    return (
      <div className="sheet-now sheet-paragraph">
        <ul className="variants">
          {detail.amendments.map((one) => (
            <Variant key={one.id} one={one} bodies={bodies} />
          ))}
        </ul>
      </div>
    );
  return (
    <>
      {near.map(({ id, label, heading, text }) => {
        const here = id === line.provision;

        return (
          <div key={id} className={`sheet-paragraph ${heading === undefined ? '' : 'sheet-heading '}${here ? 'sheet-now' : 'sheet-far'}`}>
            {label !== '' && <span className="sheet-mark">{label}</span>}
            <div>
              {here ? (
                <FieldText text={text} amendments={detail.amendments} collisions={detail.collisions} view={view} bodies={bodies} />
              ) : (
                <p className="sheet-words">{text}</p>
              )}
            </div>
          </div>
        );
      })}
    </>
  );
}
