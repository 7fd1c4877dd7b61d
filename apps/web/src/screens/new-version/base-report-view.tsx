import type { Language } from '@svod/contract';
import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { SelectField } from '../../parts/field/field.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import { ProblemList } from '../../problems/problem-list.tsx';
import { usePlan } from '../../shell/plan.ts';
import type { BaseReport, Settle } from './base-report.ts';
import { ColumnsTable } from './columns-table.tsx';
import './base-report.css';

export interface BaseReportViewProps {
  readonly report: BaseReport;
  readonly settle: Settle | null;
  readonly language: Language;
  readonly onSettle: (settle: Settle) => void;
  readonly onLanguage: (language: Language) => void;
  /** The columns were put right: the file is to be read anew. */
  readonly onReread: () => void;
}

const WAYS: readonly Settle[] = ['accept', 'reject', 'keep'];

/** What was found in a file, and what has to be said before a version is made of it. */
export function BaseReportView(props: BaseReportViewProps): ReactElement {
  const { report, settle, language, onSettle, onLanguage, onReread } = props;
  const speak = useSpeak();
  const { languages, versions } = usePlan();
  const same = versions.find(({ id }) => id === report.sameAs);
  return (
    <div className="base-report">
      <dl>
        <div className="base-report-title">
          <dt>{speak('plan.planTitle')}</dt>
          <dd lang={language}>{report.title}</dd>
        </div>
        {(
          [
            ['plan.provisions', report.provisions],
            ['plan.measures', report.measures],
            ['plan.changesFound', report.trackedChanges],
            ['plan.commentsFound', report.comments],
          ] as const
        ).map(([text, count]) => (
          <div key={text}>
            <dt>{speak(text)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {same !== undefined && <Notice kind="note">{speak('plan.sameAs', { name: same.name })}</Notice>}
      <SelectField
        label={speak('plan.language')}
        value={language}
        options={languages.map((one) => ({ value: one, text: speak(`plan.lang_${one}`) }))}
        onPick={onLanguage}
      />
      {report.trackedChanges > 0 && (
        <fieldset className="base-report-settle">
          <legend>{speak('plan.settleTitle', { count: report.trackedChanges })}</legend>
          <p className="muted">{speak('plan.settleText')}</p>
          {WAYS.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name={`settle ${report.file}`} checked={settle === one} onChange={() => onSettle(one)} />
              {speak(`plan.settle_${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      {report.comments > 0 && <p className="muted">{speak('plan.commentsText', { count: report.comments })}</p>}
      {report.measures === 0 && <Notice kind="note">{speak('plan.noMeasures')}</Notice>}
      {report.columns.length > 0 && <ColumnsTable columns={report.columns} onKept={onReread} />}
      {report.problems.length > 0 && (
        <details>
          <summary>{speak('plan.problems')}</summary>
          <ProblemList problems={report.problems} />
        </details>
      )}
    </div>
  );
}
