import { type Language, planEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useRead } from '../../calls/use-read.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { SelectField } from '../../parts/field/field.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Outcomes } from '../../outcomes/outcomes.tsx';
import { usePlan } from '../../shell/plan.ts';
import { TextLanguage } from '../../typing/text-language.tsx';
import { type Round, useReturned } from '../round/use-round.ts';
import { AnswerIntro } from './answer-intro.tsx';
import { OwnFiles } from './own-files.tsx';
import { OwnMeasures } from './own-measures.tsx';
import { SendBar } from './send-bar.tsx';
import { useOwnReturn } from './use-own-return.ts';
import './own-answer.css';

/** A body's one page: until when, what is asked, and its answer. */
export function OwnAnswer({ round }: { readonly round: Round }): ReactElement {
  const { language, speak } = useLanguage();
  const plan = usePlan();
  const [picked, setPicked] = useState<string | null>(null);
  const asked = round.asked.find(({ body }) => body === picked) ?? round.asked[0] ?? null;
  const returned = useReturned(round.id);
  const [chosen, setChosen] = useState<Language | null>(null);
  const written = chosen ?? plan.languages.find((one) => round.version.languages.includes(one)) ?? round.version.languages[0] ?? 'ru';
  const page = useRead(
    planEndpoints.readPage,
    { params: { version: round.version.id }, query: { language: written } },
    { about: ['version'] },
  );
  const version = useRead(planEndpoints.readVersion, { params: { version: round.version.id } }, { about: ['version'] });
  const own = useOwnReturn(round.id, asked?.body ?? null, returned);
  const open = round.closed === null;
  return (
    <main id="content" className="own-answer">
      <div className="own-answer-side">
        {round.asked.length > 1 && (
          <SelectField
            label={speak('answer.pickOwn')}
            value={asked?.body ?? ''}
            options={round.asked.map(({ body, names }) => ({ value: body, text: nameIn(names, language) }))}
            onPick={setPicked}
          />
        )}
        {asked !== null && (
          <AnswerIntro
            round={round}
            asked={asked}
            language={written}
            page={page.kind === 'there' ? page.answer : null}
            wholeFiles={version.kind === 'there' && version.answer.wholeFiles}
          />
        )}
      </div>
      {asked !== null && (
        <div className="own-answer-list">
          <Outcomes plan={round.plan} round={round.id} body={asked.body} language={written} quiet={open} heading />
          <OwnFiles round={round} asked={asked} returned={returned} />
          <TextLanguage languages={round.version.languages} value={written} typed={own.typed?.typed ?? []} onPick={setChosen} />
          {page.kind === 'failed' && <FailedNotice failed={page.failed} again={page.again} />}
          {page.kind === 'there' && (
            <OwnMeasures key={`${asked.body} ${written}`} page={page.answer} asked={asked} own={own} lang={written} open={open} />
          )}
        </div>
      )}
      {asked !== null && open && <SendBar round={round} asked={asked} own={own} returned={returned} />}
    </main>
  );
}
