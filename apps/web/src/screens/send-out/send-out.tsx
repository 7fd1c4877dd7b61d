import { roundEndpoints } from '@svod/contract';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useBodies } from '../../bodies/use-bodies.ts';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { DateField, today } from '../../parts/field/date-field.tsx';
import { SelectField, TextField } from '../../parts/field/field.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Empty, Panel } from '../../parts/panel/panel.tsx';
import { usePlan } from '../../shell/plan.ts';
import { ChooseBodies } from './choose-bodies.tsx';
import { SendPreview } from './send-preview.tsx';
import { Sending } from './sending.tsx';
import './send-out.css';

/** A new round: which version, to whom, until when. */
export function SendOut(): ReactElement {
  const speak = useSpeak();
  const navigate = useNavigate();
  const plan = usePlan();
  const bodies = useBodies();
  const send = useAct(roundEndpoints.sendRound, ['round', 'plan']);
  const versions = [...plan.versions].sort((a, b) => b.ordinal - a.ordinal);
  const [version, setVersion] = useState(versions[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const [letterNumber, setLetterNumber] = useState('');
  const [letterDate, setLetterDate] = useState('');
  const [finalDate, setFinalDate] = useState('');
  const [enforceTracking, setEnforce] = useState(plan.settings?.enforceTracking ?? false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [task, setTask] = useState<string | null>(null);
  const picked = versions.find(({ id }) => id === version);
  const dateWrong = finalDate === '' ? speak('parts.required') : finalDate < today() ? speak('sendOut.finalDatePast') : null;
  const run = async (): Promise<void> => {
    setTried(true);
    if (dateWrong !== null || chosen.size === 0 || picked === undefined) return;
    const called = await send.run({
      params: { plan: plan.id },
      body: {
        ...{ version, title, letterNumber, finalDate, enforceTracking },
        letterDate: letterDate === '' ? null : letterDate,
        bodies: [...chosen],
      },
    });
    if (called.kind === 'done') setTask(called.answer.task);
  };
  if (task !== null)
    return (
      <Page title={speak('sendOut.title')} width="text">
        <Sending
          task={task}
          onDone={(round) => void navigate({ to: '/plans/$plan/rounds/$round', params: { plan: plan.id, round } })}
          onBack={() => setTask(null)}
        />
      </Page>
    );
  if (picked === undefined)
    return (
      <Page title={speak('sendOut.title')}>
        <Empty title={speak('sendOut.noVersion')} />
      </Page>
    );
  return (
    <Page title={speak('sendOut.title')} intro={speak('sendOut.intro')}>
      <form
        className="send-out"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Panel title={speak('sendOut.who')} aside={<span className="muted">{speak('sendOut.chosen', { count: chosen.size })}</span>}>
          <ChooseBodies bodies={bodies.all} plan={plan} chosen={chosen} onChoose={setChosen} />
        </Panel>
        <div>
          <Panel title={speak('sendOut.what')}>
            <SelectField
              label={speak('sendOut.version')}
              value={version}
              options={versions.map(({ id, name }) => ({ value: id, text: name }))}
              onPick={setVersion}
            />
            <DateField
              label={speak('sendOut.finalDate')}
              value={finalDate}
              min={today()}
              wrong={tried || finalDate !== '' ? dateWrong : null}
              onDate={setFinalDate}
            />
            <div className="answer-row">
              <TextField label={speak('sendOut.letterNumber')} optional maxLength={100} value={letterNumber} onText={setLetterNumber} />
              <DateField label={speak('sendOut.letterDate')} optional value={letterDate} onDate={setLetterDate} />
            </div>
            <TextField label={speak('sendOut.roundTitle')} optional maxLength={200} value={title} onText={setTitle} />
            <label className="choice">
              <input type="checkbox" checked={enforceTracking} onChange={({ target }) => setEnforce(target.checked)} />
              <span>
                {speak('sendOut.enforce')}
                <small className="field-hint">{speak('sendOut.enforceHint')}</small>
              </span>
            </label>
          </Panel>
          <Panel title={speak('sendOut.preview')}>
            <SendPreview bodies={bodies.all.filter(({ id }) => chosen.has(id))} version={picked} />
            <FailedNotice failed={send.failed} />
            <div className="form-acts">
              <Button kind="main" type="submit" busy={send.busy} disabled={chosen.size === 0}>
                {speak('sendOut.send', { count: chosen.size })}
              </Button>
            </div>
          </Panel>
        </div>
      </form>
    </Page>
  );
}
