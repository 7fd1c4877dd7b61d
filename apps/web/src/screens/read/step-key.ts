/** What of a key's event says which step is meant. */
export interface StepKey {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: unknown;
}

/** J is the next, K the previous one: by place, so that they work on Latin and Cyrillic keyboards. Null while somebody types. */
export function stepOf({ code, ctrlKey, metaKey, altKey, target }: StepKey): 1 | -1 | null {
  if (ctrlKey || metaKey || altKey || isTypedInto(target)) return null;
  return code === 'KeyJ' ? 1 : code === 'KeyK' ? -1 : null;
}

function isTypedInto(target: unknown): boolean {
  if (typeof target !== 'object' || target === null || !('tagName' in target)) return false;
  if (target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return target.tagName === 'INPUT' && !('type' in target && (target.type === 'checkbox' || target.type === 'radio'));
}
