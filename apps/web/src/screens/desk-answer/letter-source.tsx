import { type ReturnedFile, returnEndpoints } from '@svod/contract';
import { type ReactElement, useEffect, useState } from 'react';
import { addressOf } from '../../calls/address.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Panel } from '../../parts/panel/panel.tsx';

/** Pictures that a browser draws without running anything. By content, not by name; the type given to the browser is one of these and no other. */
const PICTURES: readonly { readonly type: string; readonly begins: readonly number[] }[] = [
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', begins: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/bmp', begins: [0x42, 0x4d] },
];
const PDF = [0x25, 0x50, 0x44, 0x46];

type Shown = { readonly kind: 'loading' | 'cannot' } | { readonly kind: 'picture' | 'pdf'; readonly url: string };

/** The signed letter beside the form: a picture, or a PDF in the browser's own viewer, which has no part in this page. */
export function LetterSource({ file }: { readonly file: ReturnedFile }): ReactElement {
  const speak = useSpeak();
  const address = addressOf(returnEndpoints.downloadOriginal.path, { upload: file.upload });
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  useEffect(() => {
    let url: string | null = null;
    let ended = false;
    void (async () => {
      const bytes = await bytesOf(address);
      if (ended) return;
      const type = bytes === null ? null : typeOf(bytes);
      if (bytes === null || type === null) {
        setShown({ kind: 'cannot' });
        return;
      }
      url = URL.createObjectURL(new Blob([bytes], { type }));
      setShown({ kind: type === 'application/pdf' ? 'pdf' : 'picture', url });
    })();
    return () => {
      ended = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [address]);
  return (
    <aside className="letter-source">
      <Panel
        title={speak('answer.source')}
        aside={
          <a href={address} download={file.file}>
            <Icon name="download" /> {file.file}
          </a>
        }
      >
        {shown.kind === 'cannot' && <p className="muted">{speak('answer.sourceCant')}</p>}
        {shown.kind === 'picture' && <img className="letter-shown" src={shown.url} alt={file.file} />}
        {shown.kind === 'pdf' && <iframe className="letter-shown" src={shown.url} title={file.file} referrerPolicy="no-referrer" />}
      </Panel>
    </aside>
  );
}

async function bytesOf(address: string): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', headers: { 'x-svod': '1' } });
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** What the bytes are, of the kinds that may be shown; null for any other, whatever its name says. */
export function typeOf(bytes: ArrayBuffer): string | null {
  const head = new Uint8Array(bytes, 0, Math.min(8, bytes.byteLength));
  const begins = (wanted: readonly number[]): boolean => wanted.every((byte, at) => head[at] === byte);
  return begins(PDF) ? 'application/pdf' : (PICTURES.find((one) => begins(one.begins))?.type ?? null);
}
