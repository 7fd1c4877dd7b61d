import type { Language, Measure, Page, Part } from '@svod/contract';
import { type ReactElement, useEffect, useRef } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { hasText } from '../../messages/speak.ts';
import { placeOfField } from '../../typing/places.ts';

export interface TextViewProps {
  readonly page: Page;
  readonly goTo: string | null;
  readonly lang: Language;
  readonly onLink: (provision: string) => void;
}

/** A version as plain text: headings, paragraphs with their numbers, measures as tables. For phones, for those who hear it, and for experts of named parts. */
export function TextView({ page, goTo, lang, onLink }: TextViewProps): ReactElement {
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
  return (
    <article className="text-view" ref={text} lang={lang}>
      <h2 className="out-of-sight">{page.title}</h2>
      {page.parts.length === 0 && <p className="muted">{speak('read.empty')}</p>}
      {page.parts.map((part) => (
        <PartText key={part.id} part={part} goTo={goTo} onLink={onLink} />
      ))}
    </article>
  );
}

function PartText({
  part,
  goTo,
  onLink,
}: {
  readonly part: Part;
  readonly goTo: string | null;
  readonly onLink: (provision: string) => void;
}): ReactElement {
  const speak = useSpeak();
  const inTable = new Set(part.measures.flatMap(({ fields }) => Object.values(fields).map(({ id }) => id)));
  const shown = part.provisions.filter(({ id, text }) => !inTable.has(id) && text.trim() !== '');
  return (
    <section>
      {shown.map(({ id, label, heading, text }) => {
        const words = (
          <>
            {label !== '' && <span className="text-label">{label}</span>} {text}
            <button type="button" className="text-link" aria-label={speak('read.link')} onClick={() => onLink(id)}>
              #
            </button>
          </>
        );
        const place = { 'data-provision': id, tabIndex: -1, className: id === goTo ? 'text-at' : undefined };
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
      {part.measures.length > 0 && <MeasuresText measures={part.measures} goTo={goTo} caption={part.title} />}
    </section>
  );
}

function MeasuresText({
  measures,
  goTo,
  caption,
}: {
  readonly measures: readonly Measure[];
  readonly goTo: string | null;
  readonly caption: string;
}): ReactElement {
  const speak = useSpeak();
  const fields = [...new Set(measures.flatMap((one) => Object.keys(one.fields)))].sort((a, b) => placeOfField(a) - placeOfField(b));
  const name = (field: string): string => {
    const key = `plan.field_${field}`;
    return hasText(key) ? (speak as (key: string) => string)(key) : field;
  };
  const columns = fields.filter((field) => field !== 'num');
  return (
    <table className="text-measures">
      <caption className="out-of-sight">{caption === '' ? speak('read.measures') : caption}</caption>
      <thead>
        <tr>
          <th scope="col">{speak('read.number')}</th>
          {columns.map((field) => (
            <th key={field} scope="col">
              {name(field)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure, at) => (
          <tr key={`${at} ${measure.number}`}>
            <th scope="row">{measure.number}</th>
            {columns.map((field) => {
              const cell = measure.fields[field];
              return (
                <td
                  key={field}
                  data-label={name(field)}
                  data-provision={cell?.id}
                  tabIndex={-1}
                  className={cell?.id === goTo && goTo !== null ? 'text-at' : undefined}
                >
                  {cell?.text ?? ''}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
