import type { ReactElement, ReactNode } from 'react';
import { Fold } from '../../shell/fold.tsx';
import './menu.css';

/** Less frequent acts of a row, behind one button. */
export function Menu({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <Fold className="menu" label={label} head={<span aria-hidden="true">⋯</span>}>
      {children}
    </Fold>
  );
}

export interface MenuItemProps {
  readonly onPick: () => void;
  readonly children: ReactNode;
}

/** One of them. */
export function MenuItem({ onPick, children }: MenuItemProps): ReactElement {
  return (
    <button type="button" className="fold-item" onClick={onPick}>
      {children}
    </button>
  );
}
