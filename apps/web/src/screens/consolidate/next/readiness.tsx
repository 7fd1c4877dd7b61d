import type { AnswerOf, Line, consolidateEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useSpeak } from '../../../messages/language.tsx';
import { Button } from '../../../parts/button/button.tsx';
import { Icon } from '../../../parts/icon/icon.tsx';
import type { Round } from '../../round/use-round.ts';
import { contradictionText } from '../decide/contradictions.tsx';
import type { Tab } from '../queue/queue-rows.ts';

export interface ReadinessProps {
  readonly readiness: AnswerOf<typeof consolidateEndpoints.readReadiness>;
  readonly lines: readonly Line[];
  readonly round: Round;
  readonly onJump: (item: string) => void;
  readonly onTab: (tab: Tab) => void;
}

/** What is still open before a version is made, each with the way to it. What stands in the way comes first. */
export function Readiness({ readiness, lines, round, onJump, onTab }: ReadinessProps): ReactElement {
  const speak = useSpeak();
  const { undecided, contradictions, unread, proposed, upToDate } = readiness;
  const byId = new Map(lines.map((line) => [line.id, line]));
  const firstProposed = lines.find(({ decided }) => decided?.state === 'proposed' && decided.kind !== null);
  return (
    <ul className="readiness">
      {!upToDate && <Item wrong>{speak('nextVersion.notUpToDate')}</Item>}
      {contradictions.map(({ code, items }) => (
        <Item key={`${code} ${items.join(' ')}`} wrong>
          {contradictionText(speak, code)}{' '}
          {items.flatMap((item) => {
            const line = byId.get(item);
            return line === undefined
              ? []
              : [
                  <Button key={item} kind="small" onClick={() => onJump(item)}>
                    {line.measure || line.label}
                  </Button>,
                ];
          })}
        </Item>
      ))}
      {contradictions.length === 0 && <Item done>{speak('nextVersion.noContradictions')}</Item>}
      {undecided.collisions > 0 ? (
        <Item>
          {speak('nextVersion.openCollisions', { count: undecided.collisions })}{' '}
          <Button kind="small" onClick={() => onTab('collisions')}>
            {speak('nextVersion.show')}
          </Button>
        </Item>
      ) : (
        <Item done>{speak('nextVersion.noCollisions')}</Item>
      )}
      {undecided.amendments + undecided.remarks > 0 ? (
        <Item>
          {speak('nextVersion.openItems', { amendments: undecided.amendments, remarks: undecided.remarks })}{' '}
          <Button kind="small" onClick={() => onTab('undecided')}>
            {speak('nextVersion.show')}
          </Button>
        </Item>
      ) : (
        <Item done>{speak('nextVersion.allDecided')}</Item>
      )}
      {proposed > 0 && (
        <Item>
          {speak('nextVersion.proposed', { count: proposed })}{' '}
          {firstProposed !== undefined && (
            <Button kind="small" onClick={() => onJump(firstProposed.id)}>
              {speak('nextVersion.show')}
            </Button>
          )}
        </Item>
      )}
      {unread > 0 && (
        <Item>
          {speak('nextVersion.unread', { count: unread })}{' '}
          <Link to="/plans/$plan/rounds/$round" params={{ plan: round.plan, round: round.id }}>
            {speak('nextVersion.toFiles')}
          </Link>
        </Item>
      )}
    </ul>
  );
}

function Item({
  wrong = false,
  done = false,
  children,
}: {
  readonly wrong?: boolean;
  readonly done?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <li className={wrong ? 'readiness-wrong' : done ? 'readiness-done' : 'readiness-open'}>
      <Icon name={wrong ? 'warning' : done ? 'done' : 'right'} />
      <span>{children}</span>
    </li>
  );
}
