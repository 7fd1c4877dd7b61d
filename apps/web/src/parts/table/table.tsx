import type { ReactElement, ReactNode } from 'react';
import './table.css';

export interface TableProps {
  /** What the table lists, for those who hear it. */
  readonly label: string;
  readonly columns: readonly string[];
  /** Of the screen that sets widths. */
  readonly className?: string;
  /** Rows: `tr` in `tbody`. */
  readonly children: ReactNode;
}

/** A table of things, one to a row. */
export function Table({ label, columns, className = '', children }: TableProps): ReactElement {
  return (
    <table className={`table ${className}`} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}
