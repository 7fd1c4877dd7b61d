import { bodyEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useRead } from '../../calls/use-read.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import './bodies.css';

/** Takes bodies over from the register that comes with Svod. */
export function ImportBodies({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { language, speak } = useLanguage();
  const tell = useTell();
  const read = useRead(bodyEndpoints.readRegister, {}, { about: ['body'] });
  const take = useAct(bodyEndpoints.importBodies, ['body']);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const save = async (): Promise<void> => {
    if (chosen.size === 0) return;
    const called = await take.run({ body: { register: [...chosen] } });
    if (called.kind !== 'done') return;
    tell(speak('bodies.imported', { count: called.answer.added }));
    onClose();
  };
  return (
    <Dialog title={speak('bodies.import')} width="wide" onClose={onClose}>
      <p className="muted">{speak('bodies.importText')}</p>
      <Loaded read={read}>
        {({ bodies }) => {
          const free = bodies.filter(({ taken }) => !taken);
          return (
            <>
              <label className="choice">
                <input
                  type="checkbox"
                  checked={free.length > 0 && chosen.size === free.length}
                  disabled={free.length === 0}
                  onChange={({ target }) => setChosen(new Set(target.checked ? free.map(({ register }) => register) : []))}
                />
                <b>{speak('bodies.all')}</b>
              </label>
              <ul className="register">
                {bodies.map(({ register, names, shortNames, taken }) => (
                  <li key={register}>
                    <label className="choice">
                      <input
                        type="checkbox"
                        checked={taken || chosen.has(register)}
                        disabled={taken}
                        onChange={({ target }) => {
                          const next = new Set(chosen);
                          if (target.checked) next.add(register);
                          else next.delete(register);
                          setChosen(next);
                        }}
                      />
                      <span>
                        <b>{nameIn(shortNames, language)}</b> {nameIn(names, language)}
                      </span>
                      {taken && <small>{speak('bodies.taken')}</small>}
                    </label>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
      <FailedNotice failed={take.failed} />
      <div className="form-acts">
        <Button kind="main" busy={take.busy} disabled={chosen.size === 0} onClick={() => void save()}>
          {speak('bodies.importTake', { count: chosen.size })}
        </Button>
        <Button onClick={onClose}>{speak('parts.cancel')}</Button>
      </div>
    </Dialog>
  );
}
