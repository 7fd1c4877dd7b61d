import type { ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { OwnAnswer } from '../own-answer/own-answer.tsx';
import { DeskRound } from './desk-round.tsx';
import { useRound } from './use-round.ts';

/** A round: for the desk who has answered what, for a body its own answer. */
export function RoundScreen({ round }: { readonly round: string }): ReactElement {
  const speak = useSpeak();
  const read = useRound(round);
  if (read.kind === 'failed' && read.failed.kind === 'fault' && read.failed.status < 409) return <NotFound />;
  if (read.kind !== 'there')
    return (
      <Page title={speak('plan.rounds')} width="text">
        <Loaded read={read}>{() => null}</Loaded>
      </Page>
    );
  return read.answer.whole ? <DeskRound round={read.answer} /> : <OwnAnswer round={read.answer} />;
}
