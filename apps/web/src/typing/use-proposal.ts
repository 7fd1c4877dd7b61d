import { type Proposal, returnEndpoints } from '@svod/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { actKeys } from '../calls/act-key.ts';
import { type Failed, call } from '../calls/call.ts';
import { isAbout } from '../calls/query-about.ts';

/** What is typed of a proposal. */
export type Draft = Pick<Proposal, 'language' | 'provision' | 'field' | 'kind' | 'wording' | 'reason'>;

/** Milliseconds of rest after the last letter before it is saved. */
const REST = 700;

export interface ProposalInHand {
  readonly draft: Draft;
  readonly type: (changed: Partial<Draft>) => void;
  readonly saving: boolean;
  /** When it was saved last, here; null: not yet. */
  readonly savedAt: Date | null;
  /** Whether what stands here is at the server. */
  readonly saved: boolean;
  readonly failed: Failed | null;
  readonly save: (revision?: number) => Promise<boolean>;
  readonly takeBack: () => Promise<boolean>;
  /** Puts what the server says in the place of what was typed. */
  readonly take: (current: Draft, revision: number) => void;
}

/**
 * A proposal that is saved as one types. Each state is saved with the revision that was seen, one at a time; what is refused stays as typed until
 * the writer has chosen. `openReturn` gives the return to save it in, made when it is first needed.
 */
export function useProposal(id: string, first: Draft, revision: number, openReturn: () => Promise<string | null>): ProposalInHand {
  const client = useQueryClient();
  const [draft, setDraft] = useState(first);
  const [saved, setSaved] = useState<Draft | null>(revision > 0 ? first : null);
  const [saving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const seen = useRef(revision);
  const latest = useRef(draft);
  latest.current = draft;
  const busy = useRef(false);
  const keys = useRef(actKeys(() => crypto.randomUUID()));
  const put = async (written: Draft, takenBack: boolean): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setSaving(true);
    const of = await openReturn();
    if (of === null) {
      busy.current = false;
      setSaving(false);
      return false;
    }
    const given = { params: { return: of, proposal: id }, body: { ...written, revision: seen.current, takenBack } };
    const called = await call(returnEndpoints.saveProposal, given, { key: keys.current.keyFor(given) });
    busy.current = false;
    setSaving(false);
    if (called.kind !== 'done') {
      setFailed(called);
      return false;
    }
    keys.current.done();
    seen.current = called.answer.revision;
    setFailed(null);
    setSaved(written);
    setSavedAt(new Date());
    void client.invalidateQueries({ predicate: isAbout(['return', 'asked']) });
    return true;
  };
  const isSaved = saved !== null && sameDraft(saved, draft);
  useEffect(() => {
    // A first state that says nothing is not kept; what was refused waits for the writer.
    if (isSaved || failed !== null || (saved === null && sameDraft(draft, first))) return;
    const timer = setTimeout(() => void put(latest.current, false), REST);
    return () => clearTimeout(timer);
  });
  return {
    draft,
    saving,
    savedAt,
    saved: isSaved,
    failed,
    type(changed) {
      if (failed !== null && failed.kind === 'unreachable') setFailed(null);
      setDraft({ ...draft, ...changed });
    },
    save(known) {
      if (known !== undefined) seen.current = known;
      setFailed(null);
      return put(latest.current, false);
    },
    takeBack: () => put(latest.current, true),
    take(current, known) {
      seen.current = known;
      setFailed(null);
      setDraft(current);
      setSaved(current);
    },
  };
}

const sameDraft = (a: Draft, b: Draft): boolean =>
  a.language === b.language &&
  a.provision === b.provision &&
  a.field === b.field &&
  a.kind === b.kind &&
  a.wording === b.wording &&
  a.reason === b.reason;
