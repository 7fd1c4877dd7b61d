import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Table } from '../../parts/table/table.tsx';
import type { Plan } from '../../shell/plan.ts';

export interface VersionsTableProps {
  readonly plan: Plan;
  readonly desk: boolean;
  readonly onSeal: (version: string) => void;
  readonly onDownload: (version: string) => void;
}

/** Letters of a hash that are shown; the whole one stands behind them. */
const SHOWN = 12;

/** The versions, the latest first: when made, in which languages, sealed or not. */
export function VersionsTable({ plan, desk, onSeal, onDownload }: VersionsTableProps): ReactElement {
  const { language, speak } = useLanguage();
  const versions = [...plan.versions].sort((a, b) => b.ordinal - a.ordinal);
  return (
    <Table
      label={speak('plan.versions')}
      className="versions-table"
      columns={[speak('plan.name'), speak('plan.made'), speak('plan.languages'), speak('plan.seal'), speak('plan.acts')]}
    >
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <th scope="row">
              <Link to="/plans/$plan/versions/$version" params={{ plan: plan.id, version: version.id }}>
                {version.name}
              </Link>
              {version.note !== '' && <small className="muted"> {version.note}</small>}
            </th>
            <td>
              {writeDate(version.made, 'day', language)} <small>{version.madeBy}</small>
            </td>
            <td>{version.languages.map((one) => speak(`plan.lang_${one}`)).join(', ')}</td>
            <td>
              {version.seal === null ? (
                <span className="muted">{speak('plan.notSealed')}</span>
              ) : (
                <span className="seal-line">
                  <b>{speak('plan.sealed', { date: writeDate(version.seal.sealed, 'day', language) })}</b>
                  <code title={version.seal.hash}>{speak('plan.sealHash', { hash: `${version.seal.hash.slice(0, SHOWN)}…` })}</code>
                </span>
              )}
            </td>
            <td>
              <div className="version-acts">
                <Link className="button button-small" to="/plans/$plan/versions/$version" params={{ plan: plan.id, version: version.id }}>
                  {speak('plan.read')}
                </Link>
                <Button kind="small" aria-label={`${speak('plan.download')}: ${version.name}`} onClick={() => onDownload(version.id)}>
                  {speak('plan.download')}
                </Button>
                {desk && version.seal === null && (
                  <Button kind="small" aria-label={`${speak('plan.sealIt')}: ${version.name}`} onClick={() => onSeal(version.id)}>
                    {speak('plan.sealIt')}
                  </Button>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
