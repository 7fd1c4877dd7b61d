import type { Asked } from '@svod/contract';
import type { ReactElement } from 'react';
import { type Bodies, isAdviser } from '../../bodies/use-bodies.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Table } from '../../parts/table/table.tsx';
import { AskedRow, type RowAct } from './asked-row.tsx';
import type { Round } from './use-round.ts';
import './asked-table.css';

export interface AskedTableProps {
  readonly round: Round;
  readonly bodies: Bodies;
  readonly onAct: (act: RowAct, asked: Asked) => void;
}

/** Everybody that the round asks: bodies of the State first, then advisers, each with how far they are. */
export function AskedTable({ round, bodies, onAct }: AskedTableProps): ReactElement {
  const { language, speak } = useLanguage();
  const sorted = [...round.asked].sort((a, b) => nameIn(a.names, language).localeCompare(nameIn(b.names, language), language));
  const groups = [
    { text: speak('round.ofState'), rows: sorted.filter((one) => !isAdviser(one)) },
    { text: speak('round.advisers'), rows: sorted.filter(isAdviser) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Table
      label={speak('round.bodies')}
      className="asked-table"
      columns={[
        speak('round.body'),
        speak('round.steps'),
        speak('round.state'),
        speak('round.answer'),
        speak('round.changesHead'),
        speak('plan.acts'),
      ]}
    >
      {groups.map(({ text, rows }) => (
        <tbody key={text}>
          {groups.length > 1 && (
            <tr className="group">
              <th colSpan={6} scope="rowgroup">
                {text}
              </th>
            </tr>
          )}
          {rows.map((asked) => (
            <AskedRow key={asked.body} asked={asked} round={round} bodies={bodies} onAct={onAct} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}
