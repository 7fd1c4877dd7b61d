/** What a key of the main screen does. */
export type KeyAct =
  | { readonly kind: 'accept' | 'part' | 'reject' | 'note' | 'refer' | 'joint' | 'dismiss' | 'undo' | 'next' | 'previous' }
  | { readonly kind: 'find' | 'help' | 'leave' | 'record' | 'mark' | 'mark-next' | 'mark-previous' }
  | { readonly kind: 'pick'; readonly number: number };

/** What of a key's event says what is meant. */
export interface KeyPressed {
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: unknown;
  /** The focus is in the queue, where arrows go along the lines. */
  readonly inQueue?: boolean;
  /** The sign that is typed: `?` and `/` lie elsewhere on Cyrillic layouts, and mean the same there too. */
  readonly key?: string;
}

const BY_CODE: Readonly<Record<string, Exclude<KeyAct, { readonly kind: 'pick' }>['kind']>> = {
  KeyA: 'accept',
  KeyP: 'part',
  KeyR: 'reject',
  KeyN: 'note',
  KeyF: 'refer',
  KeyT: 'joint',
  KeyD: 'dismiss',
  KeyU: 'undo',
  KeyJ: 'next',
  KeyK: 'previous',
  KeyX: 'mark',
};

/** Along the queue; with Shift, marking. */
const BY_ARROW = { ArrowDown: ['next', 'mark-next'], ArrowUp: ['previous', 'mark-previous'] } as const;

/**
 * Reads a key by its place on the keyboard, so that Latin and Cyrillic layouts do the same. While a field has the focus only Escape and Ctrl+Enter mean anything;
 * `single` false: single keys are switched off.
 */
export function keyAct(
  { code, shiftKey, ctrlKey, metaKey, altKey, target, inQueue = false, key = '' }: KeyPressed,
  single: boolean,
): KeyAct | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return code === 'Enter' || code === 'NumpadEnter' ? { kind: 'record' } : null;
  if (code === 'Escape') return { kind: 'leave' };
  if (inQueue && code in BY_ARROW && !isTypedInto(target)) return { kind: BY_ARROW[code as keyof typeof BY_ARROW][shiftKey ? 1 : 0] };
  if (!single || isTypedInto(target)) return null;
  if (key === '?' || key === '/') return { kind: key === '?' ? 'help' : 'find' };
  if (code === 'Slash') return { kind: shiftKey ? 'help' : 'find' };
  if (shiftKey) return code === 'KeyJ' ? { kind: 'mark-next' } : code === 'KeyK' ? { kind: 'mark-previous' } : null;
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1];
  if (digit !== undefined) return { kind: 'pick', number: Number(digit) };
  const kind = BY_CODE[code];
  return kind === undefined ? null : { kind };
}

function isTypedInto(target: unknown): boolean {
  if (typeof target !== 'object' || target === null || !('tagName' in target)) return false;
  if (target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return target.tagName === 'INPUT' && !('type' in target && (target.type === 'checkbox' || target.type === 'radio'));
}
