import { type RefObject, useEffect, useRef } from 'react';
import { sentenceStep } from './sentence-keys.ts';
import type { Why } from './use-why.ts';

/** Lets the sentences of a text answer to clicks and keys. One listener for all of them: a plan has thousands. */
export function useSentenceKeys(text: RefObject<HTMLElement | null>, why: Why | null): void {
  const now = useRef(why);
  useEffect(() => {
    now.current = why;
  });
  const there = why !== null;
  useEffect(() => {
    const box = text.current;
    if (box === null || !there) return undefined;
    const ask = (sentence: HTMLElement): void => {
      const provision = sentence.dataset['of'];
      const words = sentence.firstChild?.textContent ?? null;
      if (provision !== undefined) now.current?.ask({ provision, sentence: words }, sentence);
    };
    const clicked = (event: MouseEvent): void => {
      const sentence = sentenceAt(event.target);
      // Who marks words to copy them asks nothing.
      if (sentence !== null && (globalThis.getSelection()?.isCollapsed ?? true)) ask(sentence);
    };
    const pressed = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]') !== null) return;
      const sentence = sentenceAt(document.activeElement);
      if (sentence !== null && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        ask(sentence);
        return;
      }
      const all = [...box.querySelectorAll<HTMLElement>('[data-sentence]')];
      const to = sentenceStep(
        event,
        all.map((one) => one.dataset['sentence'] === 'changed'),
        sentence === null ? -1 : all.indexOf(sentence),
      );
      const next = to === null ? undefined : all[to];
      if (next === undefined) return;
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'center' });
    };
    box.addEventListener('click', clicked);
    document.addEventListener('keydown', pressed);
    return () => {
      box.removeEventListener('click', clicked);
      document.removeEventListener('keydown', pressed);
    };
  }, [text, there]);
}

const sentenceAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element && target.closest('button, a') === null ? target.closest<HTMLElement>('[data-sentence]') : null;
