import { type Language, type Page, planEndpoints } from '@svod/contract';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { addressOf } from '../../calls/address.ts';
import { type FramePlace, type ToFrame, fromFrame, plainText } from '../../frames/frame-words.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Notice } from '../../parts/notice/notice.tsx';
import { placesOf } from '../../typing/places.ts';

export interface WordPageProps {
  readonly version: string;
  readonly language: Language;
  readonly page: Page;
  readonly goTo: string | null;
  /** Somebody pressed on a provision; null: pressing does nothing. */
  readonly onPress: ((provision: string) => void) | null;
  /** Where it can't be drawn: read it as text. */
  readonly onText: () => void;
}

/**
 * A version drawn as its Word file looks, in a frame without an origin of its own: it gets the bytes and a place to go to, and says that it is done. Nothing of the
 * file is put into this page.
 */
export function WordPage({ version, language, page, goTo, onPress, onText }: WordPageProps): ReactElement {
  const speak = useSpeak();
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading');
  const address = addressOf(planEndpoints.downloadVersion.path, { version }, { language });
  const say = (said: ToFrame): void => frame.current?.contentWindow?.postMessage(said, '*');
  const place = useMemo(() => placeOf(page, goTo), [page, goTo]);
  const pressed = useRef<(places: readonly FramePlace[]) => void>(() => undefined);
  useEffect(() => {
    pressed.current = (places) => {
      const provision = places.map((one) => provisionAt(page, one)).find((one) => one !== null);
      if (provision !== undefined && provision !== null) onPress?.(provision);
    };
  });
  useEffect(() => {
    let ended = false;
    setState('loading');
    const heard = (event: MessageEvent<unknown>): void => {
      if (event.source !== frame.current?.contentWindow) return;
      const said = fromFrame(event.data);
      if (said?.kind === 'ready') void hand();
      else if (said?.kind === 'pressed') pressed.current(said.places);
      else if (said !== null) setState(said.kind === 'drawn' ? 'drawn' : 'failed');
    };
    const hand = async (): Promise<void> => {
      try {
        const response = await fetch(address, { credentials: 'same-origin', headers: { 'x-svod': '1' } });
        if (!response.ok) throw new Error(String(response.status));
        const bytes = await response.arrayBuffer();
        if (!ended) say({ kind: 'draw', bytes });
      } catch {
        if (!ended) setState('failed');
      }
    };
    globalThis.addEventListener('message', heard);
    return () => {
      ended = true;
      globalThis.removeEventListener('message', heard);
    };
  }, [address]);
  useEffect(() => {
    if (state === 'drawn' && place !== null) say({ kind: 'go', ...place });
  }, [state, place]);
  return (
    <div className="word-page-wrap">
      {state === 'loading' && (
        <p className="word-page-note" role="status">
          {speak('read.pageLoading')}
        </p>
      )}
      {state === 'failed' && (
        <Notice kind="wrong" acts={<Button onClick={onText}>{speak('read.asText')}</Button>}>
          {speak('read.pageFailed')}
        </Notice>
      )}
      <iframe
        key={address}
        ref={frame}
        className="word-page"
        title={speak('read.page')}
        src="/frames/word.html"
        sandbox="allow-scripts"
        referrerPolicy="no-referrer"
        hidden={state === 'failed'}
      />
    </div>
  );
}

/** A provision as the frame finds it: by its text, and which of several equal ones it is. */
export function placeOf(page: Page, provision: string | null): { readonly text: string; readonly nth: number } | null {
  if (provision === null) return null;
  const all = placesOf(page);
  const at = all.findIndex((one) => one.provision === provision);
  const text = all[at]?.text;
  if (text === undefined) return null;
  const wanted = plainText(text);
  return { text, nth: all.slice(0, at).filter((one) => plainText(one.text) === wanted).length };
}

/** The provision that the frame means; null where the page has none that says so. */
export function provisionAt(page: Page, { text, nth }: FramePlace): string | null {
  const wanted = plainText(text);
  const same = placesOf(page).filter((one) => plainText(one.text) === wanted);
  return (same[nth] ?? same.at(-1))?.provision ?? null;
}
