import type { Draft } from './draft.ts';

/** Drafts of a round as this browser keeps them: by line and kind, and which one is open. */
export interface KeptDrafts {
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly open: { readonly line: string; readonly mode: Draft['mode'] } | null;
}

const NAME = 'svod.drafts.';
const NOTHING: KeptDrafts = { drafts: {}, open: null };

/** Where the drafts of a person in a round are kept. */
export const draftsName = (person: string, round: string, language: string): string => `${NAME}${person}.${round}.${language}`;

/** What is kept under a name. What can't be read, or is of another form, is nothing. */
export function readDrafts(name: string, store: Pick<Storage, 'getItem'> | null): KeptDrafts {
  try {
    const kept: unknown = JSON.parse(store?.getItem(name) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('drafts' in kept) || typeof kept.drafts !== 'object' || kept.drafts === null)
      return NOTHING;
    const drafts = Object.entries(kept.drafts).filter((one): one is [string, Draft] => isDraft(one[1]));
    const open = 'open' in kept ? (kept.open as KeptDrafts['open']) : null;
    return { drafts: Object.fromEntries(drafts), open: open !== null && `${open.line} ${open.mode}` in kept.drafts ? open : null };
  } catch {
    return NOTHING;
  }
}

/** Keeps them; nothing where there is nothing to keep. A browser that refuses loses them with the page, as before. */
export function keepDrafts(name: string, { drafts, open }: KeptDrafts, store: Pick<Storage, 'setItem' | 'removeItem'> | null): void {
  try {
    if (Object.keys(drafts).length === 0) store?.removeItem(name);
    else store?.setItem(name, JSON.stringify({ drafts, open }));
  } catch {
    return;
  }
}

/** Forgets all drafts of all rounds: the next person at this machine is another one. */
export function forgetDrafts(store: Storage | null): void {
  if (store === null) return;
  for (const name of Object.keys(store)) if (name.startsWith(NAME)) store.removeItem(name);
}

/** What this browser keeps beyond the page; null where it may not. */
export function browserStore(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

const MODES: ReadonlySet<unknown> = new Set<Draft['mode']>(['part', 'reject', 'joint', 'order', 'dismiss']);

function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== 'object' || kept === null) return false;
  const { mode, targets, wording, reason, picks, rejected, offered } = kept as Partial<Record<keyof Draft, unknown>>;
  return (
    MODES.has(mode) && [targets, picks, rejected].every(Array.isArray) && [wording, reason, offered].every((one) => typeof one === 'string')
  );
}
