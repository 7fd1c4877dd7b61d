import type { ReactElement } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { Paragraph, type PlaceView, Variant } from './paragraph.tsx';
import type { Amendment, Collision } from './place-detail.ts';

export interface FieldTextProps {
  readonly text: string;
  readonly amendments: readonly Amendment[];
  readonly collisions: readonly Collision[];
  readonly view: PlaceView;
  readonly bodies: Bodies;
}

/** The text of a field, paragraph by paragraph, each with what is asked of it; what is asked of none of them stands below. */
export function FieldText({ text, amendments, collisions, view, bodies }: FieldTextProps): ReactElement {
  const paragraphs = text.split('\n');
  const placed = new Set<string>();
  const shown = paragraphs.map((words) => {
    const here = amendments.filter((one) => one.before === words && !placed.has(one.id));
    for (const { id } of here) placed.add(id);
    return { words, here };
  });
  const rest = amendments.filter(({ id }) => !placed.has(id));
  return (
    <>
      {shown.map(({ words, here }, at) => (
        <Paragraph key={`${at}`} text={words} amendments={here} collisions={collisions} view={view} bodies={bodies} />
      ))}
      {rest.length > 0 && view === 'all' && (
        <ul className="variants">
          {rest.map((one) => (
            <Variant key={one.id} one={one} bodies={bodies} />
          ))}
        </ul>
      )}
    </>
  );
}
