import { type AnswerOf, logEndpoints } from '@svod/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../../calls/use-read.ts';
import { writeDate } from '../../dates/write-date.ts';
import { useLanguage } from '../../messages/language.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Empty, Panel } from '../../parts/panel/panel.tsx';
import { Table } from '../../parts/table/table.tsx';
import { useViewer } from '../../shell/start.ts';
import { actText } from './act-text.ts';
import './log.css';

type LogPage = AnswerOf<typeof logEndpoints.readLog>;

/** The verifiable log, page by page from its end. */
export function Log({ before }: { readonly before: number | null }): ReactElement {
  const { speak } = useLanguage();
  const desk = useViewer().roles.some(({ role }) => role === 'desk');
  const read = useRead(
    logEndpoints.readLog,
    { query: before === null ? {} : { before } },
    // The first page grows with every act; what is older stays as it is.
    { about: before === null ? ['log'] : [], keep: true },
  );
  const acts = desk ? (
    <a className="button button-plain" href={logEndpoints.exportLog.path} download>
      <Icon name="download" />
      {speak('log.export')}
    </a>
  ) : undefined;
  return (
    <Page title={speak('log.title')} intro={speak('log.intro')} {...(acts ? { acts } : {})}>
      <Loaded read={read}>
        {(page) =>
          page.entries.length === 0 ? (
            <Empty title={speak('log.none')} />
          ) : (
            <>
              <Entries entries={page.entries} />
              <nav className="log-pages" aria-label={speak('log.pages')}>
                {before !== null && (
                  <Link className="button button-plain" to="/log" search={{}}>
                    {speak('log.newest')}
                  </Link>
                )}
                {page.before !== null && (
                  <Link className="button button-plain" to="/log" search={{ before: page.before }}>
                    {speak('log.older')}
                    <Icon name="right" />
                  </Link>
                )}
              </nav>
              <Proof page={page} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Entries({ entries }: { readonly entries: LogPage['entries'] }): ReactElement {
  const { language, speak } = useLanguage();
  return (
    <Table
      label={speak('log.title')}
      columns={[speak('log.number'), speak('log.when'), speak('log.who'), speak('log.what'), speak('log.reason'), speak('log.hash')]}
    >
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq}>
            <th scope="row">{entry.seq}</th>
            <td>{writeDate(entry.at, 'minute', language)}</td>
            <td>{entry.actor?.name ?? speak('log.host')}</td>
            <td>{actText(speak, entry.act)}</td>
            <td className="log-reason">{entry.reason}</td>
            <td>
              <code title={entry.hash}>{entry.hash.slice(0, 12)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Proof({ page: { signed, key } }: { readonly page: LogPage }): ReactElement {
  const { language, speak } = useLanguage();
  return (
    <Panel title={speak('log.proof')}>
      <p>
        {signed === null ? speak('log.unsigned') : speak('log.signed', { seq: signed.seq, date: writeDate(signed.at, 'minute', language) })}
      </p>
      {key !== null && (
        <p>
          {speak('log.key')} <code className="log-key">{key}</code>
        </p>
      )}
      {key !== null && <p className="muted">{speak('log.exportHint')}</p>}
    </Panel>
  );
}
