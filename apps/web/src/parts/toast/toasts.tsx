import { type ReactElement, type ReactNode, createContext, use, useCallback, useEffect, useState } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Icon } from '../icon/icon.tsx';
import './toasts.css';

/** Milliseconds that a message stays; it can be sent away earlier and says nothing that isn't seen elsewhere. */
const STAYS = 6000;

type Tell = (text: string) => void;
const TellContext = createContext<Tell>(() => undefined);

/** What tells people in passing that something was done. What failed is told where it happened instead. */
export const useTell = (): Tell => use(TellContext);

interface Told {
  readonly number: number;
  readonly text: string;
}

/** Holds the live region in which messages appear and are read out. */
export function Toasts({ children }: { readonly children: ReactNode }): ReactElement {
  const speak = useSpeak();
  const [told, setTold] = useState<readonly Told[]>([]);
  const tell = useCallback<Tell>((text) => setTold((all) => [...all.slice(-2), { number: (all.at(-1)?.number ?? 0) + 1, text }]), []);
  const last = told.at(-1)?.number;
  useEffect(() => {
    if (last === undefined) return;
    const timer = setTimeout(() => setTold([]), STAYS);
    return () => clearTimeout(timer);
  }, [last]);
  return (
    <TellContext value={tell}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {told.map((one) => (
          <p key={one.number} className="toast">
            <Icon name="done" />
            {one.text}
            <button
              type="button"
              aria-label={speak('parts.dismiss')}
              onClick={() => setTold((all) => all.filter((other) => other !== one))}
            >
              <Icon name="no" />
            </button>
          </p>
        ))}
      </div>
    </TellContext>
  );
}
