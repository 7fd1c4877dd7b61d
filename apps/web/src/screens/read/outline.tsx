import type { Page } from '@svod/contract';
import { type ReactElement, useMemo, useState } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { matches } from '../../parts/pick/matches.ts';
import { type TypedPlace, placesOf } from '../../typing/places.ts';

/** Places listed for a search. */
const SHOWN = 40;

export interface OutlineProps {
  readonly page: Page;
  readonly at: string | null;
  readonly onPick: (provision: string) => void;
}

/** The parts and measures of a version, and a search over all of it: each the way to its place. */
export function Outline({ page, at, onPick }: OutlineProps): ReactElement {
  const speak = useSpeak();
  const [words, setWords] = useState('');
  const places = useMemo(() => placesOf(page), [page]);
  const found = words.trim() === '' ? null : places.filter((one) => matches(`${one.label} ${one.text}`, words));
  return (
    <nav className="outline" aria-label={speak('read.outline')}>
      <TextField label={speak('read.find')} type="search" autoComplete="off" value={words} onText={setWords} />
      {found !== null ? (
        <ul>
          {found.slice(0, SHOWN).map((one) => (
            <li key={`${one.provision} ${one.field}`}>
              <FoundPlace place={one} onPick={onPick} />
            </li>
          ))}
          {found.length === 0 && <li className="muted">{speak('read.foundNone')}</li>}
        </ul>
      ) : (
        <ul>
          {page.parts.length === 0 && <li className="muted">{speak('read.noOutline')}</li>}
          {page.parts.map((part) => (
            <li key={part.id}>
              {part.title !== '' && (
                <button
                  type="button"
                  className={`outline-part outline-level-${Math.min(part.level, 4)}`}
                  aria-current={firstOf(part) === at ? 'location' : undefined}
                  onClick={() => onPick(firstOf(part))}
                >
                  {part.title}
                </button>
              )}
              {part.measures.length > 0 && (
                <ul className="outline-measures">
                  {part.measures.map(({ number, fields }) => {
                    const first = fields['measure'] ?? fields['task'] ?? Object.values(fields)[0];
                    return first === undefined ? null : (
                      <li key={first.id}>
                        <button
                          type="button"
                          title={first.text}
                          aria-current={first.id === at ? 'location' : undefined}
                          onClick={() => onPick(first.id)}
                        >
                          <b>{number}</b> <span>{first.text}</span>
                        </button>
                      </li>
                    );
                  })}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

function FoundPlace({ place, onPick }: { readonly place: TypedPlace; readonly onPick: (provision: string) => void }): ReactElement {
  return (
    <button type="button" onClick={() => onPick(place.provision ?? '')}>
      <b>{place.label}</b> <span>{place.text}</span>
    </button>
  );
}

/** Where a part begins. */
const firstOf = ({ id, provisions, measures }: Page['parts'][number]): string =>
  provisions[0]?.id ?? Object.values(measures[0]?.fields ?? {})[0]?.id ?? id;
