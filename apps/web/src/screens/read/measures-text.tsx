import type { Measure } from '@svod/contract';
import { Fragment, type ReactElement } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { placeOfField } from '../../typing/places.ts';
import { fieldText } from '../consolidate/paper-words.ts';
import { classOf } from './why/class-of.ts';
import type { Why } from './why/use-why.ts';
import { WhyMarks, WhyText } from './why/why-text.tsx';

export interface MeasuresTextProps {
  readonly measures: readonly Measure[];
  readonly caption: string;
  /** The provision that one goes to. */
  readonly goTo: string | null;
  /** Null: the reader may not ask why it reads so. */
  readonly why: Why | null;
}

type Cell = Measure['fields'][string];

/** The measures of a part as a table. A task that several measures serve stands once, above them. */
export function MeasuresText({ measures, goTo, caption, why }: MeasuresTextProps): ReactElement {
  const speak = useSpeak();
  const fields = [...new Set(measures.flatMap((one) => Object.keys(one.fields)))].sort((a, b) => placeOfField(a) - placeOfField(b));
  const tasks = fields.includes('task') && fields.includes('measure');
  const columns = fields.filter((field) => field !== 'num' && !(tasks && field === 'task'));
  const cellText = (cell: Cell | undefined): ReactElement | null =>
    cell === undefined ? null : why === null ? (
      <>{cell.text}</>
    ) : (
      <>
        <WhyMarks provision={cell.id} why={why} />
        <WhyText provision={cell.id} text={cell.text} why={why} />
      </>
    );
  return (
    <table className="text-measures">
      <caption className="out-of-sight">{caption === '' ? speak('read.measures') : caption}</caption>
      <thead>
        <tr>
          <th scope="col">{speak('read.number')}</th>
          {columns.map((field) => (
            <th key={field} scope="col" className={`text-col-${field}`}>
              {fieldText(speak, field)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure, at) => {
          const task = tasks ? measure.fields['task'] : undefined;
          const begins = task !== undefined && task.text.trim() !== '' && task.id !== measures[at - 1]?.fields['task']?.id;
          return (
            <Fragment key={`${at} ${measure.number}`}>
              {begins && (
                <tr className="text-task">
                  <td
                    colSpan={columns.length + 1}
                    data-label={fieldText(speak, 'task')}
                    data-provision={task.id}
                    tabIndex={-1}
                    className={classOf(task.id, goTo, why)}
                  >
                    {cellText(task)}
                  </td>
                </tr>
              )}
              <tr>
                <th scope="row">{measure.number}</th>
                {columns.map((field) => {
                  const cell = measure.fields[field];
                  return (
                    <td
                      key={field}
                      data-label={fieldText(speak, field)}
                      data-provision={cell?.id}
                      tabIndex={-1}
                      className={cell === undefined ? undefined : classOf(cell.id, goTo, why)}
                    >
                      {cellText(cell)}
                    </td>
                  );
                })}
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
