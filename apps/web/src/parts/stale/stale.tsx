import type { ReactElement } from 'react';
import type { Failed } from '../../calls/call.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../button/button.tsx';
import './stale.css';

/** What stands now, where an act was refused because somebody was before it. */
export interface StaleState<Current> {
  readonly revision: number;
  readonly current: Current;
}

/** Reads it off a refusal; null for any other failure. `Current` is what the act's own server code answers. */
export function staleOf<Current>(failed: Failed | null): StaleState<Current> | null {
  if (failed?.kind !== 'fault' || failed.status !== 409 || failed.fault.fault !== 'stale') return null;
  const { revision, current } = failed.fault;
  return revision === undefined || current == null ? null : { revision, current: current as Current };
}

export interface StaleProps {
  readonly now: string;
  readonly yours: string;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Both states side by side, and the choice between them. What was typed stays until it is made. */
export function Stale({ now, yours, onTake, onKeep }: StaleProps): ReactElement {
  const speak = useSpeak();
  return (
    <div className="stale" role="alert">
      <p className="stale-title">{speak('parts.staleTitle')}</p>
      <dl>
        <div>
          <dt>{speak('parts.staleNow')}</dt>
          <dd>{now}</dd>
        </div>
        <div>
          <dt>{speak('parts.staleYours')}</dt>
          <dd>{yours}</dd>
        </div>
      </dl>
      <div className="form-acts">
        <Button onClick={onTake}>{speak('parts.staleTake')}</Button>
        <Button onClick={onKeep}>{speak('parts.staleKeep')}</Button>
      </div>
    </div>
  );
}
