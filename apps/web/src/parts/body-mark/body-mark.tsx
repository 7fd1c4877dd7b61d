import type { ReactElement, ReactNode } from 'react';
import { markClass } from './mark-index.ts';
import './body-mark.css';

export interface BodyMarkProps {
  /** Which of the marks the body has: `mark` of the register of bodies. */
  readonly mark: number;
  /** An adviser's shape is hollow: it is asked, and doesn't have to agree. */
  readonly adviser?: boolean;
  /** The body's short name. */
  readonly children: ReactNode;
}

/** A body wherever it is named: colour, shape and name together, since colours alone are not told apart by everybody. */
export function BodyMark({ mark, adviser = false, children }: BodyMarkProps): ReactElement {
  return (
    <span className={`body-mark ${markClass(mark)}${adviser ? ' body-mark-adviser' : ''}`}>
      <i aria-hidden="true" />
      {children}
    </span>
  );
}
