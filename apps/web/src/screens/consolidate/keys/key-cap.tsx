import type { ReactElement } from 'react';

/** What stands on the keys: the Latin letter, and the Cyrillic one of the same place. */
const CAPS = {
  accept: ['A', 'Ф'],
  part: ['P', 'З'],
  reject: ['R', 'К'],
  note: ['N', 'Т'],
  refer: ['F', 'А'],
  joint: ['T', 'Е'],
  dismiss: ['D', 'В'],
  undo: ['U', 'Г'],
  next: ['J', 'О'],
  previous: ['K', 'Л'],
  mark: ['X', 'Ч'],
  markOn: ['Shift J K', 'О Л'],
  pick: ['0–9', ''],
  find: ['/', '.'],
  help: ['?', ','],
  leave: ['Esc', ''],
  record: ['Ctrl ↵', ''],
} as const;

export type CapOf = keyof typeof CAPS;

/** A key as it lies on the keyboard. */
export function KeyCap({ act }: { readonly act: CapOf }): ReactElement {
  const [latin, cyrillic] = CAPS[act];
  return (
    <kbd className="key-cap">
      {latin}
      {cyrillic !== '' && <small>{cyrillic}</small>}
    </kbd>
  );
}
