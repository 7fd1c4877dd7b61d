import type { Language } from '@svod/contract';
import { type ReactElement, useEffect, useRef } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useSpeak } from '../../../messages/language.tsx';
import { TextArea } from '../../../parts/field/field.tsx';
import { wordPieces } from '../../../parts/pieces/word-pieces.ts';
import { KeyCap } from '../keys/key-cap.tsx';
import type { Subject } from '../place/place-detail.ts';
import { Words } from '../place/words.tsx';
import type { Draft } from './draft.ts';
import { JointOutcome } from './joint-outcome.tsx';
import { OrderEditor } from './order-editor.tsx';
import { SourcedWords } from './sourced-words.tsx';
import type { Work } from './use-work.ts';

export interface DraftEditorProps {
  readonly draft: Draft;
  readonly subject: Subject;
  readonly bodies: Bodies;
  readonly language: Language;
  readonly work: Work;
}

/** Where the words of a decision are written. It takes the focus; Escape gives it back, and what was typed is kept. */
export function DraftEditor({ draft, subject, bodies, language, work }: DraftEditorProps): ReactElement {
  const speak = useSpeak();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector('textarea') ?? box.current?.querySelector('button');
    field?.focus();
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const { change } = work.drafts;
  const worded = draft.mode === 'part' || draft.mode === 'joint';
  const before = oldOf(subject);
  return (
    <div className="draft" ref={box}>
      <p className="draft-head">
        <b>{speak(`consolidate.draft_${draft.mode}`)}</b>
        <span>
          {speak('consolidate.keysWait')} <KeyCap act="leave" />
        </span>
      </p>
      {draft.moved && <p className="draft-moved">{speak('consolidate.draftMoved')}</p>}
      {worded && (
        <>
          <TextArea
            label={speak(draft.mode === 'joint' ? 'consolidate.jointWords' : 'consolidate.partWords')}
            className="draft-words"
            lang={language}
            rows={3}
            value={draft.wording}
            {...(draft.mode === 'joint' ? { under: <SourcedWords wording={draft.wording} subject={subject} bodies={bodies} /> } : {})}
            wrong={work.missing === 'wording' ? speak('parts.required') : null}
            onText={(wording) => change({ wording })}
          />
          {draft.mode === 'part' && draft.wording !== before && (
            <p className="draft-look" lang={language} aria-hidden="true">
              <Words pieces={wordPieces(before, draft.wording)} />
            </p>
          )}
        </>
      )}
      {draft.mode === 'order' && (
        <OrderEditor draft={draft} subject={subject} bodies={bodies} language={language} onPicks={(picks) => change({ picks })} />
      )}
      {draft.mode === 'joint' && (
        <JointOutcome
          {...{ draft, subject, bodies, language }}
          missing={work.missing === 'reasons'}
          onRejected={(rejected) => change({ rejected })}
        />
      )}
      <TextArea
        label={speak(draft.mode === 'reject' ? 'consolidate.reasonNeeded' : 'consolidate.reason')}
        optional={draft.mode !== 'reject'}
        lang={language}
        rows={draft.mode === 'reject' || draft.mode === 'dismiss' ? 3 : 1}
        value={draft.reason}
        wrong={work.missing === 'reason' ? speak('parts.required') : null}
        onText={(reason) => change({ reason })}
      />
      {draft.mode !== 'order' && draft.mode !== 'dismiss' && (
        <label className="choice">
          <input type="checkbox" checked={draft.agreed} onChange={({ target }) => change({ agreed: target.checked })} />
          {speak('consolidate.agreed')}
        </label>
      )}
    </div>
  );
}

/** The words that the amendment looked at takes out. */
function oldOf({ rivals, id }: Subject): string {
  const one = rivals.find((rival) => rival.id === id);
  return one === undefined ? '' : one.before.slice(one.range.start, one.range.end);
}
