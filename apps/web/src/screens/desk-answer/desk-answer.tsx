import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { BodyName } from '../../bodies/body-name.tsx';
import { useBodies } from '../../bodies/use-bodies.ts';
import { useSpeak } from '../../messages/language.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { useReturned, useRound } from '../round/use-round.ts';
import { AnswerForm } from './answer-form.tsx';
import type { AnswerSearch } from './answer-search.ts';
import { LetterSource } from './letter-source.tsx';
import { TypedAnswer } from './typed-answer.tsx';
import './desk-answer.css';

const ADDRESS = '/plans/$plan/rounds/$round/answer';

export interface DeskAnswerProps {
  readonly plan: string;
  readonly round: string;
  readonly search: AnswerSearch;
}

/** The desk's form for an answer that came by letter, by phone or at a meeting, beside the letter itself. */
export function DeskAnswer({ plan, round: id, search }: DeskAnswerProps): ReactElement {
  const speak = useSpeak();
  const navigate = useNavigate();
  const bodies = useBodies();
  const read = useRound(id);
  const returned = useReturned(id);
  const file = returned.kind === 'there' ? returned.answer.files.find(({ upload }) => upload === search.source) : undefined;
  const body = bodies.of(search.body ?? null);
  return (
    <Page
      title={speak('answer.formTitle')}
      intro={body === null ? speak('answer.formIntro') : <BodyName body={body} whole />}
      acts={
        <Link className="button" to="/plans/$plan/rounds/$round" params={{ plan, round: id }}>
          <Icon name="left" />
          {speak('report.back')}
        </Link>
      }
    >
      <Loaded read={read}>
        {(round) => (
          <div className={file === undefined ? 'desk-answer' : 'desk-answer desk-answer-beside'}>
            <div>
              {search.answer === undefined ? (
                <AnswerForm
                  round={round}
                  bodies={bodies}
                  body={search.body ?? null}
                  source={search.source ?? null}
                  returns={returned.kind === 'there' ? returned.answer.returns : []}
                  onBody={(next) => void navigate({ to: ADDRESS, params: { plan, round: id }, search: { ...search, body: next } })}
                  onAnswer={(answer, of) =>
                    void navigate({
                      to: ADDRESS,
                      params: { plan, round: id },
                      search: { ...search, body: of, answer },
                      replace: true,
                    })
                  }
                />
              ) : (
                <TypedAnswer answer={search.answer} version={round.version} />
              )}
            </div>
            {file !== undefined && <LetterSource file={file} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
