import type { CommentTable, Grid, ReplyLetter, Signature } from '@svod/papers';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import { Button } from '../../parts/button/button.tsx';
import { Rich } from './rich.tsx';
import { type ShownTable, type ShownValues, shownTable } from './shown-paper.ts';

/** Rows shown at first, and with each wish for more: a long table would keep the screen busy. */
const PORTION = 200;

/** A paper as it prints, in its own language. */
export function PaperSheet({ paper }: { readonly paper: ShownValues }): ReactElement {
  const letter = paper.format === 'svod-reply-letter/1';
  return (
    <article className={`printed ${letter ? 'printed-upright' : 'printed-across'}`} lang={paper.language} aria-label={paper.name}>
      {paper.format === 'svod-reply-letter/1' ? <LetterHead letter={paper} /> : <SheetHead paper={paper} />}
      {paper.format === 'svod-comment-table/1' && <Before paper={paper} />}
      <MainTable table={shownTable(paper)} empty={emptyOf(paper)} kind={paper.format.slice(5, -2)} />
      {paper.format === 'svod-comment-table/1' && <After paper={paper} />}
      {'rule' in paper && <p>{paper.rule}</p>}
      {paper.format === 'svod-disagreement-table/1' && <Signing signature={paper.signature} />}
      {'source' in paper && <p className="printed-source">{paper.source}</p>}
      {paper.format === 'svod-reply-letter/1' && <LetterEnd letter={paper} />}
    </article>
  );
}

const emptyOf = (paper: ShownValues): string => ('nothing' in paper ? paper.nothing : 'empty' in paper ? paper.empty : '');

function SheetHead({ paper }: { readonly paper: Exclude<ShownValues, ReplyLetter> }): ReactElement {
  return (
    <header className="printed-head">
      <h2>{paper.name}</h2>
      <p>{paper.planTitle}</p>
      {paper.details.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </header>
  );
}

function LetterHead({ letter }: { readonly letter: ReplyLetter }): ReactElement {
  return (
    <>
      <div className="letter-head">
        <div>
          {[letter.date, letter.outgoing, letter.reference].map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p className="letter-to">{letter.addressee}</p>
      </div>
      <h2>{letter.subject}</h2>
      {letter.intro !== '' && <p className="letter-words">{letter.intro}</p>}
    </>
  );
}

function LetterEnd({ letter: { closing, pending, signature, executor } }: { readonly letter: ReplyLetter }): ReactElement {
  return (
    <>
      {[closing, pending].map(
        (line) =>
          line !== '' && (
            <p key={line} className="letter-words">
              {line}
            </p>
          ),
      )}
      <Signing signature={signature} />
      <p className="letter-executor">{executor}</p>
    </>
  );
}

const Signing = ({ signature: { position, signature, person } }: { readonly signature: Signature }): ReactElement => (
  <div className="letter-signing">
    {[position, signature, person].map((line) => (
      <p key={line}>{line}</p>
    ))}
  </div>
);

function MainTable({ table, empty, kind }: { readonly table: ShownTable; readonly empty: string; readonly kind: string }): ReactElement {
  const speak = useSpeak();
  const [shown, setShown] = useState(PORTION);
  if (table.rows.length === 0) return <p>{empty}</p>;
  const left = table.rows.length - shown;
  return (
    <>
      <PrintedTable titles={table.titles} kind={kind}>
        {table.rows.slice(0, shown).map((row) =>
          row.kind === 'across' ? (
            <tr key={row.text}>
              <th colSpan={table.titles.length} scope="colgroup">
                {row.text}
              </th>
            </tr>
          ) : (
            <tr key={row.number}>
              <td>{row.number}</td>
              {row.cells.map((cell, column) => (
                <td key={table.titles[column + 1]}>
                  <Rich text={cell} />
                </td>
              ))}
            </tr>
          ),
        )}
      </PrintedTable>
      {left > 0 && (
        <Button kind="small" onClick={() => setShown(shown + PORTION)}>
          {speak('tables.more', { count: left })}
        </Button>
      )}
    </>
  );
}

function Before({ paper }: { readonly paper: CommentTable }): ReactElement {
  return (
    <>
      <GridTable grid={paper.bodies} kind="bodies" />
      <h3>{paper.legend.caption}</h3>
      <Rich text={paper.legend.lines} />
    </>
  );
}

function After({ paper: { summary, collisions } }: { readonly paper: CommentTable }): ReactElement {
  return (
    <>
      <h3>{summary.caption}</h3>
      <ul className="printed-summary">
        {summary.lines.map(({ label, count, level }) => (
          <li key={label} className={level === 1 ? 'printed-part' : undefined}>{`${label}: ${count}`}</li>
        ))}
      </ul>
      <GridTable grid={collisions} kind="collisions" />
    </>
  );
}

interface PrintedTableProps {
  readonly titles: readonly string[];
  readonly kind: string;
  readonly children: ReactNode;
}

/** A table with its heads. Widths of columns are the style's, by the kind of the paper and of its table. */
const PrintedTable = ({ titles, kind, children }: PrintedTableProps): ReactElement => (
  <table className={`printed-table of-${kind}`}>
    <colgroup>
      {titles.map((title) => (
        <col key={title} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);

function GridTable({ grid, kind }: { readonly grid: Grid; readonly kind: string }): ReactElement {
  return (
    <>
      <h3>{grid.caption}</h3>
      {grid.rows.length === 0 ? (
        <p>{grid.empty}</p>
      ) : (
        <PrintedTable titles={grid.columns} kind={kind}>
          {grid.rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((text, column) => (
                <td key={grid.columns[column]}>{text}</td>
              ))}
            </tr>
          ))}
        </PrintedTable>
      )}
    </>
  );
}
