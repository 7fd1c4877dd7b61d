import type { Body, Person } from '@svod/contract';
import type { ReactElement } from 'react';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { BodyName } from '../bodies/body-name.tsx';

export interface HeldRolesProps {
  readonly roles: Person['roles'];
  readonly bodies: ReadonlyMap<string, Body>;
  /** What stands beside each role. */
  readonly beside?: (role: Person['roles'][number]) => ReactElement;
}

/** The roles that somebody has, each with its body and its end. */
export function HeldRoles({ roles, bodies, beside }: HeldRolesProps): ReactElement {
  const { language, speak } = useLanguage();
  if (roles.length === 0) return <span className="muted">{speak('people.rolesNone')}</span>;
  return (
    <ul className="person-roles">
      {roles.map((held) => {
        const body = held.body === null ? undefined : bodies.get(held.body);
        return (
          <li key={`${held.role} ${held.body ?? ''}`}>
            {body && <BodyName body={body} />}
            <span>{speak(`roles.${held.role}`)}</span>
            {held.until !== null && (
              <span className="muted">{speak('people.untilDate', { date: writeDate(held.until, 'day', language) })}</span>
            )}
            {beside?.(held)}
          </li>
        );
      })}
    </ul>
  );
}
