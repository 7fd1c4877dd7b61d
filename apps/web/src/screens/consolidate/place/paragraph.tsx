import type { ReactElement } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { BodyMarks, markOf } from '../body-marks.tsx';
import { askText } from '../paper-words.ts';
import { contested } from './contested.ts';
import { decidedText } from './decided-text.ts';
import type { Amendment, Collision } from './place-detail.ts';
import { shownPieces } from './shown-pieces.ts';
import { StandingBadge } from './standing-badge.tsx';
import { Words } from './words.tsx';

/** How the page shows what is asked: with every rival text, as it is, or as decided so far. */
export type PlaceView = 'all' | 'base' | 'decided';

export interface ParagraphProps {
  readonly text: string;
  /** What is asked of this paragraph. */
  readonly amendments: readonly Amendment[];
  readonly collisions: readonly Collision[];
  readonly view: PlaceView;
  readonly bodies: Bodies;
}

/** One paragraph of the plan: alone, with one change in it, or with rival texts under it, each under the marks of its bodies. */
export function Paragraph({ text, amendments, collisions, view, bodies }: ParagraphProps): ReactElement {
  if (view === 'base' || amendments.length === 0) return <p className="sheet-words">{text}</p>;
  if (view === 'decided') return <p className="sheet-words">{decidedText(text, amendments, collisions)}</p>;
  const [only] = amendments;
  if (only !== undefined && amendments.length === 1 && only.before === text)
    return (
      <div className={markOf(bodiesOf(only), bodies)}>
        <p className="sheet-words">
          <Words pieces={shownPieces(only)} />
        </p>
        <VariantFoot one={only} bodies={bodies} />
      </div>
    );
  return (
    <>
      <p className="sheet-words">
        {contested(text, amendments).map(({ text: words, hot }, at) =>
          hot ? (
            <mark key={`${at}`} className="contest">
              {words}
            </mark>
          ) : (
            words
          ),
        )}
      </p>
      <ul className="variants">
        {amendments.map((one) => (
          <Variant key={one.id} one={one} bodies={bodies} />
        ))}
      </ul>
    </>
  );
}

/** One body's text in its place: what stays around is cut, whole words are marked. */
export function Variant({ one, bodies }: { readonly one: Amendment; readonly bodies: Bodies }): ReactElement {
  const { language } = useLanguage();
  return (
    <li className={`variant ${markOf(bodiesOf(one), bodies)}`}>
      <span className="variant-who">
        <BodyMarks ids={bodiesOf(one)} bodies={bodies} />
      </span>
      <div>
        {(one.pieces.length === 0 || !one.what.startsWith('text-')) && <small className="variant-ask">{askText(language, one.what)}</small>}
        <p className="sheet-words">
          <Words pieces={shownPieces(one)} short />
        </p>
        <StandingBadge decision={one.decision} />
      </div>
    </li>
  );
}

function VariantFoot({ one, bodies }: { readonly one: Amendment; readonly bodies: Bodies }): ReactElement {
  const { language, speak } = useLanguage();
  return (
    <div className="variant-foot">
      <BodyMarks ids={bodiesOf(one)} bodies={bodies} />
      {!one.what.startsWith('text-') && <small>{askText(language, one.what)}</small>}
      {one.sponsors.some(({ tracked }) => !tracked) && <span className="tag tag-untracked">{speak('consolidate.untracked')}</span>}
      <StandingBadge decision={one.decision} />
    </div>
  );
}

/** Who asks for it. */
export const bodiesOf = ({ sponsors }: Pick<Amendment, 'sponsors'>): readonly string[] => sponsors.map(({ body }) => body);
