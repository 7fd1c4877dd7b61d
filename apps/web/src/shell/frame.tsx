import { workspaceEndpoints } from '@svod/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { useRead } from '../calls/use-read.ts';
import { type LiveState, listenLive } from '../live/live-updates.ts';
import { useSpeak } from '../messages/language.tsx';
import { FailedNotice } from '../parts/failed/failed-notice.tsx';
import { Loading } from '../parts/loaded/loaded.tsx';
import { SignInAgain } from '../screens/sign-in/sign-in-again.tsx';
import { type Start, StartContext } from './start.ts';
import { TopBar } from './top-bar.tsx';
import { useOwnLanguage } from './use-own-language.ts';
import './frame.css';

/** What stands around every page: the way past the bar, the bar, what is true of the whole workspace, and the screen itself. */
export function Frame(): ReactElement {
  const read = useRead(workspaceEndpoints.readStart, {}, { about: ['workspace', 'person'] });
  const start = read.kind === 'there' ? read.answer : null;
  const shown = useKept(start);
  useOwnLanguage(shown?.viewer ?? null);
  if (read.kind === 'failed')
    return (
      <main className="screen screen-text">
        <FailedNotice failed={read.failed} again={read.again} />
      </main>
    );
  if (shown === null) return <Loading />;
  const over = start !== null && start.viewer === null && shown.viewer !== null;
  return (
    <StartContext value={shown}>
      <Around signedIn={shown.viewer !== null && !over} sample={shown.workspace.kind === 'sample'}>
        <Outlet />
      </Around>
      {over && <SignInAgain />}
    </StartContext>
  );
}

/**
 * Where a sign-in is over, the page of the person who was there stays, with all that was typed in it, under the question who they are. Whoever else signs
 * in gets a page of their own.
 */
function useKept(start: Start | null): Start | null {
  const [kept, setKept] = useState<Start | null>(null);
  if (start === null || start === kept) return kept;
  if (kept?.viewer == null || start.viewer?.id === kept.viewer.id) {
    setKept(start);
    return start;
  }
  if (start.viewer !== null) globalThis.location.reload();
  return kept;
}

function Around({ signedIn, sample, children }: { signedIn: boolean; sample: boolean; children: ReactNode }): ReactElement {
  const speak = useSpeak();
  const live = useLive(signedIn);
  return (
    <>
      <a className="skip-link" href="#content">
        {speak('shell.skip')}
      </a>
      <header>
        {sample && <p className="banner banner-sample">{speak('shell.sample')}</p>}
        {live === 'broken' && (
          <p className="banner banner-broken" role="status">
            {speak('shell.liveBroken')}
          </p>
        )}
        <TopBar />
      </header>
      {children}
    </>
  );
}

/** Live updates while somebody is signed in. */
function useLive(signedIn: boolean): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('joining');
  useEffect(() => (signedIn ? listenLive(client, setState) : undefined), [client, signedIn]);
  return signedIn ? state : 'joining';
}
