import type { Language, Page, Part } from '@svod/contract';
import { type ReactElement, useEffect, useRef } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { MeasuresText } from './measures-text.tsx';
import { classOf } from './why/class-of.ts';
import type { Why } from './why/use-why.ts';
import { useSentenceKeys } from './why/use-sentence-keys.ts';
import { WhyMarks, WhyText } from './why/why-text.tsx';

export interface TextViewProps {
  readonly page: Page;
  readonly goTo: string | null;
  readonly lang: Language;
  readonly onLink: (provision: string) => void;
  /** Null: the reader may not ask why it reads so. */
  readonly why: Why | null;
}

/** A version as plain text: headings, paragraphs with their numbers, measures as tables. For phones, for those who hear it, and for experts of named parts. */
export function TextView({ page, goTo, lang, onLink, why }: TextViewProps): ReactElement {
  const speak = useSpeak();
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    if (goTo === null) return;
    const place = [...(text.current?.querySelectorAll<HTMLElement>('[data-provision]') ?? [])].find(
      (one) => one.dataset['provision'] === goTo,
    );
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [goTo, page]);
  useSentenceKeys(text, why);
  return (
    <article className={`text-view${why?.origins?.round == null ? '' : ' text-view-why'}`} ref={text} lang={lang}>
      <h2 className="out-of-sight">{page.title}</h2>
      {page.parts.length === 0 && <p className="muted">{speak('read.empty')}</p>}
      {page.parts.map((part) => (
        <PartText key={part.id} part={part} goTo={goTo} onLink={onLink} why={why} />
      ))}
    </article>
  );
}

function PartText({
  part,
  goTo,
  onLink,
  why,
}: {
  readonly part: Part;
} & Pick<TextViewProps, 'goTo' | 'onLink' | 'why'>): ReactElement {
  const speak = useSpeak();
  const inTable = new Set(part.measures.flatMap(({ fields }) => Object.values(fields).map(({ id }) => id)));
  const shown = part.provisions.filter(({ id, text }) => !inTable.has(id) && text.trim() !== '');
  return (
    <section>
      {shown.map(({ id, label, heading, text }) => {
        const words = (
          <>
            {why !== null && <WhyMarks provision={id} why={why} />}
            {label !== '' && <span className="text-label">{label}</span>}{' '}
            {why === null ? text : <WhyText provision={id} text={text} why={why} />}
            <button type="button" className="text-link" aria-label={speak('read.link')} onClick={() => onLink(id)}>
              #
            </button>
          </>
        );
        const place = { 'data-provision': id, tabIndex: -1, className: classOf(id, goTo, why) };
        if (heading === undefined)
          return (
            <p key={id} {...place}>
              {words}
            </p>
          );
        return (
          <h3 key={id} {...place}>
            {words}
          </h3>
        );
      })}
      {part.measures.length > 0 && <MeasuresText measures={part.measures} goTo={goTo} caption={part.title} why={why} />}
    </section>
  );
}
