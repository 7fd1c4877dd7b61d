import type { Proposal } from '@svod/contract';
import type { ReactElement } from 'react';
import { writeDate } from '../dates/write-date.ts';
import { useLanguage } from '../messages/language.tsx';
import { Button } from '../parts/button/button.tsx';
import { FailedNotice } from '../parts/failed/failed-notice.tsx';
import { SelectField, TextArea } from '../parts/field/field.tsx';
import { Pieces } from '../parts/pieces/pieces.tsx';
import { wordPieces } from '../parts/pieces/word-pieces.ts';
import { Stale, staleOf } from '../parts/stale/stale.tsx';
import type { TypedPlace } from './places.ts';
import { type Draft, useProposal } from './use-proposal.ts';
import './proposal-editor.css';

export interface ProposalEditorProps {
  readonly id: string;
  readonly first: Draft;
  readonly revision: number;
  readonly place: TypedPlace;
  /** The return that it is saved in, made when it is first needed; null where that failed. */
  readonly openReturn: () => Promise<string | null>;
  /** It was taken back. */
  readonly onGone?: () => void;
}

const KINDS: readonly Draft['kind'][] = ['replace', 'insert-after', 'delete', 'remark'];

/** How a provision should read: old and new side by side, and why. Saved as one types. */
export function ProposalEditor({ id, first, revision, place, openReturn, onGone }: ProposalEditorProps): ReactElement {
  const { language, speak } = useLanguage();
  const hand = useProposal(id, first, revision, openReturn);
  const { draft, type, failed, saving, saved, savedAt } = hand;
  const stale = staleOf<Proposal>(failed);
  const whole = place.provision === null;
  const kinds = whole ? (['remark'] as const) : KINDS;
  const pick = (kind: Draft['kind']): void =>
    type({
      kind,
      wording:
        kind === 'replace' && draft.wording === ''
          ? place.text
          : kind === 'delete'
            ? ''
            : draft.kind === 'replace' && draft.wording === place.text
              ? ''
              : draft.wording,
    });
  const say = ({ wording, reason }: Draft): string => speak('answer.staleProposal', { wording, reason });
  return (
    <div className="proposal">
      {!whole && (
        <SelectField
          label={speak('answer.kind')}
          value={draft.kind}
          options={kinds.map((one) => ({ value: one, text: speak(`answer.kind_${one}`) }))}
          onPick={pick}
        />
      )}
      <div className="proposal-pair">
        {!whole && (
          <div>
            <p className="proposal-label">{speak('answer.asStands')}</p>
            <p className="proposal-old" lang={draft.language}>
              {place.text}
            </p>
          </div>
        )}
        {draft.kind !== 'delete' && (
          <TextArea
            className="proposal-new"
            lang={draft.language}
            label={speak(draft.kind === 'replace' ? 'answer.asWanted' : draft.kind === 'remark' ? 'answer.remarkText' : 'answer.newText')}
            value={draft.wording}
            rows={draft.kind === 'replace' ? Math.min(14, Math.max(4, Math.ceil(place.text.length / 45))) : 4}
            maxLength={40_000}
            onText={(wording) => type({ wording })}
          />
        )}
      </div>
      {draft.kind === 'replace' && (
        <div className="proposal-becomes">
          <p className="proposal-label">{speak('answer.becomes')}</p>
          {draft.wording === place.text ? (
            <p className="muted">{speak('answer.sameYet')}</p>
          ) : (
            <Pieces pieces={wordPieces(place.text, draft.wording)} />
          )}
        </div>
      )}
      <TextArea
        label={speak('answer.why')}
        hint={speak('answer.whyHint')}
        value={draft.reason}
        rows={2}
        maxLength={40_000}
        onText={(reason) => type({ reason })}
      />
      {stale ? (
        <Stale
          now={say(stale.current)}
          yours={say(draft)}
          onTake={() => hand.take(draftOf(stale.current), stale.revision)}
          onKeep={() => void hand.save(stale.revision)}
        />
      ) : (
        <FailedNotice failed={failed} again={() => void hand.save()} />
      )}
      <div className="proposal-foot">
        <span role="status" className="muted">
          {saving
            ? speak('answer.saving')
            : saved && savedAt !== null
              ? speak('answer.savedAt', { time: writeDate(savedAt, 'time', language) })
              : saved
                ? speak('parts.saved')
                : speak('answer.notSaved')}
        </span>
        {(saved || savedAt !== null) && (
          <Button
            kind="small"
            busy={saving}
            onClick={() =>
              void (async () => {
                if (await hand.takeBack()) onGone?.();
              })()
            }
          >
            {speak('answer.drop')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What of a proposal is typed. */
export const draftOf = ({ language, provision, field, kind, wording, reason }: Proposal): Draft => ({
  language,
  provision,
  field,
  kind,
  wording,
  reason,
});
