import { type Return, type ReturnedFile, returnEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { DateField } from '../../parts/field/date-field.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { FileResult } from '../round/file-result.tsx';
import type { Round } from '../round/use-round.ts';
import type { OwnReturn } from './use-own-return.ts';

export interface SendAnswerProps {
  readonly round: Round;
  readonly files: readonly ReturnedFile[];
  readonly own: OwnReturn;
  /** The answers that stand: what is said here is said of each. */
  readonly returns: readonly Return[];
  readonly onClose: () => void;
}

const ATTITUDES = ['agreed', 'agreed-with-remarks', 'not-agreed'] as const;

/** What the desk gets, shown once more; then how the body stands to the draft, and the letter that goes with it. */
export function SendAnswer({ round, files, own, returns, onClose }: SendAnswerProps): ReactElement {
  const speak = useSpeak();
  const tell = useTell();
  const change = useAct(returnEndpoints.changeReturn, ['return', 'asked', 'round', 'plan']);
  const [attitude, setAttitude] = useState<(typeof ATTITUDES)[number] | null>(
    ATTITUDES.find((one) => returns.some((kept) => kept.attitude === one)) ?? null,
  );
  const [letterNumber, setLetterNumber] = useState(returns.find((one) => one.letterNumber !== '')?.letterNumber ?? '');
  const [letterDate, setLetterDate] = useState(returns.find((one) => one.letterDate !== null)?.letterDate ?? '');
  const [tried, setTried] = useState(false);
  const typed = own.typed?.typed ?? [];
  const send = async (): Promise<void> => {
    setTried(true);
    if (attitude === null) return;
    for (const { id, revision } of returns) {
      const called = await change.run({
        params: { return: id },
        body: { revision, attitude, letterNumber, letterDate: letterDate === '' ? null : letterDate },
      });
      if (called.kind !== 'done') return;
    }
    tell(speak('answer.sent'));
    onClose();
  };
  return (
    <Dialog title={speak('answer.sendTitle')} onClose={onClose} width="wide">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className="muted">{speak('answer.sendText')}</p>
        <ul className="send-list">
          {files.map((file) => (
            <li key={file.upload}>
              <b>{file.file}</b>
              <span className="file-line">
                <FileResult file={file} round={round} />
              </span>
            </li>
          ))}
          {typed.map((one) => (
            <li key={one.id}>
              <b>{speak(`answer.kind_${one.kind}`)}</b>
              <span className="send-wording">{one.wording}</span>
              {one.reason !== '' && <small className="muted">{one.reason}</small>}
            </li>
          ))}
        </ul>
        <fieldset className="field">
          <legend className="proposal-label">{speak('answer.attitude')}</legend>
          {ATTITUDES.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="attitude" checked={attitude === one} onChange={() => setAttitude(one)} />
              {speak(`round.attitude_${one}`)}
            </label>
          ))}
          {tried && attitude === null && (
            <p className="field-wrong" role="alert">
              {speak('answer.attitudeNeeded')}
            </p>
          )}
        </fieldset>
        <div className="answer-row">
          <TextField label={speak('answer.letterNumber')} optional maxLength={100} value={letterNumber} onText={setLetterNumber} />
          <DateField label={speak('answer.letterDate')} optional value={letterDate} onDate={setLetterDate} />
        </div>
        <FailedNotice failed={change.failed} />
        <div className="form-acts">
          <Button kind="main" type="submit" busy={change.busy}>
            {speak('answer.send')}
          </Button>
          <Button onClick={onClose}>{speak('parts.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
