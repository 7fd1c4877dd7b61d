import { type Language, type Version, planEndpoints } from '@svod/contract';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { addressOf } from '../../calls/address.ts';
import { useRead } from '../../calls/use-read.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { SelectField } from '../../parts/field/field.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import { Pieces } from '../../parts/pieces/pieces.tsx';
import { usePlan } from '../../shell/plan.ts';
import { type ComparedRun, runsOf } from './compared-runs.ts';
import { askedOf } from './compared-why.ts';
import { stepOf } from './step-key.ts';
import type { Why } from './why/use-why.ts';

export interface ComparedProps {
  readonly version: Version;
  readonly language: Language;
  readonly other: string | null;
  /** Null: the reader may not ask why it reads so. */
  readonly why: Why | null;
  readonly onOther: (version: string) => void;
}

const COUNTS = ['changed', 'inserted', 'deleted', 'moved'] as const;

/** What became of another version in this one, as a redline with its counts; J and K go from change to change. */
export function Compared({ version, language, other, why, onOther }: ComparedProps): ReactElement {
  const speak = useSpeak();
  const plan = usePlan();
  const others = plan.versions.filter(({ id, languages }) => id !== version.id && languages.includes(language));
  const chosen = others.find(({ id }) => id === other) ?? others.find(({ id }) => id === version.previous) ?? others.at(-1) ?? null;
  const read = useRead(
    planEndpoints.compareVersions,
    { params: { version: version.id, other: chosen?.id ?? '' }, query: { language } },
    { about: ['version'], when: chosen !== null },
  );
  const [whole, setWhole] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLOListElement>(null);
  const runs = useMemo(() => (read.kind === 'there' ? runsOf(read.answer.provisions, whole) : []), [read, whole]);
  const changes = runs.filter((run) => run.kind === 'provision' && run.state !== 'same').length;
  const go = (step: 1 | -1): void => {
    if (changes === 0) return;
    const next = at < 0 ? (step === 1 ? 0 : changes - 1) : (at + step + changes) % changes;
    setAt(next);
    const places = list.current?.querySelectorAll<HTMLElement>('li[data-change]');
    const place = places?.[next];
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'center' });
  };
  const step = useRef(go);
  useEffect(() => {
    step.current = go;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const way = stepOf(event);
      if (way === null) return;
      event.preventDefault();
      step.current(way);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  if (chosen === null) return <Notice kind="note">{speak('read.compareNone')}</Notice>;
  return (
    <>
      <div className="compare-head">
        <SelectField
          label={speak('read.compareWith')}
          value={chosen.id}
          options={others.toReversed().map(({ id, name }) => ({ value: id, text: name }))}
          onPick={(picked) => {
            setAt(-1);
            onOther(picked);
          }}
        />
        {read.kind === 'there' && (
          <p className="compare-counts">
            {COUNTS.filter((name) => read.answer.counts[name] > 0).map((name) => (
              <span key={name}>
                <b>{read.answer.counts[name]}</b> {speak(`read.${name}`)}
              </span>
            ))}
            {changes === 0 && <span>{speak('read.same')}</span>}
          </p>
        )}
        <label className="choice">
          <input type="checkbox" checked={whole} onChange={({ target }) => setWhole(target.checked)} />
          {speak('read.whole')}
        </label>
        <a
          className="button button-small"
          href={addressOf(planEndpoints.downloadRedline.path, { version: version.id, other: chosen.id }, { language })}
          download
        >
          <Icon name="download" />
          {speak('read.redline')}
        </a>
        <div className="compare-go" title={speak('read.keys')}>
          <span className="muted" role="status">
            {at >= 0 && changes > 0 && speak('read.place', { at: at + 1, all: changes })}
          </span>
          <Button kind="small" disabled={changes === 0} aria-label={speak('read.previous')} aria-keyshortcuts="K" onClick={() => go(-1)}>
            <Icon name="left" />
          </Button>
          <Button kind="small" disabled={changes === 0} aria-label={speak('read.next')} aria-keyshortcuts="J" onClick={() => go(1)}>
            <Icon name="right" />
          </Button>
        </div>
      </div>
      <Loaded read={read}>
        {() => (
          <ol
            className="compared"
            ref={list}
            lang={language}
            aria-label={speak('read.compareFromTo', { from: chosen.name, to: version.name })}
          >
            {runs.map((run) => (
              <Run key={run.key} run={run} why={why} />
            ))}
          </ol>
        )}
      </Loaded>
    </>
  );
}

function Run({ run, why }: { readonly run: ComparedRun; readonly why: Why | null }): ReactElement {
  const speak = useSpeak();
  if (run.kind === 'left') return <li className="compared-left">{speak('read.left', { count: run.count })}</li>;
  const changed = run.state !== 'same';
  const asks = changed && why !== null;
  const question = askedOf(run);
  const ask = (from: HTMLElement): void => why?.ask(question, from.closest('li'));
  return (
    <li
      data-state={run.state}
      {...(changed ? { 'data-change': '', tabIndex: -1 } : {})}
      className={[run.heading ? 'compared-heading' : '', asks ? 'compared-asks' : ''].filter(Boolean).join(' ') || undefined}
      aria-current={asks && why.asked?.provision === question.provision && why.asked.gone === question.gone ? 'true' : undefined}
      // The button in it says the same to those without a mouse: the whole change is only a larger place to press. Who marks words to copy them asks nothing.
      onClick={({ currentTarget }) => {
        if (asks && (globalThis.getSelection()?.isCollapsed ?? true)) ask(currentTarget);
      }}
      onKeyDown={({ key, target, currentTarget }) => {
        if (asks && key === 'Enter' && target === currentTarget) ask(currentTarget);
      }}
    >
      {changed && (
        <span className="compared-state">
          {[run.label, speak(`read.${run.state}`)].filter(Boolean).join(' · ')}
          {asks && (
            <button type="button" className="compared-why" aria-haspopup="dialog">
              {speak('read.askWhy')}
            </button>
          )}
        </span>
      )}
      <Pieces
        pieces={
          changed
            ? run.pieces
            : run.pieces.map((piece, at) => (at === 0 && run.label !== '' ? { ...piece, text: `${run.label} ${piece.text}` } : piece))
        }
      />
    </li>
  );
}
