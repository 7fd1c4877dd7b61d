import type { ReactElement } from 'react';
import { useSpeak } from '../../../messages/language.tsx';
import { Dialog } from '../../../parts/dialog/dialog.tsx';
import { KeyCap } from './key-cap.tsx';

const ROWS = [
  'accept',
  'part',
  'reject',
  'note',
  'refer',
  'joint',
  'dismiss',
  'undo',
  'next',
  'previous',
  'mark',
  'markOn',
  'pick',
  'find',
  'help',
  'leave',
  'record',
] as const;

/** All keys, and the switch that turns single ones off. */
export function KeySheet(props: {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
}): ReactElement {
  const speak = useSpeak();
  return (
    <Dialog title={speak('consolidate.keys')} onClose={props.onClose}>
      <p>{speak('consolidate.keysText')}</p>
      <dl className="key-sheet">
        {ROWS.map((row) => (
          <div key={row}>
            <dt>
              <KeyCap act={row} />
            </dt>
            <dd>{speak(`consolidate.key_${row}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={props.on} onChange={({ target }) => props.onSwitch(target.checked)} />
        {speak('consolidate.keysOn')}
      </label>
    </Dialog>
  );
}
