import type { Language } from '@svod/contract';
import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import type { Failed } from '../../../calls/call.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { Button } from '../../../parts/button/button.tsx';
import { FailedNotice } from '../../../parts/failed/failed-notice.tsx';
import { Loading } from '../../../parts/loaded/loaded.tsx';
import { Switch } from '../../read/switch.tsx';
import { isDecided } from '../queue/queue-rows.ts';
import type { Selection } from '../use-selection.ts';
import { MeasureSheet } from './measure-sheet.tsx';
import type { PlaceDetail, Subject } from './place-detail.ts';
import type { PlaceView } from './paragraph.tsx';
import { TextSheet } from './text-sheet.tsx';
import './place.css';

export interface PlaceContextProps {
  readonly selection: Selection;
  readonly detail: PlaceDetail | null;
  readonly failed: { readonly failed: Failed; readonly again: () => void } | null;
  readonly subject: Subject | null;
  readonly bodies: Bodies;
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly view: PlaceView;
  readonly onView: (view: PlaceView) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onQueue: () => void;
}

/** The plan's page around what is looked at, with all that the bodies ask in its place. */
export function PlaceContext(props: PlaceContextProps): ReactElement {
  const { selection, detail, failed, subject, bodies, language, languages, view, onView, onLanguage, onQueue } = props;
  const { speak } = useLanguage();
  const { current, places, partOf, shown } = selection;
  const place = current === null ? null : places(current);
  const sheet = useRef<HTMLDivElement>(null);
  const id = current?.id;
  const nearby = useMemo(
    () => detail && { ...detail, amendments: detail.amendments.filter(({ elsewhere }) => elsewhere === null) },
    [detail],
  );
  useEffect(() => {
    const here = sheet.current?.querySelector('.sheet-now');
    const box = sheet.current;
    // The page around stays as it is where all of it is in sight already.
    if (here instanceof HTMLElement && box !== null) {
      const [top, bottom] = [here.offsetTop, here.offsetTop + here.offsetHeight];
      if (top < box.scrollTop || bottom > box.scrollTop + box.clientHeight) box.scrollTop = Math.max(0, top - 60);
    }
  }, [id, detail === null]);
  const left = shown.filter((line) => !isDecided(line)).length;
  const at = shown.findIndex((line) => line.id === id);
  const title =
    current === null
      ? ''
      : current.measure !== ''
        ? speak('read.measure', { number: current.measure })
        : current.label || speak('consolidate.noPlace');
  return (
    <>
      <div className="place-head">
        <div className="place-steps">
          <Button aria-label={speak('consolidate.previous')} onClick={() => selection.step(-1)}>
            ‹
          </Button>
          <b>{speak('consolidate.position', { at: at + 1, all: shown.length })}</b>
          <Button aria-label={speak('consolidate.next')} onClick={() => selection.step(1)}>
            ›
          </Button>
          <Button className="place-queue" onClick={onQueue}>
            {speak('consolidate.toQueue', { count: left })}
          </Button>
        </div>
        <h1 className="place-crumb" title={current === null ? undefined : `${title} · ${partOf(current).title}`}>
          <b lang={current?.measure === '' ? language : undefined}>{title}</b>
          {current !== null && <span lang={language}> · {partOf(current).title}</span>}
        </h1>
        <Switch
          label={speak('consolidate.views')}
          value={view}
          options={[
            { value: 'all', text: speak('consolidate.viewAll') },
            { value: 'base', text: speak('consolidate.viewBase') },
            { value: 'decided', text: speak('consolidate.viewDecided') },
          ]}
          onPick={onView}
        />
        {languages.length > 1 && (
          <Switch
            label={speak('read.language')}
            value={language}
            options={languages.map((one) => ({ value: one, text: speak(`plan.lang_${one}`) }))}
            onPick={onLanguage}
          />
        )}
      </div>
      <div className="place-desk" ref={sheet} tabIndex={0} role="region" aria-label={speak('consolidate.pageAround')}>
        {failed !== null && <FailedNotice failed={failed.failed} again={failed.again} />}
        {detail === null && failed === null && <Loading />}
        {nearby !== null && current !== null && (
          <article className="sheet" lang={language}>
            {place?.measure ? (
              <MeasureSheet part={place.part} measure={place.measure} detail={nearby} subject={subject} view={view} bodies={bodies} />
            ) : (
              <TextSheet place={place} line={current} detail={nearby} view={view} bodies={bodies} />
            )}
          </article>
        )}
      </div>
    </>
  );
}
