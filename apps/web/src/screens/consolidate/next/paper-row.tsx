import { type Language, consolidateEndpoints } from '@svod/contract';
import { type ReactElement, type ReactNode, useState } from 'react';
import { addressOf } from '../../../calls/address.ts';
import { useAct } from '../../../calls/use-act.ts';
import { useSpeak } from '../../../messages/language.tsx';
import { Button } from '../../../parts/button/button.tsx';
import { FailedNotice } from '../../../parts/failed/failed-notice.tsx';
import { Icon } from '../../../parts/icon/icon.tsx';
import { TaskProgress } from '../../../tasks/task-progress.tsx';
import { useTask } from '../../../tasks/use-task.ts';

export type PaperKind = (typeof consolidateEndpoints.PAPERS)[number];
type Format = 'docx' | 'xlsx' | 'pdf';

export interface PaperRowProps {
  readonly round: string;
  readonly paper: PaperKind;
  readonly language: Language;
  /** Whom a reply letter is written to. */
  readonly body: string | null;
  readonly children?: ReactNode;
}

const TABLES: ReadonlySet<PaperKind> = new Set(['comment-table', 'disagreement-table', 'old-new-table']);
const TABLE_FORMATS: readonly Format[] = ['docx', 'xlsx', 'pdf'];
const LETTER_FORMATS: readonly Format[] = ['docx', 'pdf'];
/** Tracked changes are for Word alone. */
const REDLINE_FORMATS: readonly Format[] = ['docx'];

/** One paper: made when it is asked for, then a file to take. */
export function PaperRow({ round, paper, language, body, children }: PaperRowProps): ReactElement {
  const speak = useSpeak();
  const formats = TABLES.has(paper) ? TABLE_FORMATS : paper === 'reply-letter' ? LETTER_FORMATS : REDLINE_FORMATS;
  return (
    <li className="paper-row">
      <b>{speak(`nextVersion.paper_${paper}`)}</b>
      {children}
      <div className="paper-formats">
        {formats.map((format) => (
          <PaperFile key={format} round={round} paper={paper} language={language} body={body} format={format} />
        ))}
      </div>
    </li>
  );
}

function PaperFile({ round, paper, language, body, format }: Omit<PaperRowProps, 'children'> & { readonly format: Format }): ReactElement {
  const speak = useSpeak();
  const make = useAct(consolidateEndpoints.makePaper, []);
  const [started, setStarted] = useState<string | null>(null);
  const task = useTask(started);
  const made = task?.state === 'done' ? paperOf(task.result) : null;
  const ask = async (): Promise<void> => {
    const called = await make.run({ params: { round }, body: { paper, language, format, body } });
    if (called.kind === 'done') setStarted(called.answer.task);
  };
  const what = speak(made === null ? 'nextVersion.makePaper' : 'nextVersion.takePaper', { format });
  const name = speak('nextVersion.paperFile', { what, paper: speak(`nextVersion.paper_${paper}`) });
  return (
    <div>
      {made === null ? (
        <Button
          kind="small"
          aria-label={name}
          busy={make.busy || (started !== null && task?.state !== 'failed')}
          onClick={() => void ask()}
        >
          {what}
        </Button>
      ) : (
        <a
          className="button button-small paper-made"
          aria-label={name}
          href={addressOf(consolidateEndpoints.downloadPaper.path, { paper: made }, {})}
          download
        >
          <Icon name="download" />
          {what}
        </a>
      )}
      {started !== null && task?.state !== 'done' && <TaskProgress task={task} label={name} />}
      <FailedNotice failed={make.failed} />
    </div>
  );
}

/** The paper that a task made. */
function paperOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('paper' in result)) return null;
  return typeof result.paper === 'string' ? result.paper : null;
}
