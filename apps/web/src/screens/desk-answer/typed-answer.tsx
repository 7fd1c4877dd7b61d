import { type Language, planEndpoints, returnEndpoints } from '@svod/contract';
import { type ReactElement, useMemo, useState } from 'react';
import { useRead } from '../../calls/use-read.ts';
import { writeDate } from '../../dates/write-date.ts';
import { letterNumber as letterNumberOf } from '../round/letter-number.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { dayOf } from '../../parts/field/date-field.tsx';
import { placesOf } from '../../typing/places.ts';
import { ProposalList } from '../../typing/proposal-list.tsx';
import { TextLanguage } from '../../typing/text-language.tsx';
import { usePlan } from '../../shell/plan.ts';

export interface TypedAnswerProps {
  readonly answer: string;
  readonly version: { readonly id: string; readonly languages: readonly Language[] };
}

/** The proposals of an answer that was begun, saved as one types. */
export function TypedAnswer({ answer, version }: TypedAnswerProps): ReactElement {
  const { language, speak } = useLanguage();
  const plan = usePlan();
  const [chosen, setChosen] = useState<Language | null>(null);
  // The language in which the plan is written, where the version has it.
  const written = chosen ?? plan.languages.find((one) => version.languages.includes(one)) ?? version.languages[0] ?? 'ru';
  const read = useRead(returnEndpoints.readReturn, { params: { return: answer } }, { about: ['return'] });
  const page = useRead(planEndpoints.readPage, { params: { version: version.id }, query: { language: written } }, { about: ['version'] });
  const places = useMemo(() => (page.kind === 'there' ? placesOf(page.answer) : []), [page]);
  return (
    <Loaded read={read}>
      {(kept) => (
        <>
          <Panel>
            <p>
              {speak(`round.way_${kept.way}`)}
              {kept.letterNumber !== '' && ` · ${speak('round.letterNo', { number: letterNumberOf(kept.letterNumber) })}`}
              {kept.letterDate !== null && ` · ${writeDate(dayOf(kept.letterDate), 'day', language)}`}
              {kept.attitude !== null && ` · ${speak(`round.attitude_${kept.attitude}`)}`}
            </p>
            {kept.note !== '' && <p className="muted">{kept.note}</p>}
          </Panel>
          <TextLanguage languages={version.languages} value={written} typed={kept.typed} onPick={setChosen} />
          <Loaded read={page}>
            {() => (
              <ProposalList key={written} typed={kept.typed} lang={written} places={places} openReturn={() => Promise.resolve(answer)} />
            )}
          </Loaded>
        </>
      )}
    </Loaded>
  );
}
