import { consolidateEndpoints, planEndpoints } from '@svod/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useCallback } from 'react';
import { useRead } from '../../calls/use-read.ts';
import { useLanguage } from '../../messages/language.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Empty, Panel } from '../../parts/panel/panel.tsx';
import { Switch } from '../read/switch.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { usePlan } from '../../shell/plan.ts';
import { useViewer } from '../../shell/start.ts';
import { TaskProgress } from '../../tasks/task-progress.tsx';
import { useRound } from '../round/use-round.ts';
import type { ConsolidateSearch } from './consolidate-search.ts';
import { useGathering } from './use-gathering.ts';
import { Workbench } from './workbench.tsx';

/** The main screen: what the bodies ask of a round, decided line by line. Until something is there it says what to do for it. */
export function ConsolidateScreen({ round: id, search }: { readonly round: string; readonly search: ConsolidateSearch }): ReactElement {
  const { language, speak } = useLanguage();
  const plan = usePlan();
  const navigate = useNavigate();
  const desk = useViewer().roles.some(({ role }) => role === 'desk');
  const round = useRound(id);
  // The plan knows the round's version, so that nothing waits for the round to be read first.
  const version = plan.rounds.find((one) => one.id === id)?.version ?? '';
  const languages = plan.versions.find((one) => one.id === version)?.languages ?? [];
  const written =
    [search.lang, ...plan.languages, language].find((one) => one !== undefined && languages.includes(one)) ?? languages[0] ?? 'ru';
  const there = desk && version !== '';
  const queue = useRead(
    consolidateEndpoints.readQueue,
    { params: { round: id }, query: { language: written } },
    { about: ['round', 'return', 'file'], when: there },
  );
  const page = useRead(planEndpoints.readPage, { params: { version }, query: { language: written } }, { about: ['version'], when: there });
  const gathering = useGathering(id, written, queue.kind === 'there' ? queue.answer : null);
  const show = useCallback(
    (next: ConsolidateSearch): void =>
      void navigate({
        to: '/plans/$plan/rounds/$round/consolidate',
        params: { plan: plan.id, round: id },
        search: (known) => ({ ...known, ...next }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, plan.id, id],
  );
  if (!desk || (round.kind === 'failed' && round.failed.kind === 'fault' && round.failed.status < 409)) return <NotFound />;
  if (round.kind === 'there' && queue.kind === 'there' && page.kind === 'there' && queue.answer.lines.length > 0)
    return (
      <Workbench
        key={written}
        round={round.answer}
        queue={queue.answer}
        page={page.answer}
        language={written}
        languages={languages}
        search={search}
        gathering={gathering}
        onShow={show}
      />
    );
  return (
    <Page
      title={speak('consolidate.title')}
      width="text"
      acts={
        languages.length > 1 && (
          <Switch
            label={speak('read.language')}
            value={written}
            options={languages.map((one) => ({ value: one, text: speak(`plan.lang_${one}`) }))}
            onPick={(lang) => show({ lang })}
          />
        )
      }
    >
      <Loaded read={round}>
        {(answer) => (
          <Loaded read={page}>
            {() => (
              <Loaded read={queue}>
                {(known) => (
                  <Panel>
                    {known.upToDate && known.generation > 0 ? (
                      <Empty
                        title={speak(
                          answer.asked.some(({ state }) => state === 'answered') ? 'consolidate.nothingAsked' : 'consolidate.noReturns',
                        )}
                        acts={
                          <>
                            {languages.length > 1 && (
                              <Link className="button" to="/plans/$plan/rounds/$round/answer" params={{ plan: plan.id, round: id }}>
                                {speak('round.enterAnswer')}
                              </Link>
                            )}
                            <Link className="button button-main" to="/plans/$plan/rounds/$round" params={{ plan: plan.id, round: id }}>
                              {speak('consolidate.toRound')}
                            </Link>
                          </>
                        }
                      >
                        {speak(languages.length > 1 ? 'consolidate.noneInLanguage' : 'consolidate.noReturnsText')}
                      </Empty>
                    ) : (
                      <Empty title={speak('consolidate.gathering')}>{speak('consolidate.gatheringText')}</Empty>
                    )}
                    {!(known.upToDate && known.generation > 0) && (
                      <TaskProgress task={gathering.task} label={speak('consolidate.gathering')} />
                    )}
                    <FailedNotice failed={gathering.failed} again={gathering.again} />
                  </Panel>
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
