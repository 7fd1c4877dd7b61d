import type { Measure, Part } from '@svod/contract';
import type { ReactElement } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { placeOfField } from '../../../typing/places.ts';
import { fieldText } from '../paper-words.ts';
import { FieldText } from './field-text.tsx';
import { Variant, type PlaceView } from './paragraph.tsx';
import type { PlaceDetail, Subject } from './place-detail.ts';

export interface MeasureSheetProps {
  readonly part: Part;
  readonly measure: Measure;
  readonly detail: PlaceDetail;
  readonly subject: Subject | null;
  readonly view: PlaceView;
  readonly bodies: Bodies;
}

/** Rows of the plan's table that stand around the measure, before and after. */
const BEFORE = 2;
const AFTER = 4;
/** Columns that are always shown; the others where something is asked of them. */
const ALWAYS: ReadonlySet<string> = new Set(['measure', 'deadline', 'resp', 'result']);

/** The plan's table around a measure, each field with what is asked of it. */
export function MeasureSheet({ part, measure, detail, subject, view, bodies }: MeasureSheetProps): ReactElement {
  const { language, speak } = useLanguage();
  const asked = new Set(detail.amendments.map(({ field }) => field));
  const columns = [...new Set(part.measures.flatMap(({ fields }) => Object.keys(fields)))]
    .filter((field) => field !== 'num' && (ALWAYS.has(field) || asked.has(field)))
    .sort((a, b) => placeOfField(a) - placeOfField(b));
  const at = part.measures.indexOf(measure);
  const rows = part.measures.slice(Math.max(0, at - BEFORE), at + AFTER + 1);
  const task = asked.has('task') ? '' : (measure.fields['task']?.text ?? '');
  // What is asked of the row itself, or of no column of its own.
  const ofRow = detail.amendments.filter(({ field }) => !columns.includes(field));
  const hot = subject?.rivals.find(({ id }) => id === subject.id)?.field ?? subject?.rivals[0]?.field ?? '';
  return (
    <table className="sheet-table">
      <caption className="out-of-sight">{part.title}</caption>
      <thead>
        <tr lang={language}>
          <th scope="col" className="sheet-number">
            {speak('read.number')}
          </th>
          {columns.map((field) => (
            <th key={field} scope="col" className={`sheet-${field}`}>
              {fieldText(speak, field)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {task !== '' && (
          <tr className="sheet-task">
            <td colSpan={columns.length + 1}>{task}</td>
          </tr>
        )}
        {rows.map((row, place) =>
          row === measure ? (
            <tr key={`${place} ${row.number}`} className="sheet-now">
              <th scope="row" className="sheet-number">
                {row.number}
              </th>
              {columns.map((field) => (
                <td key={field} className={field === hot ? 'sheet-hot' : undefined}>
                  <span className="sheet-label" lang={language} aria-hidden="true">
                    {fieldText(speak, field)}
                  </span>
                  <FieldText
                    text={row.fields[field]?.text ?? ''}
                    amendments={detail.amendments.filter((one) => one.field === field)}
                    collisions={detail.collisions}
                    view={view}
                    bodies={bodies}
                  />
                </td>
              ))}
            </tr>
          ) : (
            <tr key={`${place} ${row.number}`} className="sheet-far">
              <th scope="row" className="sheet-number">
                {row.number}
              </th>
              {columns.map((field) => (
                <td key={field}>{row.fields[field]?.text ?? ''}</td>
              ))}
            </tr>
          ),
        )}
        {ofRow.length > 0 && view === 'all' && (
          <tr className="sheet-row-asked">
            <td colSpan={columns.length + 1}>
              <ul className="variants">
                {ofRow.map((one) => (
                  <Variant key={one.id} one={one} bodies={bodies} />
                ))}
              </ul>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
