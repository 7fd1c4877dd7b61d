import type { ReactElement } from 'react';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { useViewer } from '../../shell/start.ts';
import './account.css';

/** Name and roles. */
export function You(): ReactElement {
  const { language, speak } = useLanguage();
  const viewer = useViewer();
  return (
    <Panel title={speak('account.you')}>
      <dl className="account-facts">
        <div>
          <dt>{speak('account.name')}</dt>
          <dd>{viewer.name}</dd>
        </div>
        <div>
          <dt>{speak('account.roles')}</dt>
          {viewer.roles.map(({ role, body, until }) => (
            <dd key={`${role} ${body?.id ?? ''}`}>
              {body === null ? speak(`roles.${role}`) : `${speak(`roles.${role}`)} · ${body.name}`}
              {until !== null && <small>{speak('account.until', { date: writeDate(until, 'day', language) })}</small>}
            </dd>
          ))}
        </div>
      </dl>
    </Panel>
  );
}
