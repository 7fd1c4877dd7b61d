import type { Standing } from '@svod/contract';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../messages/language.tsx';
import { Icon } from '../../../parts/icon/icon.tsx';
import { decisionText } from '../decide/decision-text.ts';

/** What is decided on it, where something is. */
export function StandingBadge({ decision }: { readonly decision: Pick<Standing, 'kind' | 'state' | 'by'> }): ReactElement | null {
  const { speak, language } = useLanguage();
  if (decision.kind === null) return null;
  return (
    <span className="standing" lang={language}>
      <Icon name={decision.kind === 'rejected' ? 'no' : 'done'} />
      {decisionText(speak, decision.kind)}
      {decision.state === 'proposed' && ` (${speak('consolidate.proposed')})`}
    </span>
  );
}
