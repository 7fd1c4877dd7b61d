import type { ReturnedFile } from '@svod/contract';
import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { changesIn } from './tally.ts';
import type { Round } from './use-round.ts';

/** Kinds of files that amendments are read from. */
export const READ_KINDS: ReadonlySet<ReturnedFile['kind']> = new Set(['word', 'workbook', 'convertible']);

/** What was read of a file, on one line. */
export function FileResult({ file, round }: { readonly file: ReturnedFile; readonly round: Round }): ReactElement | null {
  const speak = useSpeak();
  const { reading, kind } = file;
  if (kind === 'letter' || kind === 'picture') return <span>{speak(`files.kind_${kind}`)}</span>;
  if (reading === null) return READ_KINDS.has(kind) && file.task === null ? <span>{speak('files.deskReads')}</span> : null;
  const { counts, madeOn } = reading;
  return (
    <>
      <Icon name="done" />
      <Counted text={speak('files.changes', { count: changesIn(counts) })} />
      {counts.untracked > 0 && <Counted text={speak('files.untracked', { count: counts.untracked })} />}
      {counts.folded > 0 && <Counted text={speak('files.folded', { count: counts.folded })} />}
      <Counted text={speak('files.remarks', { count: counts.remarks })} />
      {counts.notPlaced > 0 && <Counted text={speak('files.notPlaced', { count: counts.notPlaced })} />}
      {counts.notRead > 0 && <Counted text={speak('files.notRead', { count: counts.notRead })} />}
      {madeOn === null ? (
        <span className="file-wrong">{speak('files.madeOnNone')}</span>
      ) : (
        <span>{speak(madeOn.id === round.version.id ? 'files.madeOn' : 'files.madeOnOther', { version: madeOn.name })}</span>
      )}
    </>
  );
}

/** The number in a text stands out. */
function Counted({ text }: { readonly text: string }): ReactElement {
  return <span>{text.split(/(\d[\d\s\u00A0]*\d|\d)/u).map((part, at) => (at % 2 === 1 ? <b key={`${at}`}>{part}</b> : part))}</span>;
}
