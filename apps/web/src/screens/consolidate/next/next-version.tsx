import { type Language } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useSpeak } from '../../../messages/language.tsx';
import { Dialog } from '../../../parts/dialog/dialog.tsx';
import type { Round } from '../../round/use-round.ts';
import type { Queue } from '../place/place-detail.ts';
import type { Tab } from '../queue/queue-rows.ts';
import { MakeVersion } from './make-version.tsx';
import { Papers } from './papers.tsx';
import './next.css';

export interface NextVersionProps {
  readonly round: Round;
  readonly language: Language;
  readonly queue: Queue;
  readonly onJump: (item: string) => void;
  readonly onTab: (tab: Tab) => void;
  readonly onClose: () => void;
}

/** From the decisions to the next version, and to the papers of the round. */
export function NextVersion({ round, language, queue, onJump, onTab, onClose }: NextVersionProps): ReactElement {
  const speak = useSpeak();
  const [made, setMade] = useState<string | null>(queue.settled);
  const version = queue.settled ?? made;
  return (
    <Dialog title={speak(version === null ? 'nextVersion.title' : 'nextVersion.papers')} width="wide" onClose={onClose}>
      {version === null && <MakeVersion round={round} language={language} queue={queue} onJump={onJump} onTab={onTab} onMade={setMade} />}
      <Papers round={round} language={language} version={version} />
    </Dialog>
  );
}
