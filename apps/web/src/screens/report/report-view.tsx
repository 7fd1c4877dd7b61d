import { type ReactElement, useState } from 'react';
import type { AnswerOf, returnEndpoints } from '@svod/contract';
import { useSpeak } from '../../messages/language.tsx';
import { hasText } from '../../messages/speak.ts';
import { markClass } from '../../parts/body-mark/mark-index.ts';
import { Panel } from '../../parts/panel/panel.tsx';
import { Pieces } from '../../parts/pieces/pieces.tsx';
import { ProblemList } from '../../problems/problem-list.tsx';
import { AmendmentLine } from './amendment-line.tsx';
import { ReportCounts } from './report-counts.tsx';
import './report.css';

export interface ReportViewProps {
  readonly report: AnswerOf<typeof returnEndpoints.readReport>;
  /** The body's mark: its words are in its colour. */
  readonly mark: number;
}

/** A file's changes in the order of the base, its remarks, what was folded and what is to be known. */
export function ReportView({ report, mark }: ReportViewProps): ReactElement {
  const speak = useSpeak();
  const [untrackedOnly, setUntrackedOnly] = useState(false);
  const { reading } = report.file;
  const shown = report.amendments.filter(({ state }) => state !== 'folded');
  const listed = untrackedOnly ? shown.filter(({ tracked }) => !tracked) : shown;
  const folded = report.amendments.filter(({ state }) => state === 'folded');
  const someUntracked = shown.some(({ tracked }) => !tracked);
  return (
    <div className={`report ${markClass(mark)}`}>
      {reading !== null && <ReportCounts counts={reading.counts} />}
      {reading !== null && reading.problems.length > 0 && (
        <Panel title={speak('report.problems')}>
          <ProblemList problems={reading.problems} />
        </Panel>
      )}
      {reading === null ? (
        <p className="muted">{speak('report.notYet')}</p>
      ) : (
        <>
          <Panel
            title={speak('report.amendments')}
            aside={
              someUntracked && (
                <label className="choice">
                  <input type="checkbox" checked={untrackedOnly} onChange={({ target }) => setUntrackedOnly(target.checked)} />
                  {speak('report.filter_untracked')}
                </label>
              )
            }
          >
            {listed.length === 0 && <p className="muted">{speak('report.none')}</p>}
            <ol className="amendments">
              {listed.map((one) => (
                <AmendmentLine key={one.id} amendment={one} />
              ))}
            </ol>
            {folded.length > 0 && (
              <details className="folded">
                <summary>{speak('report.folded', { count: folded.length })}</summary>
                <p className="muted">{speak('report.foldedText')}</p>
                <ol className="amendments">
                  {folded.map((one) => (
                    <li key={one.id}>
                      <p className="amendment-place">
                        <b>{one.place}</b> <span className="muted">{whyText(one.why)}</span>
                      </p>
                      <Pieces pieces={one.pieces} short />
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </Panel>
          <Panel title={speak('report.remarksTitle')}>
            {report.remarks.length === 0 && <p className="muted">{speak('report.noRemarks')}</p>}
            <ol className="amendments">
              {report.remarks.map((one) => (
                <li key={one.id}>
                  <p className="amendment-place">
                    <b>{one.place === '' ? speak('report.whole') : one.place}</b>
                    {one.author !== '' && <span className="muted">{speak('report.by', { author: one.author })}</span>}
                  </p>
                  {one.quote !== '' && <blockquote>{one.quote}</blockquote>}
                  <p className="remark-text">{one.text}</p>
                </li>
              ))}
            </ol>
          </Panel>
        </>
      )}
    </div>
  );

  function whyText(why: string): string {
    const key = `report.why_${why}`;
    return hasText(key) ? (speak as (key: string) => string)(key) : why;
  }
}
