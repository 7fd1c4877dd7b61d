import type { Asked } from '@svod/contract';
import type { ReactElement } from 'react';
import './state-mark.css';

/** A state as a sign; its word stands beside it. Each differs in form, not in colour alone. */
export function StateMark({ state }: { readonly state: Asked['state'] }): ReactElement {
  return <i className={`state-mark state-mark-${state}`} aria-hidden="true" />;
}
