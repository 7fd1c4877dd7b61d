import { type Return, returnEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { BodyName } from '../../bodies/body-name.tsx';
import { PickBody } from '../../bodies/pick-body.tsx';
import type { Bodies } from '../../bodies/use-bodies.ts';
import { useAct } from '../../calls/use-act.ts';
import { writeDate } from '../../dates/write-date.ts';
import { letterNumber as letterNumberOf } from '../round/letter-number.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { DateField } from '../../parts/field/date-field.tsx';
import { SelectField, TextArea, TextField } from '../../parts/field/field.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import type { Round } from '../round/use-round.ts';

export interface AnswerFormProps {
  readonly round: Round;
  readonly bodies: Bodies;
  readonly body: string | null;
  readonly source: string | null;
  /** What has come already on the round. */
  readonly returns: readonly Return[];
  readonly onBody: (body: string) => void;
  readonly onAnswer: (answer: string, body: string) => void;
}

type Way = 'letter' | 'meeting' | 'phone' | 'mail';
const WAYS: readonly Way[] = ['letter', 'meeting', 'phone', 'mail'];
const ATTITUDES = ['', 'agreed', 'agreed-with-remarks', 'not-agreed', 'no-remarks'] as const;

/** Whose answer it is, how it came and how the body stands to the draft. The proposals follow on the next page. */
export function AnswerForm({ round, bodies, body, source, returns, onBody, onAnswer }: AnswerFormProps): ReactElement {
  const { language, speak } = useLanguage();
  const add = useAct(returnEndpoints.addReturn, ['return', 'asked', 'round']);
  const [picking, setPicking] = useState(false);
  const [way, setWay] = useState<Way>('letter');
  const [letterNumber, setLetterNumber] = useState('');
  const [letterDate, setLetterDate] = useState('');
  const [attitude, setAttitude] = useState<(typeof ATTITUDES)[number]>('');
  const [note, setNote] = useState('');
  const chosen = bodies.of(body);
  const asked = new Set(round.asked.map((one) => one.body));
  const earlier = returns.filter((one) => one.body === body && one.way !== 'files' && one.way !== 'workbench');
  const save = async (): Promise<void> => {
    if (body === null) return;
    const called = await add.run({
      params: { round: round.id },
      body: {
        ...{ body, way, letterNumber, note, source },
        attitude: attitude === '' ? null : attitude,
        letterDate: letterDate === '' ? null : letterDate,
      },
    });
    if (called.kind === 'done') onAnswer(called.answer.id, body);
  };
  return (
    <Panel>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (body === null) setPicking(true);
          else void save();
        }}
      >
        <div className="field">
          <p className="proposal-label">{speak('round.body')}</p>
          {chosen !== null && <BodyName body={chosen} whole />}{' '}
          <Button kind="small" onClick={() => setPicking(true)}>
            {speak(chosen === null ? 'files.setBody' : 'files.changeBody')}
          </Button>
        </div>
        {earlier.length > 0 && body !== null && (
          <div className="field earlier-answers">
            <p className="proposal-label">{speak('answer.earlier')}</p>
            <ul>
              {earlier.map((one) => (
                <li key={one.id}>
                  <span>
                    {writeDate(one.received, 'day', language)} · {speak(`round.way_${one.way}`)}
                    {one.letterNumber !== '' && ` · ${speak('round.letterNo', { number: letterNumberOf(one.letterNumber) })}`} ·{' '}
                    {speak('answer.proposals', { count: one.proposals })}
                  </span>
                  {one.state === 'received' ? (
                    <Button kind="small" onClick={() => onAnswer(one.id, body)}>
                      {speak('answer.goOn')}
                    </Button>
                  ) : (
                    <span className="muted">{speak('answer.withdrawn')}</span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        <SelectField
          label={speak('answer.way')}
          value={way}
          options={WAYS.map((one) => ({ value: one, text: speak(`answer.way_${one}`) }))}
          onPick={setWay}
        />
        <div className="answer-row">
          <TextField label={speak('answer.letterNo')} optional maxLength={100} value={letterNumber} onText={setLetterNumber} />
          <DateField label={speak('answer.letterOn')} optional value={letterDate} onDate={setLetterDate} />
        </div>
        <SelectField
          label={speak('answer.attitudeOf')}
          value={attitude}
          options={ATTITUDES.map((one) => ({ value: one, text: speak(`round.attitude_${one}`) }))}
          onPick={setAttitude}
        />
        <TextArea label={speak('answer.note')} optional rows={2} maxLength={4000} value={note} onText={setNote} />
        <FailedNotice failed={add.failed} />
        <div className="form-acts">
          <Button kind="main" type="submit" busy={add.busy}>
            {speak('answer.begin')}
          </Button>
        </div>
      </form>
      {picking && (
        <PickBody
          title={speak('round.body')}
          bodies={bodies.all.filter(({ id }) => asked.has(id))}
          onPick={(picked) => {
            setPicking(false);
            onBody(picked);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </Panel>
  );
}
