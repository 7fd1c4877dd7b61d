import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Icon } from '../icon/icon.tsx';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  /** Escape, the cross, or the browser's own way back. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly width?: 'narrow' | 'wide';
}

/** A question over the page, as the browser's own modal dialog: the rest waits, the focus stays inside and goes back where it was. Shown as long as it is rendered. */
export function Dialog({ title, onClose, children, width = 'narrow' }: DialogProps): ReactElement {
  const speak = useSpeak();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${width}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="dialog-close" aria-label={speak('parts.close')} onClick={onClose}>
          <Icon name="no" />
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
