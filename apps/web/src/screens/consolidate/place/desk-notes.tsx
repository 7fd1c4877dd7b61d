import { type Language, consolidateEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../../calls/use-act.ts';
import { writeDate } from '../../../dates/write-date.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { Button } from '../../../parts/button/button.tsx';
import { FailedNotice } from '../../../parts/failed/failed-notice.tsx';
import { TextArea } from '../../../parts/field/field.tsx';
import type { DeskNote } from './place-detail.ts';

export interface DeskNotesProps {
  readonly round: string;
  readonly language: Language;
  readonly item: string;
  readonly notes: readonly DeskNote[];
}

/** Notes of the desk for itself: in no paper, and seen by no body. */
export function DeskNotes({ round, language, item, notes }: DeskNotesProps): ReactElement {
  const { language: own, speak } = useLanguage();
  const save = useAct(consolidateEndpoints.saveNote, ['round']);
  const [typed, setTyped] = useState('');
  const put = async (note: string, old: DeskNote | null): Promise<void> => {
    const called = await save.run({
      params: { round, note: old?.id ?? crypto.randomUUID() },
      query: { language },
      body: { item: old?.item ?? item, revision: old?.revision ?? 0, note, takenBack: old !== null },
    });
    if (called.kind === 'done' && old === null) setTyped('');
  };
  return (
    <section className="desk-notes">
      <h2 className="side-title">
        {speak('consolidate.notes')} <span>{speak('consolidate.notesInside')}</span>
      </h2>
      <ul>
        {notes.map((one) => (
          <li key={one.id}>
            <p>{one.note}</p>
            <small>
              {one.by}, {writeDate(one.written, 'short', own)}
            </small>
            {one.mine && (
              <button type="button" className="side-link" onClick={() => void put(one.note, one)}>
                {speak('consolidate.noteRemove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <TextArea label={speak('consolidate.noteNew')} rows={2} value={typed} onText={setTyped} />
      <FailedNotice failed={save.failed} />
      {typed.trim() !== '' && (
        <Button kind="small" busy={save.busy} onClick={() => void put(typed, null)}>
          {speak('consolidate.noteSave')}
        </Button>
      )}
    </section>
  );
}
