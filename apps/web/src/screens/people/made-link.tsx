import type { AnswerOf, peopleEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';

export type Link = AnswerOf<typeof peopleEndpoints.invitePerson>;

/** A link that was just made: mailed, or to be handed over by the one who made it. */
export function MadeLink({ link: { link, mailed, expires } }: { readonly link: Link }): ReactElement {
  const { language, speak } = useLanguage();
  const tell = useTell();
  const date = writeDate(expires, 'minute', language);
  if (mailed) return <Notice kind="note">{speak('people.linkMailed', { date })}</Notice>;
  if (link === null) return <Notice kind="wrong">{speak('people.linkNot')}</Notice>;
  const copy = (): void => void navigator.clipboard.writeText(link).then(() => tell(speak('people.copied')));
  return (
    <Notice
      kind="note"
      acts={
        <Button kind="small" onClick={copy}>
          {speak('people.copy')}
        </Button>
      }
    >
      {speak('people.linkShown', { date })}
      <code className="made-link">{link}</code>
    </Notice>
  );
}
