import type { ReactElement } from 'react';
import { useSpeak } from '../../../messages/language.tsx';
import type { Speak } from '../../../messages/speak.ts';
import { Stale } from '../../../parts/stale/stale.tsx';
import { decisionText } from './decision-text.ts';
import type { Decision } from './draft.ts';
import type { Deciding } from './use-deciding.ts';
import type { Work } from './use-work.ts';

/** Somebody decided it first: what they decided, what was meant here, and the choice between them. */
export function SecondNotice({ second, work }: { readonly second: NonNullable<Deciding['second']>; readonly work: Work }): ReactElement {
  const speak = useSpeak();
  const many = second.meant.length > 1;
  const now = second.now.map(({ item, kind, by, wording, reason }) =>
    [many ? work.nameOf(item) : '', `${decisionText(speak, kind)} (${by})`, wording ?? '', reason].filter(Boolean).join(': '),
  );
  const meant = second.meant.filter(({ item }) => second.now.some((one) => one.item === item));
  const rest = second.meant.length - meant.length;
  return (
    <>
      <Stale
        now={now.join('; ')}
        yours={[...new Set(meant.map((one) => meantText(speak, one)))].join('; ')}
        onTake={() => void work.take()}
        onKeep={() => void work.insist()}
      />
      {rest > 0 && <p className="second-rest">{speak('consolidate.secondRest', { count: rest })}</p>}
    </>
  );
}

const meantText = (speak: Speak, { kind, wording, reason }: Decision): string =>
  [decisionText(speak, kind), wording ?? '', reason ?? ''].filter(Boolean).join(': ');
