import type { Language } from '@svod/contract';
import type { ReactElement } from 'react';
import { type Bodies, isAdviser } from '../../../bodies/use-bodies.ts';
import { writeDate } from '../../../dates/write-date.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { BodyMarks } from '../body-marks.tsx';
import { fieldText } from '../paper-words.ts';
import type { PlaceDetail, Remark, Sponsor, Subject } from './place-detail.ts';
import { StandingBadge } from './standing-badge.tsx';

export interface ReasonsProps {
  readonly detail: PlaceDetail;
  readonly subject: Subject;
  readonly bodies: Bodies;
  readonly language: Language;
  readonly onSelect: (item: string) => void;
}

/** Who asks for it, with which letter, and why; the remarks made here; and what else is asked at the same place. */
export function Reasons({ detail, subject, bodies, language, onSelect }: ReasonsProps): ReactElement {
  const { language: own, speak } = useLanguage();
  const sponsors = subject.rivals.flatMap((one) => one.sponsors.map((sponsor, at) => ({ key: `${one.id} ${at}`, sponsor })));
  const given = sponsors.filter(({ sponsor }) => sponsor.reason !== '').length;
  const remarks = subject.remark === null ? detail.remarks : [subject.remark, ...detail.remarks.filter((one) => one !== subject.remark)];
  const here = new Set([subject.id, ...subject.rivals.map(({ id }) => id)]);
  const also = detail.amendments.filter(({ id, state, elsewhere }) => !here.has(id) && state !== 'folded' && elsewhere === null);
  return (
    <>
      {sponsors.length > 0 && (
        <section>
          <h2 className="side-title">
            {speak('consolidate.reasons')} <span>{speak('consolidate.reasonsGiven', { count: given })}</span>
          </h2>
          <ul className="reasons">
            {sponsors.map(({ key, sponsor }) => (
              <li key={key}>
                <Source sponsor={sponsor} bodies={bodies} />
                {sponsor.reason === '' ? <p className="muted">{speak('consolidate.noReason')}</p> : <p lang={language}>{sponsor.reason}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {remarks.length > 0 && (
        <section>
          <h2 className="side-title">{speak('consolidate.remarks')}</h2>
          <ul className="reasons">
            {remarks.map((one) => (
              <RemarkItem
                key={one.id}
                remark={one}
                current={one.id === subject.id}
                bodies={bodies}
                language={language}
                onSelect={onSelect}
              />
            ))}
          </ul>
        </section>
      )}
      {also.length > 0 && (
        <section>
          <h2 className="side-title">{speak('consolidate.alsoAsked')}</h2>
          <ul className="side-also">
            {also.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => onSelect(one.id)}>
                  {fieldText(speak, one.field) || speak('consolidate.text')}{' '}
                  <BodyMarks ids={one.sponsors.map(({ body }) => body)} bodies={bodies} />
                </button>
                <StandingBadge decision={one.decision} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );

  function Source({ sponsor, bodies: known }: { readonly sponsor: Sponsor; readonly bodies: Bodies }): ReactElement {
    const body = known.of(sponsor.body);
    const date = sponsor.date === null ? '' : writeDate(sponsor.date, 'short', own);
    return (
      <p className="reason-head">
        <BodyMarks ids={[sponsor.body]} bodies={known} />
        {body !== null && isAdviser(body) && <em>{speak('consolidate.advice')}</em>}
        {sponsor.passedOn && <em>{speak('consolidate.passedOn')}</em>}
        <span title={[sponsor.file, sponsor.author].filter(Boolean).join(' · ')}>
          {[sponsor.letter === '' ? sponsor.file : sponsor.letter, date].filter(Boolean).join(', ')}
        </span>
      </p>
    );
  }
}

interface RemarkItemProps {
  readonly remark: Remark;
  readonly current: boolean;
  readonly bodies: Bodies;
  readonly language: Language;
  readonly onSelect: (item: string) => void;
}

function RemarkItem({ remark, current, bodies, language, onSelect }: RemarkItemProps): ReactElement {
  const { speak } = useLanguage();
  return (
    <li className={current ? 'remark-now' : undefined}>
      <p className="reason-head">
        <BodyMarks ids={[remark.sponsor.body]} bodies={bodies} />
        <span title={remark.sponsor.file}>{remark.sponsor.letter || remark.sponsor.file}</span>
      </p>
      {remark.quote !== '' && (
        <blockquote className="remark-quote" lang={language}>
          {remark.quote}
        </blockquote>
      )}
      <p lang={language}>{remark.text}</p>
      {remark.replies.map(({ author, text }, at) => (
        <p key={`${at} ${author}`} className="muted">
          {author}: <span lang={language}>{text}</span>
        </p>
      ))}
      {!current && (
        <button type="button" className="side-link" onClick={() => onSelect(remark.id)}>
          {speak('consolidate.decideRemark')}
        </button>
      )}
      <StandingBadge decision={remark.decision} />
    </li>
  );
}
