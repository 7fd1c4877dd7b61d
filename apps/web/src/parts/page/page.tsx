import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import './page.css';

export interface PageProps {
  /** The heading, and the window's title. */
  readonly title: string;
  /** One line under the heading. */
  readonly intro?: ReactNode;
  /** Buttons beside the heading. */
  readonly acts?: ReactNode;
  /** `text`: forms and reading. `table`: as wide as the window. */
  readonly width?: 'text' | 'table';
  readonly children?: ReactNode;
}

/** The frame of a screen: its one heading takes the focus when the screen opens, so that a screen reader says where one is. */
export function Page({ title, intro, acts, width = 'table', children }: PageProps): ReactElement {
  const speak = useSpeak();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${speak('shell.product')}`;
  }, [title, speak]);
  useEffect(() => {
    // A dialog or a field that has the focus already keeps it.
    if (document.activeElement === null || document.activeElement === document.body || isLink(document.activeElement))
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main id="content" className={`screen screen-${width}`}>
      <header className="screen-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {intro !== undefined && <p className="screen-intro">{intro}</p>}
        </div>
        {acts !== undefined && <div className="screen-acts">{acts}</div>}
      </header>
      {children}
    </main>
  );
}

const isLink = (element: Element): boolean => element instanceof HTMLAnchorElement;
