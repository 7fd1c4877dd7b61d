import { returnEndpoints } from '@svod/contract';
import type { ReactElement } from 'react';
import { useRead } from '../../calls/use-read.ts';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { TakeInside } from './take-inside.tsx';

/** What a mail or archive holds, asked for again: it was offered when the file came, and may have been left then. */
export function FileInside({ upload, onDone }: { readonly upload: string; readonly onDone: () => void }): ReactElement {
  const read = useRead(returnEndpoints.listInside, { params: { upload } }, { about: ['file'] });
  return <Loaded read={read}>{({ inside }) => <TakeInside upload={upload} inside={inside} onDone={onDone} />}</Loaded>;
}
