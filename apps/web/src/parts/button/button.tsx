import type { ButtonHTMLAttributes, ReactElement } from 'react';
import './button.css';

/** `main`: the one thing to do here. `flat`: among other words. `small`: in rows. */
export type ButtonKind = 'main' | 'plain' | 'flat' | 'small';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  /** What was asked is on its way: the button says so, keeps its focus and takes no second press. */
  readonly busy?: boolean;
}

/** A button. It submits nothing unless `type="submit"` says so. */
export function Button({ kind = 'plain', busy = false, className = '', onClick, type = 'button', ...rest }: ButtonProps): ReactElement {
  return (
    <button
      {...rest}
      // The rule wants a literal; the type allows these three alone.
      type={type}
      className={`button button-${kind} ${className}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}
