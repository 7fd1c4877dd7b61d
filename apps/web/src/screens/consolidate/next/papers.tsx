import { type Language, planEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useBodies } from '../../../bodies/use-bodies.ts';
import { addressOf } from '../../../calls/address.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { nameIn } from '../../../messages/name-in.ts';
import { SelectField } from '../../../parts/field/field.tsx';
import { Icon } from '../../../parts/icon/icon.tsx';
import type { Round } from '../../round/use-round.ts';
import { PaperRow, type PaperKind } from './paper-row.tsx';

export interface PapersProps {
  readonly round: Round;
  readonly language: Language;
  /** The version that was made of the round; null: none yet. */
  readonly version: string | null;
}

const NOW: readonly PaperKind[] = ['comment-table', 'disagreement-table', 'redline'];
const AFTER: readonly PaperKind[] = ['old-new-table', 'next-redline'];

/** The version that was made, its redline, and the papers of the round, made when they are asked for. */
export function Papers({ round, language, version }: PapersProps): ReactElement {
  const { language: own, speak } = useLanguage();
  const bodies = useBodies();
  // A letter answers an answer.
  const answered = round.asked.filter(({ answeredAt }) => answeredAt !== null);
  const [body, setBody] = useState(answered[0]?.body ?? '');
  const chosen = answered.find((one) => one.body === body);
  const called = (one: Round['asked'][number]): string =>
    nameIn(bodies.of(one.body)?.shortNames ?? one.names, own) || nameIn(one.names, own);
  return (
    <section className="papers">
      {version !== null && (
        <p className="papers-version">
          <Icon name="done" /> <b>{speak('nextVersion.made')}</b>
          <Link className="button button-main" to="/plans/$plan/versions/$version" params={{ plan: round.plan, version }}>
            {speak('nextVersion.read')}
          </Link>
          <a className="button" href={addressOf(planEndpoints.downloadVersion.path, { version }, { language })} download>
            <Icon name="download" />
            {speak('nextVersion.clean')}
          </a>
          <a
            className="button"
            href={addressOf(planEndpoints.downloadRedline.path, { version, other: round.version.id }, { language })}
            download
          >
            <Icon name="download" />
            {speak('nextVersion.redlineVersions', { version: round.version.name })}
          </a>
        </p>
      )}
      <h3>{speak('nextVersion.papers')}</h3>
      <ul className="paper-rows">
        {[...NOW, ...(version === null ? [] : AFTER)].map((paper) => (
          <PaperRow key={paper} round={round.id} paper={paper} language={language} body={null} />
        ))}
        {answered.length > 0 && (
          <PaperRow key={`letter ${body}`} round={round.id} paper="reply-letter" language={language} body={body}>
            <SelectField
              label={speak('nextVersion.letterTo')}
              value={body}
              options={answered.map((one) => ({ value: one.body, text: called(one) }))}
              onPick={setBody}
            />
          </PaperRow>
        )}
        {chosen !== undefined && (
          <PaperRow key={`own ${body}`} round={round.id} paper="answer-redline" language={language} body={body}>
            <span>{called(chosen)}</span>
          </PaperRow>
        )}
      </ul>
    </section>
  );
}
