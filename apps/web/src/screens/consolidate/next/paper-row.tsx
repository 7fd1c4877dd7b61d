import type { Language } from '@svod/contract';
import type { ReactElement, ReactNode } from 'react';
import { useSpeak } from '../../../messages/language.tsx';
import { PaperFile } from '../../../papers/paper-file.tsx';
import type { PaperFormat, PaperKind } from '../../../papers/use-paper.ts';

export type { PaperKind };

export interface PaperRowProps {
  readonly round: string;
  readonly paper: PaperKind;
  readonly language: Language;
  /** Whom a paper is made for. */
  readonly body: string | null;
  readonly children?: ReactNode;
}

const TABLE = ['docx', 'xlsx', 'pdf'] as const;
const FORMATS: Readonly<Record<PaperKind, readonly PaperFormat[]>> = {
  'comment-table': TABLE,
  'disagreement-table': TABLE,
  'old-new-table': TABLE,
  redline: ['docx'],
  'next-redline': ['docx'],
  'reply-letter': ['docx', 'pdf'],
  'answer-redline': ['docx'],
};

/** One paper: made when it is asked for, then a file to take. */
export function PaperRow({ round, paper, language, body, children }: PaperRowProps): ReactElement {
  const speak = useSpeak();
  const formats = FORMATS[paper];
  return (
    <li className="paper-row">
      <b>{speak(`nextVersion.paper_${paper}`)}</b>
      {children}
      <div className="paper-formats">
        {formats.map((format) => (
          <PaperFile key={format} wanted={{ round, paper, language, body }} format={format} />
        ))}
      </div>
    </li>
  );
}
