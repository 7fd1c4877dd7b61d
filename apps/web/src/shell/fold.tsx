import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

export interface FoldProps {
  readonly className: string;
  /** Inside the button that opens it. */
  readonly head: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
}

/** A menu that opens under its button: the browser's own details, closed by Escape, by a press elsewhere and by what is chosen in it. */
export function Fold({ className, head, label, children }: FoldProps): ReactElement {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const shown = fold.current;
      if (!shown?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        shown.open = false;
        shown.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && !shown.contains(event.target)) shown.open = false;
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, []);
  return (
    <details ref={fold} className={`fold ${className}`}>
      <summary aria-label={label}>{head}</summary>
      <div
        className="fold-body"
        onClick={(event) => {
          // A link or button that leads away closes it; the language switch is left in sight.
          if (event.target instanceof Element && event.target.closest('a') && fold.current) fold.current.open = false;
        }}
      >
        {children}
      </div>
    </details>
  );
}
