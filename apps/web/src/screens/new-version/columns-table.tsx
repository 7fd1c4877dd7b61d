import { planEndpoints } from '@svod/contract';
import { PLAN_FIELDS } from '@svod/plan';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { hasText } from '../../messages/speak.ts';
import { Button } from '../../parts/button/button.tsx';
import { FailedNotice } from '../../parts/failed/failed-notice.tsx';
import { Table } from '../../parts/table/table.tsx';
import { useTell } from '../../parts/toast/toasts.tsx';
import { usePlan } from '../../shell/plan.ts';

export interface ColumnsTableProps {
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
  readonly onKept: () => void;
}

/** The columns of the plan's table and the field each was taken for, put right by hand: kept with the plan, for this file and all later ones. */
export function ColumnsTable({ columns, onKept }: ColumnsTableProps): ReactElement {
  const speak = useSpeak();
  const tell = useTell();
  const plan = usePlan();
  const change = useAct(planEndpoints.changePlan, ['plan']);
  const [byHand, setByHand] = useState<Readonly<Record<string, string>>>({});
  const save = async (): Promise<void> => {
    const kept = { format: 'svod-columns/1', columns: { ...columnsOf(plan.settings?.columns), ...byHand } };
    const called = await change.run({ params: { plan: plan.id }, body: { revision: plan.revision, columns: kept } });
    if (called.kind !== 'done') return;
    tell(speak('plan.columnsSaved'));
    setByHand({});
    onKept();
  };
  return (
    <div className="columns-table">
      <h3>{speak('plan.columns')}</h3>
      <p className="muted">{speak('plan.columnsText')}</p>
      <Table label={speak('plan.columns')} columns={[speak('plan.column'), speak('plan.field')]}>
        <tbody>
          {columns
            .filter(({ header }) => header.trim() !== '')
            .map(({ header, field }, at) => (
              <tr key={`${at} ${header}`}>
                <th scope="row">{header}</th>
                <td>
                  <select
                    className="control"
                    aria-label={speak('plan.isOf', { header })}
                    value={byHand[header] ?? field ?? ''}
                    onChange={({ target }) => setByHand({ ...byHand, [header]: target.value })}
                  >
                    {['', ...PLAN_FIELDS].map((one) => (
                      <option key={one} value={one}>
                        {fieldText(one)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
        </tbody>
      </Table>
      <FailedNotice failed={change.failed} />
      {Object.keys(byHand).length > 0 && (
        <div className="form-acts">
          <Button busy={change.busy} onClick={() => void save()}>
            {speak('plan.columnsKeep')}
          </Button>
        </div>
      )}
    </div>
  );

  function fieldText(field: string): string {
    const key = `plan.field_${field}`;
    return hasText(key) ? (speak as (key: string) => string)(key) : field;
  }
}

/** What was named by hand before. */
function columnsOf(kept: unknown): Readonly<Record<string, string>> {
  if (typeof kept !== 'object' || kept === null || !('columns' in kept)) return {};
  const { columns } = kept;
  if (typeof columns !== 'object' || columns === null) return {};
  return Object.fromEntries(Object.entries(columns).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}
