import type { ReactElement } from 'react';
import './icon.css';

/** Drawn on a 16 by 16 grid with one line width, like the letters beside them. */
const PATHS = {
  find: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.5 10.5 14 14',
  menu: 'M2 4h12M2 8h12M2 12h12',
  document: 'M4 1.5h5.5l3 3v10H4zM9.5 1.5v3h3',
  upload: 'M8 11V2.5M4.5 6 8 2.5 11.5 6M2.5 10.5v3h11v-3',
  download: 'M8 2.5V11M4.5 7.5 8 11l3.5-3.5M2.5 10.5v3h11v-3',
  done: 'M3 8.5 6.5 12 13 4.5',
  no: 'm4 4 8 8M12 4l-8 8',
  pen: 'M3 13l.8-3L11 2.8l2.2 2.2L6 12.2zM9.5 4.3l2.2 2.2',
  person: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8ZM2.5 14c.6-2.6 2.7-4 5.5-4s4.9 1.4 5.5 4',
  warning: 'M8 2 1.5 13.5h13zM8 6.5v3.2M8 11.6v.2',
  down: 'm4 6 4 4 4-4',
  right: 'm6 4 4 4-4 4',
  left: 'm10 4-4 4 4 4',
  key: 'M9.5 9.5a3.5 3.5 0 1 0-3-3L2 11v3h3v-2h2v-2z',
  plus: 'M8 3v10M3 8h10',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words; it says nothing that the words don't. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
