import type { Asked, Language, Measure, Page } from '@svod/contract';
import { type ReactElement, useMemo, useState } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { matches } from '../../parts/pick/matches.ts';
import { type TypedPlace, placesOf } from '../../typing/places.ts';
import { ProposalList } from '../../typing/proposal-list.tsx';
import { Loading } from '../../parts/loaded/loaded.tsx';
import { namesBody } from './names-body.ts';
import { OwnMeasure } from './own-measure.tsx';
import type { OwnReturn } from './use-own-return.ts';

export interface OwnMeasuresProps {
  readonly page: Page;
  readonly asked: Asked;
  readonly own: OwnReturn;
  readonly lang: Language;
  /** Whether the round takes answers. */
  readonly open: boolean;
}

/** The measures, those that name the body first; each can be opened and written on. Proposals on the rest of the text come after. */
export function OwnMeasures({ page, asked, own, lang, open }: OwnMeasuresProps): ReactElement {
  const speak = useSpeak();
  const [words, setWords] = useState('');
  const places = useMemo(() => placesOf(page), [page]);
  const measures = useMemo(() => page.parts.flatMap((part) => part.measures), [page]);
  const yours = measures.filter((one) => namesBody(one, asked));
  const others = measures.filter((one) => !namesBody(one, asked));
  const found = (list: readonly Measure[]): readonly Measure[] => list.filter((one) => matches(wordsOf(one), words));
  if (!own.known) return <Loading />;
  const typed = (own.typed?.typed ?? []).filter((one) => one.language === lang);
  const inMeasures = new Set(measures.flatMap(({ fields }) => Object.values(fields).map(({ id }) => id)));
  const elsewhere = typed.filter(({ provision }) => provision === null || !inMeasures.has(provision));
  const list = (title: string, all: readonly Measure[]): ReactElement | false =>
    all.length > 0 && (
      <section>
        <h2 className="own-measures-title">
          {title} <span>{all.length}</span>
        </h2>
        {all.map((measure) => (
          <OwnMeasure
            key={measure.number}
            measure={measure}
            places={places.filter((place) => isOf(place, measure))}
            typed={typed}
            own={own}
            lang={lang}
            open={open}
          />
        ))}
      </section>
    );
  return (
    <>
      {measures.length > 8 && <TextField label={speak('answer.find')} type="search" autoComplete="off" value={words} onText={setWords} />}
      {list(speak('answer.measuresYou'), found(yours))}
      {list(speak(yours.length > 0 ? 'answer.otherMeasures' : 'answer.measures'), found(others))}
      {(open || elsewhere.length > 0) && (
        <section>
          <h2 className="own-measures-title">{speak('answer.text')}</h2>
          <ProposalList typed={elsewhere} lang={lang} places={places} openReturn={own.open} />
        </section>
      )}
      <p className="own-rest muted">{speak('answer.after')}</p>
    </>
  );
}

const wordsOf = ({ number, fields }: Measure): string =>
  `${number} ${Object.values(fields)
    .map(({ text }) => text)
    .join(' ')}`;

/** Its number is not proposed on: it follows from its place. */
const isOf = (place: TypedPlace, { fields }: Measure): boolean =>
  place.field !== 'num' && Object.values(fields).some(({ id }) => id === place.provision);
