import { type Language, type Page, type Version, planEndpoints } from '@svod/contract';
import { type ReactElement, useMemo, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useRead } from '../../calls/use-read.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { Pick } from '../../parts/pick/pick.tsx';
import { useViewer } from '../../shell/start.ts';
import { placesOf } from '../../typing/places.ts';
import { Switch } from './switch.tsx';

export interface LinkedLanguagesProps {
  readonly version: Version;
  readonly from: Language;
  readonly page: Page;
  readonly to: Language | null;
  readonly onTo: (language: Language) => void;
}

/** Two languages of a version side by side, provision by provision; the desk puts a wrong link right. */
export function LinkedLanguages({ version, from, page, to, onTo }: LinkedLanguagesProps): ReactElement {
  const speak = useSpeak();
  const desk = useViewer().roles.some(({ role }) => role === 'desk');
  const others = version.languages.filter((one) => one !== from);
  const beside = others.find((one) => one === to) ?? others[0] ?? null;
  const set = useAct(planEndpoints.setLink, ['version']);
  const [picking, setPicking] = useState<string | null>(null);
  const when = { about: ['version'] as const, when: beside !== null };
  const other = useRead(planEndpoints.readPage, { params: { version: version.id }, query: { language: beside ?? from } }, when);
  const links = useRead(planEndpoints.readLinks, { params: { version: version.id }, query: { from, to: beside ?? from } }, when);
  const mine = useMemo(() => new Map(placesOf(page).map((place) => [place.provision, place])), [page]);
  const theirs = useMemo(
    () => new Map(other.kind === 'there' ? placesOf(other.answer).map((place) => [place.provision, place]) : []),
    [other],
  );
  if (beside === null) return <Notice kind="note">{speak('read.linksOne')}</Notice>;
  const link = (provision: string, chosen: string | null): void => {
    setPicking(null);
    void set.run({ params: { version: version.id }, body: { from, to: beside, provision, other: chosen } });
  };
  return (
    <Panel
      title={speak('read.linksTitle')}
      aside={
        others.length > 1 && (
          <Switch
            label={speak('read.language')}
            value={beside}
            options={others.map((one) => ({ value: one, text: speak(`plan.lang_${one}`) }))}
            onPick={onTo}
          />
        )
      }
    >
      <p className="muted">{speak('read.linksText')}</p>
      <FailedNotice failed={set.failed} />
      <Loaded read={links}>
        {(answer) => (
          <ol className="links-list">
            {answer.links
              .filter((one) => mine.has(one.from))
              .map((one) => (
                <li key={one.from}>
                  <p lang={from}>
                    <b>{mine.get(one.from)?.label}</b> {mine.get(one.from)?.text}
                  </p>
                  <p lang={beside} className={one.to === null ? 'muted' : undefined}>
                    {one.to === null ? speak('read.linkNone') : theirs.get(one.to)?.text}
                  </p>
                  <div>
                    <span className="muted">{speak(`read.linkBy_${one.by}`)}</span>{' '}
                    {desk && version.seal === null && (
                      <Button kind="small" busy={set.busy} onClick={() => setPicking(one.from)}>
                        {speak('read.linkChange')}
                      </Button>
                    )}
                  </div>
                </li>
              ))}
          </ol>
        )}
      </Loaded>
      {picking !== null && (
        <Dialog title={speak('read.linkPick')} onClose={() => setPicking(null)} width="wide">
          <p lang={from}>{mine.get(picking)?.text}</p>
          <Pick
            label={speak('answer.find')}
            choices={[
              { key: '', value: null as string | null, words: speak('read.linkNothing'), show: <b>{speak('read.linkNothing')}</b> },
              ...[...theirs.values()].map((place) => ({
                key: place.provision ?? '',
                value: place.provision,
                words: `${place.label} ${place.text}`,
                show: (
                  <span lang={beside}>
                    <b>{place.label}</b> {place.text}
                  </span>
                ),
              })),
            ]}
            onPick={(chosen) => link(picking, chosen)}
          />
        </Dialog>
      )}
    </Panel>
  );
}
