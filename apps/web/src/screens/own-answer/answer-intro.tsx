import { type Asked, type Language, type Page, roundEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { addressOf } from '../../calls/address.ts';
import { useAct } from '../../calls/use-act.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { dayOf, today } from '../../parts/field/date-field.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import type { Round } from '../round/use-round.ts';
import { namesBody } from './names-body.ts';

export interface AnswerIntroProps {
  readonly round: Round;
  readonly asked: Asked;
  readonly language: Language;
  readonly page: Page | null;
  /** False for an expert of named parts, who reads those and gets no file. */
  readonly wholeFiles: boolean;
}

/** Until when, on what, and the few things that can be done without writing. */
export function AnswerIntro({ round, asked, language: written, page, wholeFiles }: AnswerIntroProps): ReactElement {
  const { language, speak } = useLanguage();
  const change = useAct(roundEndpoints.changeAsked, ['asked', 'round', 'plan']);
  const [asking, setAsking] = useState(false);
  const open = round.closed === null;
  const date = writeDate(dayOf(asked.finalDate), 'weekday', language);
  const title = open ? speak(asked.finalDate < today() ? 'answer.was' : 'answer.by', { date }) : speak('answer.closed');
  const named = page?.parts.flatMap(({ measures }) => measures).filter((measure) => namesBody(measure, asked)).length ?? 0;
  const name = nameIn(asked.names, language);
  useEffect(() => {
    document.title = `${title} · ${speak('shell.product')}`;
  }, [title, speak]);
  const say = async (said: { readonly acknowledged?: true; readonly noRemarks?: boolean }): Promise<void> => {
    const called = await change.run({ params: { round: round.id, body: asked.body }, body: { revision: asked.revision, ...said } });
    if (called.kind === 'done') setAsking(false);
  };
  return (
    <section className="own-intro">
      <p className="muted">{speak('answer.ofBody', { body: name })}</p>
      <h1>{title}</h1>
      <p>{speak('answer.versionOf', { plan: nameIn(round.planTitles, language), version: round.version.name })}</p>
      {!open && <p>{speak('answer.closedText')}</p>}
      {open && page !== null && <p>{named > 0 ? speak('answer.namesYou', { count: named }) : speak('answer.namesNobody')}</p>}
      <div className="own-intro-acts">
        {wholeFiles && (
          <a className="button" href={addressOf(roundEndpoints.downloadSent.path, { round: round.id }, { language: written })} download>
            <Icon name="download" />
            {speak('answer.download')}
          </a>
        )}
        {wholeFiles && (
          <a
            className="button"
            href={addressOf(roundEndpoints.downloadAnswerForm.path, { round: round.id }, { language: written, format: 'docx' })}
            download
          >
            {speak('answer.downloadForm')}
          </a>
        )}
        <Link className="button" to="/plans/$plan/versions/$version" params={{ plan: round.plan, version: round.version.id }}>
          {speak('answer.readDraft')}
        </Link>
        {open && asked.acknowledged === null && asked.state !== 'answered' && (
          <Button busy={change.busy} onClick={() => void say({ acknowledged: true })}>
            {speak('answer.acknowledge')}
          </Button>
        )}
        {asked.acknowledged !== null && (
          <p className="own-intro-said">
            <Icon name="done" />
            {speak('answer.acknowledged', { date: writeDate(asked.acknowledged, 'day', language) })}
          </p>
        )}
        {open && asked.state === 'no-remarks' && (
          <>
            <p className="own-intro-said">
              <Icon name="done" />
              {speak('answer.noRemarksSaid')}
            </p>
            <Button busy={change.busy} onClick={() => void say({ noRemarks: false })}>
              {speak('answer.noRemarksBack')}
            </Button>
          </>
        )}
        {open && asked.state !== 'answered' && asked.state !== 'no-remarks' && asked.state !== 'reading' && (
          <Button onClick={() => setAsking(true)}>{speak('answer.noRemarks')}</Button>
        )}
      </div>
      {!asking && <FailedNotice failed={change.failed} />}
      {asking && (
        <Dialog title={speak('answer.noRemarksAsk')} onClose={() => setAsking(false)}>
          <p>{speak('answer.noRemarksText', { body: name })}</p>
          <FailedNotice failed={change.failed} />
          <div className="form-acts">
            <Button kind="main" busy={change.busy} onClick={() => void say({ noRemarks: true })}>
              {speak('answer.noRemarks')}
            </Button>
            <Button onClick={() => setAsking(false)}>{speak('parts.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
