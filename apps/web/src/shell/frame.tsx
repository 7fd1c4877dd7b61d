import { workspaceEndpoints } from '@svod/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { useRead } from '../calls/use-read.ts';
import { type LiveState, listenLive } from '../live/live-updates.ts';
import { useSpeak } from '../messages/language.tsx';
import { FailedNotice } from '../parts/failed/failed-notice.tsx';
import { Loading } from '../parts/loaded/loaded.tsx';
import { StartContext } from './start.ts';
import { TopBar } from './top-bar.tsx';
import './frame.css';

/** What stands around every page: the way past the bar, the bar, what is true of the whole workspace, and the screen itself. */
export function Frame(): ReactElement {
  const read = useRead(workspaceEndpoints.readStart, {}, { about: ['workspace', 'role', 'person'] });
  if (read.kind === 'loading') return <Loading />;
  if (read.kind === 'failed')
    return (
      <main className="screen screen-text">
        <FailedNotice failed={read.failed} again={read.again} />
      </main>
    );
  return (
    <StartContext value={read.answer}>
      <Around signedIn={read.answer.viewer !== null} sample={read.answer.workspace.kind === 'sample'}>
        <Outlet />
      </Around>
    </StartContext>
  );
}

function Around({ signedIn, sample, children }: { signedIn: boolean; sample: boolean; children: ReactNode }): ReactElement {
  const speak = useSpeak();
  const live = useLive(signedIn);
  return (
    <>
      <a className="skip-link" href="#content">
        {speak('shell.skip')}
      </a>
      {sample && (
        <p className="banner banner-sample" role="note">
          {speak('shell.sample')}
        </p>
      )}
      {live === 'broken' && (
        <p className="banner banner-broken" role="status">
          {speak('shell.liveBroken')}
        </p>
      )}
      <TopBar />
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
