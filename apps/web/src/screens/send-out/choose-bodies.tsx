import { type Body, roundEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { BodyName } from '../../bodies/body-name.tsx';
import { useRead } from '../../calls/use-read.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Button } from '../../parts/button/button.tsx';
import { TextField } from '../../parts/field/field.tsx';
import { matches } from '../../parts/pick/matches.ts';
import type { Plan } from '../../shell/plan.ts';

const KINDS = ['ministry', 'agency', 'organisation', 'other'] as const;

export interface ChooseBodiesProps {
  readonly bodies: readonly Body[];
  readonly plan: Plan;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The register by kind: each body a tick, each kind all or none of what the search shows, and those of the last round at once. */
export function ChooseBodies({ bodies, plan, chosen, onChoose }: ChooseBodiesProps): ReactElement {
  const { language, speak } = useLanguage();
  const [words, setWords] = useState('');
  const last = plan.rounds.at(-1);
  const before = useRead(roundEndpoints.readRound, { params: { round: last?.id ?? '' } }, { about: ['round'], when: last !== undefined });
  if (bodies.length === 0) return <p className="muted">{speak('sendOut.noBodies')}</p>;
  const shown = bodies.filter(({ names, shortNames }) => matches([...Object.values(shortNames), ...Object.values(names)].join(' '), words));
  const set = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChoose(next);
  };
  return (
    <>
      <div className="choose-head">
        <TextField label={speak('sendOut.find')} type="search" autoComplete="off" value={words} onText={setWords} />
        {before.kind === 'there' && last !== undefined && (
          <Button onClick={() => onChoose(new Set(before.answer.asked.map(({ body }) => body)))}>{speak('sendOut.lastTime')}</Button>
        )}
      </div>
      {KINDS.map((kind) => {
        const of = shown
          .filter((one) => one.kind === kind)
          .sort((a, b) => nameIn(a.names, language).localeCompare(nameIn(b.names, language), language));
        if (of.length === 0) return null;
        const ids = of.map(({ id }) => id);
        const title = speak(`sendOut.kind_${kind}`);
        return (
          <fieldset key={kind} className="choose-kind">
            <legend>{title}</legend>
            <div className="choose-all">
              <Button kind="small" aria-label={`${title}: ${speak('sendOut.all')}`} onClick={() => set(ids, true)}>
                {speak('sendOut.all')}
              </Button>
              <Button kind="small" aria-label={`${title}: ${speak('sendOut.none')}`} onClick={() => set(ids, false)}>
                {speak('sendOut.none')}
              </Button>
            </div>
            <div className="choose-bodies">
              {of.map((body) => (
                <label key={body.id} className="choice">
                  <input type="checkbox" checked={chosen.has(body.id)} onChange={({ target }) => set([body.id], target.checked)} />
                  <BodyName body={body} whole />
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
