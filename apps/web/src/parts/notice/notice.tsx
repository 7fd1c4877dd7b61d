import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../icon/icon.tsx';
import './notice.css';

export interface NoticeProps {
  /** `wrong`: something failed, read out at once. `note`: worth knowing. */
  readonly kind: 'wrong' | 'note';
  readonly children: ReactNode;
  readonly acts?: ReactNode;
}

/** A message in the page, beside what it is about. */
export function Notice({ kind, children, acts }: NoticeProps): ReactElement {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'wrong' ? 'alert' : 'note'}>
      {kind === 'wrong' && <Icon name="warning" />}
      <div className="notice-text">{children}</div>
      {acts && <div className="notice-acts">{acts}</div>}
    </div>
  );
}
