import { useState } from 'react';

const KEPT = 'svod.single-keys';

/** Whether single keys decide, as kept in this browser; and what switches them. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    try {
      return localStorage.getItem(KEPT) !== 'off';
    } catch {
      return true;
    }
  });
  return [
    on,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(KEPT, next ? 'on' : 'off');
      } catch {
        return;
      }
    },
  ];
}
