import { consolidateEndpoints } from '@svod/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useBodies } from '../../bodies/use-bodies.ts';
import { useRead } from '../../calls/use-read.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { PaperFile } from '../../papers/paper-file.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { SelectField } from '../../parts/field/field.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { usePlan } from '../../shell/plan.ts';
import { useViewer } from '../../shell/start.ts';
import { TaskProgress } from '../../tasks/task-progress.tsx';
import { useGathering } from '../consolidate/use-gathering.ts';
import { type Round, useRound } from '../round/use-round.ts';
import { PaperPreview } from './paper-preview.tsx';
import './columns.css';
import './tables.css';
import { SHOWN_PAPERS, type TablesSearch } from './tables-search.ts';

/** The papers of a round as they print, and their files. */
export function TablesScreen({ round: id, search }: { readonly round: string; readonly search: TablesSearch }): ReactElement {
  const { speak } = useLanguage();
  const desk = useViewer().roles.some(({ role }) => role === 'desk');
  const round = useRound(id);
  if (!desk || (round.kind === 'failed' && round.failed.kind === 'fault' && round.failed.status < 409)) return <NotFound />;
  return (
    <Page title={speak('tables.title')} intro={speak('tables.intro')}>
      <Loaded read={round}>{(answer) => <Tables round={answer} search={search} />}</Loaded>
    </Page>
  );
}

function Tables({ round, search }: { readonly round: Round; readonly search: TablesSearch }): ReactElement {
  const { language: own, speak } = useLanguage();
  const plan = usePlan();
  const bodies = useBodies();
  const navigate = useNavigate();
  const { languages } = round.version;
  const language =
    [search.lang, ...plan.languages, own].find((one) => one !== undefined && languages.includes(one)) ?? languages[0] ?? 'ru';
  const paper = search.paper ?? SHOWN_PAPERS[0];
  const letter = paper === 'reply-letter';
  // A letter answers an answer.
  const answered = round.asked.filter(({ answeredAt }) => answeredAt !== null);
  const body = letter ? ((answered.find((one) => one.body === search.body) ?? answered[0])?.body ?? null) : null;
  const queue = useRead(
    consolidateEndpoints.readQueue,
    { params: { round: round.id }, query: { language } },
    { about: ['round', 'return', 'file'] },
  );
  // Papers are made of answers that are brought together: where they aren't yet, that is seen to first.
  const gathering = useGathering(round.id, language, queue.kind === 'there' ? queue.answer : null);
  const there = queue.kind === 'there' && queue.answer.generation > 0 && gathering.task === null;
  const show = (next: TablesSearch): void =>
    void navigate({
      to: '/plans/$plan/rounds/$round/tables',
      params: { plan: plan.id, round: round.id },
      search: { ...search, ...next },
      replace: true,
      resetScroll: false,
    });
  const wanted = { round: round.id, paper, language, body };
  const key = [paper, language, body].join(' ');
  return (
    <>
      <nav className="tables-kinds" aria-label={speak('tables.title')}>
        {SHOWN_PAPERS.map((one) => (
          <Link
            key={one}
            to="/plans/$plan/rounds/$round/tables"
            params={{ plan: plan.id, round: round.id }}
            search={{ ...search, paper: one }}
            aria-current={one === paper ? 'page' : undefined}
          >
            {speak(`nextVersion.paper_${one}`)}
          </Link>
        ))}
      </nav>
      <div className="tables-bar">
        {letter && body !== null && (
          <SelectField
            label={speak('nextVersion.letterTo')}
            value={body}
            options={answered.map((one) => ({
              value: one.body,
              text: nameIn(bodies.of(one.body)?.shortNames ?? one.names, own) || nameIn(one.names, own),
            }))}
            onPick={(picked) => show({ body: picked })}
          />
        )}
        {languages.length > 1 && (
          <SelectField
            label={speak('tables.language')}
            value={language}
            options={languages.map((one) => ({ value: one, text: speak(`tables.language_${one}`) }))}
            onPick={(lang) => show({ lang })}
          />
        )}
        {there && (!letter || body !== null) && (
          <div key={key} className="tables-files">
            {(letter ? (['docx', 'pdf'] as const) : (['docx', 'xlsx', 'pdf'] as const)).map((format) => (
              <PaperFile key={format} wanted={wanted} format={format} />
            ))}
          </div>
        )}
      </div>
      <FailedNotice failed={gathering.failed} />
      {gathering.task !== null && <TaskProgress task={gathering.task} label={speak('tables.gathering')} />}
      {letter && body === null && <p>{speak('tables.nobodyAnswered')}</p>}
      <Loaded read={queue}>{() => there && (!letter || body !== null) && <PaperPreview key={key} wanted={wanted} />}</Loaded>
    </>
  );
}
