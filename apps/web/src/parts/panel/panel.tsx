import { type ReactElement, type ReactNode, useId } from 'react';
import './panel.css';

export interface PanelProps {
  readonly title?: string;
  /** Beside the title: a count, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet of paper on the ground, with a heading of its own. */
export function Panel({ title, aside, children }: PanelProps): ReactElement {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <div className="panel-head">
          <h2 id={id}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** What stands where nothing is yet: what would be here, and what to do next. */
export function Empty({
  title,
  acts,
  children,
}: {
  readonly title: string;
  readonly acts?: ReactNode;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
      {acts !== undefined && <div className="empty-acts">{acts}</div>}
    </div>
  );
}
