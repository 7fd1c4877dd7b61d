import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { dayOf } from '../../parts/field/date-field.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Empty, Panel } from '../../parts/panel/panel.tsx';
import { usePlan } from '../../shell/plan.ts';
import { useViewer } from '../../shell/start.ts';
import { decidedRound } from '../plans/decided-round.ts';
import { stageLine } from '../plans/stage-line.ts';
import { IS_DECIDED, Waiting } from '../plans/waiting.tsx';
import { Downloads } from './downloads.tsx';
import { SealVersion } from './seal-version.tsx';
import { Stages } from './stages.tsx';
import { VersionsTable } from './versions-table.tsx';
import './plan.css';

type Asking = { readonly kind: 'seal' | 'download'; readonly version: string };

/** A plan: how far it is, what waits for the viewer, its versions and rounds. */
export function PlanOverview(): ReactElement {
  const { language, speak } = useLanguage();
  const plan = usePlan();
  const viewer = useViewer();
  const desk = viewer.roles.some(({ role }) => role === 'desk');
  const [asking, setAsking] = useState<Asking | null>(null);
  const asked = plan.versions.find(({ id }) => id === asking?.version);
  const newVersion = (
    <Link className={`button${plan.versions.length === 0 ? ' button-main' : ''}`} to="/plans/$plan/new-version" params={{ plan: plan.id }}>
      <Icon name="plus" />
      {speak('plan.newVersion')}
    </Link>
  );
  // What is next to be done stands out: while something is to be decided, deciding.
  const deciding = plan.waiting.find(({ kind, round }) => round !== null && IS_DECIDED.has(kind))?.round ?? null;
  return (
    <Page
      title={nameIn(plan.titles, language)}
      intro={stageLine(plan, speak, language)}
      {...(desk
        ? {
            acts: (
              <>
                <Link className="button" to="/plans/$plan/settings" params={{ plan: plan.id }}>
                  {speak('settings.planLink')}
                </Link>
                {plan.versions.length > 0 && newVersion}
                {plan.versions.length > 0 && (
                  <Link
                    className={`button${deciding === null ? ' button-main' : ''}`}
                    to="/plans/$plan/send-out"
                    params={{ plan: plan.id }}
                  >
                    {speak('plan.sendOut')}
                  </Link>
                )}
                {deciding !== null && (
                  <Link
                    className="button button-main"
                    to="/plans/$plan/rounds/$round/consolidate"
                    params={{ plan: plan.id, round: deciding }}
                    search={{}}
                  >
                    {speak('nextVersion.consolidate')}
                  </Link>
                )}
              </>
            ),
          }
        : {})}
    >
      <Stages stage={plan.stage} />
      <Panel>
        <Waiting plan={plan.id} waiting={plan.waiting} decided={decidedRound(plan.rounds.at(-1), viewer)} heading="h2" />
      </Panel>
      <Panel title={speak('plan.versions')}>
        {plan.versions.length === 0 ? (
          <Empty title={speak('plan.noVersions')} {...(desk ? { acts: newVersion } : {})}>
            {speak(desk ? 'plan.noVersionsText' : 'plan.noVersionsOther')}
          </Empty>
        ) : (
          <VersionsTable
            plan={plan}
            desk={desk}
            onSeal={(version) => setAsking({ kind: 'seal', version })}
            onDownload={(version) => setAsking({ kind: 'download', version })}
          />
        )}
      </Panel>
      {(plan.rounds.length > 0 || (desk && plan.versions.length > 0)) && (
        <Panel title={speak('plan.rounds')}>
          {plan.rounds.length === 0 && <p className="muted">{speak('plan.noRounds')}</p>}
          <ul className="rows">
            {plan.rounds.toReversed().map((round) => (
              <li key={round.id}>
                <div>
                  <Link to="/plans/$plan/rounds/$round" params={{ plan: plan.id, round: round.id }}>
                    <b>
                      {round.title === ''
                        ? speak('plan.roundLine', {
                            ordinal: round.ordinal,
                            version: plan.versions.find(({ id }) => id === round.version)?.name ?? '',
                          })
                        : round.title}
                    </b>
                  </Link>
                  <small>
                    {round.closed === null
                      ? speak('plan.due', { date: writeDate(dayOf(round.finalDate), 'weekday', language) })
                      : speak('plan.closed', { date: writeDate(round.closed, 'day', language) })}
                  </small>
                </div>
                {desk && (
                  <Link
                    className="button button-small"
                    to="/plans/$plan/rounds/$round/consolidate"
                    params={{ plan: plan.id, round: round.id }}
                    search={{}}
                  >
                    {speak('nextVersion.consolidate')}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {asked !== undefined && asking?.kind === 'seal' && <SealVersion version={asked} onClose={() => setAsking(null)} />}
      {asked !== undefined && asking?.kind === 'download' && (
        <Downloads version={asked} plan={plan} desk={desk} onClose={() => setAsking(null)} />
      )}
    </Page>
  );
}
