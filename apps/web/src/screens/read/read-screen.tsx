import { planEndpoints } from '@svod/contract';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { addressOf } from '../../calls/address.ts';
import { useRead } from '../../calls/use-read.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import { Page } from '../../parts/page/page.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { usePlan } from '../../shell/plan.ts';
import { useViewer } from '../../shell/start.ts';
import { Compared } from './compared.tsx';
import { LinkedLanguages } from './linked-languages.tsx';
import { Outline } from './outline.tsx';
import type { ReadSearch, View } from './read-search.ts';
import { Switch } from './switch.tsx';
import { TextView } from './text-view.tsx';
import { useWhy } from './why/use-why.ts';
import { WhyPanel } from './why/why-panel.tsx';
import { WordPage } from './word-page.tsx';
import './read.css';

export interface ReadScreenProps {
  readonly version: string;
  readonly search: ReadSearch;
}

/** A version to be read: as the page that its Word file is, as plain text, compared with another, or in two languages side by side. */
export function ReadScreen({ version: id, search }: ReadScreenProps): ReactElement {
  const { language, speak } = useLanguage();
  const navigate = useNavigate();
  const plan = usePlan();
  const desk = useViewer().roles.some(({ role }) => role === 'desk');
  const hash = decodeURIComponent(useLocation({ select: (at) => at.hash }));
  const [goTo, setGoTo] = useState<string | null>(hash === '' ? null : hash);
  const read = useRead(planEndpoints.readVersion, { params: { version: id } }, { about: ['version'] });
  const languages = read.kind === 'there' ? read.answer.languages : [];
  const written = [search.lang, language, ...plan.languages].find((one) => one !== undefined && languages.includes(one)) ?? languages[0];
  const page = useRead(
    planEndpoints.readPage,
    { params: { version: id }, query: { language: written ?? 'ru' } },
    { about: ['version'], when: written !== undefined },
  );
  const why = useWhy(id, written, desk);
  if (read.kind === 'failed' && read.failed.kind === 'fault' && read.failed.status < 409) return <NotFound />;
  const whole = read.kind === 'there' && read.answer.wholeFiles;
  const view: View = search.view ?? (whole && !narrow() ? 'page' : 'text');
  const shown: View = view === 'page' && !whole ? 'text' : view;
  const show = (next: ReadSearch): void =>
    void navigate({
      to: '/plans/$plan/versions/$version',
      params: { plan: plan.id, version: id },
      search: { ...search, ...next },
      hash: goTo ?? '',
      replace: true,
    });
  const jump = (provision: string): void => {
    setGoTo(provision);
    history.replaceState(history.state, '', `#${encodeURIComponent(provision)}`);
  };
  const views: readonly View[] = [
    ...(whole ? (['page'] as const) : []),
    'text',
    ...(plan.versions.length > 1 ? (['compared'] as const) : []),
    ...(languages.length > 1 ? (['links'] as const) : []),
  ];
  const texts = { page: 'read.asPage', text: 'read.asText', compared: 'read.asCompared', links: 'read.asLinks' } as const;
  const version = read.kind === 'there' ? read.answer : null;
  return (
    <Page
      title={version === null ? speak('plan.versions') : speak('read.title', { name: version.name })}
      {...(version === null
        ? {}
        : {
            intro: [writeDate(version.made, 'day', language), version.seal === null ? '' : speak('read.sealed'), version.note]
              .filter(Boolean)
              .join(' · '),
          })}
      acts={
        <>
          {languages.length > 1 && written !== undefined && (
            <Switch
              label={speak('read.language')}
              value={written}
              options={languages.map((one) => ({ value: one, text: speak(`plan.lang_${one}`) }))}
              onPick={(lang) => show({ lang })}
            />
          )}
          {views.length > 1 && (
            <Switch
              label={speak('read.views')}
              value={shown}
              options={views.map((one) => ({ value: one, text: speak(texts[one]) }))}
              onPick={(next) => show({ view: next })}
            />
          )}
          {whole && written !== undefined && (
            <a className="button" href={addressOf(planEndpoints.downloadVersion.path, { version: id }, { language: written })} download>
              <Icon name="download" />
              {speak('plan.download')}
            </a>
          )}
        </>
      }
    >
      <Loaded read={read}>
        {(there) => (
          <Loaded read={page}>
            {(answer) => (
              <div className={`read${why === null ? '' : ' read-why'}`}>
                {(shown === 'page' || shown === 'text') && <Outline page={answer} at={goTo} onPick={jump} />}
                <div className="read-main">
                  {!there.wholeFiles && <Notice kind="note">{speak('read.partsOnly')}</Notice>}
                  {shown === 'page' && written !== undefined && (
                    <WordPage
                      {...{ language: written, page: answer, goTo }}
                      version={id}
                      onPress={
                        why === null
                          ? null
                          : (provision) => {
                              jump(provision);
                              why.ask({ provision, sentence: null }, null);
                            }
                      }
                      onText={() => show({ view: 'text' })}
                    />
                  )}
                  {shown === 'text' && <TextView page={answer} goTo={goTo} lang={written ?? 'ru'} onLink={jump} why={why} />}
                  {shown === 'compared' && written !== undefined && (
                    <Compared
                      version={there}
                      language={written}
                      other={search.with ?? null}
                      why={why}
                      onOther={(other) => show({ with: other })}
                    />
                  )}
                  {shown === 'links' && written !== undefined && (
                    <LinkedLanguages
                      version={there}
                      from={written}
                      page={answer}
                      to={search.beside ?? null}
                      onTo={(beside) => show({ beside })}
                    />
                  )}
                </div>
                {why !== null && written !== undefined && shown !== 'links' && <WhyPanel version={there} language={written} why={why} />}
              </div>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

/** Phones get the text: a page of A4 is not read there. */
const narrow = (): boolean => globalThis.matchMedia('(max-width: 900px)').matches;
