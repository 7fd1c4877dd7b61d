import { type Asked, roundEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { hasText } from '../../messages/speak.ts';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { dayOf } from '../../parts/field/date-field.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import type { Round } from './use-round.ts';

export interface RemindBodiesProps {
  readonly round: Round;
  readonly asked: readonly Asked[];
  readonly onClose: () => void;
}

/** Sends reminders to those chosen. Where none can be sent, the words are shown, to be sent another way. */
export function RemindBodies({ round, asked, onClose }: RemindBodiesProps): ReactElement {
  const { language, speak } = useLanguage();
  const tell = useTell();
  const remind = useAct(roundEndpoints.remind, ['asked', 'round']);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [notSent, setNotSent] = useState<readonly { readonly body: string; readonly why: string }[]>([]);
  const chosen = asked.filter(({ body }) => !left.includes(body));
  const nameOf = (body: string): string => nameIn(asked.find((one) => one.body === body)?.names ?? {}, language);
  const send = async (): Promise<void> => {
    const called = await remind.run({ params: { round: round.id }, body: { bodies: chosen.map(({ body }) => body) } });
    if (called.kind !== 'done') return;
    if (called.answer.sent > 0) tell(speak('round.remindSent', { count: called.answer.sent }));
    if (called.answer.notSent.length === 0) onClose();
    else setNotSent(called.answer.notSent);
  };
  return (
    <Dialog title={speak('round.remindTitle')} onClose={onClose}>
      {notSent.length > 0 ? (
        <>
          <Notice kind="wrong">{speak('round.remindNotSent')}</Notice>
          <ul className="words-list">
            {notSent.map(({ body, why }) => (
              <li key={body}>
                <b>{nameOf(body)}</b>: {whyText(why)}
              </li>
            ))}
          </ul>
          <p className="words-to-send">
            {speak('round.remindWords', {
              plan: nameIn(round.planTitles, language),
              date: writeDate(dayOf(round.finalDate), 'day', language),
            })}
          </p>
          <div className="form-acts">
            <Button onClick={onClose}>{speak('parts.close')}</Button>
          </div>
        </>
      ) : (
        <>
          <p>{speak('round.remindText')}</p>
          <fieldset>
            <legend className="out-of-sight">{speak('round.bodies')}</legend>
            {asked.map(({ body }) => (
              <label key={body} className="choice">
                <input
                  type="checkbox"
                  checked={!left.includes(body)}
                  onChange={({ target }) => setLeft(target.checked ? left.filter((one) => one !== body) : [...left, body])}
                />
                {nameOf(body)}
              </label>
            ))}
          </fieldset>
          <FailedNotice failed={remind.failed} />
          <div className="form-acts">
            <Button kind="main" busy={remind.busy} disabled={chosen.length === 0} onClick={() => void send()}>
              {speak('round.remindSend', { count: chosen.length })}
            </Button>
            <Button onClick={onClose}>{speak('parts.cancel')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );

  function whyText(why: string): string {
    const key = `round.why_${why}`;
    return hasText(key) ? (speak as (key: string) => string)(key) : speak('round.why_not-sent');
  }
}
